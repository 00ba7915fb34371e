import { describe, expect, test } from 'vitest';
import { advance, digest, momentOf } from '../../sim/index.ts';
import { busyHistory } from '../../sim/testing/lives.ts';
import { readScenario, recordScenario, rehearse, type Scenario, writeScenario } from '../index.ts';

const SECOND = 1_000_000;

function read(text: string): Scenario {
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

describe('a scenario as text', () => {
  const text = `{
  "$schema": "./scenario.schema.json",
  "raftarium": 1,
  "title": "Everything",
  "goal": "See all of the format.",
  "misconception": "a file is written once",
  "correction": "It is read and written again.",
  "minutes": 8,
  "sections": ["§5.4.2"],
  "tasks": ["Read."],
  "teacher": "Ask first.\\nThen show.",
  "shows": "logs",
  "cluster": {
    "simulatorVersion": 1,
    "servers": 5,
    "seed": 8,
    "clock": "manual",
    "noop": false,
    "fastBacktrack": false,
    "maxEntries": 10,
    "unsafe": ["commitsByCount"],
    "dials": { "latency": 5.5, "loss": 25 },
    "initial": { "S1": { "currentTerm": 2, "votedFor": "S2", "log": "1 2" }, "S2": { "currentTerm": 1, "votedFor": null, "log": "" } }
  },
  "steps": [
    { "do": "crash", "server": "S1", "note": "S1 is down." },
    { "after": 20.001, "do": "write", "op": "set", "key": "x", "value": "A" },
    { "at": 1288.5, "n": 2, "do": "drop", "message": "m7" },
    { "at": 1288.5, "n": 3, "do": "hold", "message": { "type": "ClientRequest", "from": "client", "to": "S2" } },
    { "do": "partition", "sides": [["S1", "S2"], ["S3", "S4", "S5"]] },
    { "do": "setDial", "dial": "latency", "value": 7.5 },
    { "do": "setDial", "dial": "loss", "value": 25 },
    {
      "when": { "condition": "leaderElected", "server": "S2", "within": 5000 },
      "ask": {
        "question": "Who leads?",
        "answers": [
          { "text": "S2", "right": true, "because": "It has a majority." },
          { "text": "S3" }
        ],
        "until": "end"
      }
    },
    { "when": { "condition": "twoLeaders", "within": 0.5 }, "label": "two-leaders-2" }
  ]
}
`;

  test('is read and written as it was', () => {
    const lines = writeScenario(read(text)).split('\n');
    expect(lines.filter((line) => !text.includes(`${line}\n`))).toEqual([
      '    "initial": {',
      '      "S1": { "currentTerm": 2, "votedFor": "S2", "log": "1 2" },',
      '      "S2": { "currentTerm": 1, "votedFor": null, "log": "" }',
    ]);
    expect(read(writeScenario(read(text)))).toEqual(read(text));
  });

  test('leaves out what stands at its default', () => {
    const short = writeScenario(read('{ "raftarium": 1, "title": "Short", "steps": [] }'));
    expect(short).toBe(`{
  "$schema": "./scenario.schema.json",
  "raftarium": 1,
  "title": "Short",
  "cluster": { "simulatorVersion": 1, "servers": 5, "seed": 1 },
  "steps": []
}
`);
    expect(writeScenario(read(short))).toBe(short);
  });
});

// The promise of "record what I do": the file is the run.
describe.each(Array.from({ length: 24 }, (_, i) => i + 1))('what was done in life %i', (seed) => {
  const lived = busyHistory(seed);
  advance(lived, lived.world.now + SECOND);
  const { world } = lived;
  const end = { at: world.now, after: world.takenNow };
  const text = writeScenario(recordScenario({ run: world.run, end, title: 'A life' }));

  test('plays back from its file to the bit', () => {
    const { performance, history } = rehearse(read(text));
    expect(performance.run).toEqual(world.run);
    expect(performance.end).toEqual(momentOf(lived));
    expect(digest(history.world)).toBe(digest(world));
  });

  test('is written the same again', () => expect(writeScenario(read(text))).toBe(text));
});

test('notes lie at their moments, behind what was done there', () => {
  const { run } = busyHistory(3, 5).world;
  const [first, second] = run.commands;
  const scenario = recordScenario({
    run,
    end: { at: 60 * SECOND, after: 0 },
    title: 'Noted',
    notes: [
      { at: second!.at, after: second!.after, note: 'then this' },
      { at: first!.at, after: first!.after + 1, note: 'this' },
    ],
  });
  const said = scenario.steps.filter(({ act, note }) => act === null && note !== '').map(({ note }) => note);
  expect(said).toEqual(['this', 'then this']);
  expect(read(writeScenario(scenario))).toEqual(scenario);
});
