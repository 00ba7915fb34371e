import { describe, expect, test } from 'vitest';
import { readScenario, rehearse } from '../../scenarios/index.ts';
import { parseRun } from '../../sim/index.ts';
import { SETTINGS } from './settings.ts';
import { measure, openTrial, runOf } from './trial.ts';

const MS = 1000;
const settingOf = (id: string) => SETTINGS.find((setting) => setting.id === id)!;

/** Milliseconds; what was given up counts as longest. */
function medianOf(id: string, trials: number): number {
  const took = Array.from({ length: trials }, (_, i) => measure(settingOf(id), i + 1) ?? Infinity);
  return took.sort((a, b) => a - b)[Math.ceil(trials / 2) - 1]! / MS;
}

describe('elections take as long as the paper has measured (Figure 16)', () => {
  // The whole table, 1000 trials a line, stands in the README of the room.
  test.each(['150-175', '150-200', '150-300'])('%s ms: the median is within 10 %%', (id) => {
    const published = settingOf(id).published.find(({ share }) => share === 0.5)!.at / MS;
    const median = medianOf(id, 400);
    expect(median).toBeGreaterThan(0.9 * published);
    expect(median).toBeLessThan(1.1 * published);
  });
  test.each(['150-151', '150-155'])('%s ms: the median is within a factor of 1.5', (id) => {
    const published = settingOf(id).published.find(({ share }) => share === 0.5)!.at / MS;
    const median = medianOf(id, 200);
    expect(median).toBeGreaterThan(published / 1.5);
    expect(median).toBeLessThan(published * 1.5);
  });
  test('150-150 ms: tens of seconds, by the imprecision of timers', () => {
    const median = medianOf('150-150', 15);
    expect(median).toBeGreaterThan(10_000);
    expect(median).toBeLessThan(100_000);
  });
  test('150-150 ms: never, with timers that are exact', () => {
    for (const seed of [1, 2, 3]) expect(measure({ ...settingOf('150-150'), timerJitter: 0 }, seed)).toBeNull();
  });
});

test.each(SETTINGS)('the run of $id is one that can be stored', (setting) => {
  const run = runOf(setting, 1);
  expect(parseRun(run)).toEqual({ ok: true, run });
});

test('a trial can be opened at its crash, and ends where it was measured to end', () => {
  const setting = settingOf('150-200');
  const { text, from } = openTrial(setting, 7);
  const read = readScenario(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { performance } = rehearse(read.scenario, {});
  expect(performance.failures).toEqual([]);
  expect(performance.run.options).toEqual(runOf(setting, 7).options);
  expect(performance.run.commands.at(-1)).toMatchObject({ at: from.now, name: 'crash', args: { server: 1 } });
  expect(performance.end.now - from.now).toBe(measure(setting, 7));
  expect(performance.beats.map(({ note }) => note)).toEqual([
    expect.stringMatching(/^S1 crashes\./),
    expect.stringMatching(/^All three have heard the new leader, \d+ ms after the crash\.$/),
  ]);
});

test('only those with a longer log than two others win', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { text } = openTrial(settingOf('150-155'), seed);
    const read = readScenario(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { history } = rehearse(read.scenario, {});
    const leaders = history.world.nodes.filter(
      ({ status, server }) => status === 'up' && server.volatile.role.name === 'leader',
    );
    expect(leaders).toHaveLength(1);
    expect([4, 5]).toContain(leaders[0]!.id);
  }
});
