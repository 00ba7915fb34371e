import { expect, test } from 'vitest';
import type { Fired } from '../raft/fired.ts';
import { type RuleEntry, type RuleId, RULES } from '../raft/rule-ids.ts';
import { act, createWorld, defaultRun, type EventRow, rowOf, takeEvent } from '../sim/index.ts';
import { anyCommand, createDice, randomArgs } from '../sim/swarm.ts';
import { firedSentence } from './fired.ts';
import { plain } from './parts.ts';

// What rules say with their values is checked in lives with faults of all kinds: nothing that fires may be told
// without what decided it (design §7, Rules).

interface Firing {
  readonly fired: Fired;
  readonly row: EventRow;
}

function* firings(seed: number, servers: number): Generator<Firing> {
  const dice = createDice(seed);
  const run = defaultRun(seed, servers);
  const dials = { ...run.options.dials, loss: dice(60), duplication: dice(60), diskLatency: dice(1) * 4000 };
  const options = { ...run.options, dials, noop: dice(1) === 0, fastBacktrack: dice(1) === 0 };
  const world = createWorld({ ...run, options });
  for (let i = 0; i < 1500; i++) {
    const definition = anyCommand(dice);
    const chosen = dice(5) === 0 ? act(world, definition.id, randomArgs(world, definition, dice)) : takeEvent(world);
    if (chosen === null) continue;
    const row = rowOf(chosen);
    for (const fired of row.fired) yield { fired, row };
  }
}

/** Values that a sentence may leave out: nothing, nobody, no entry. */
const SILENT = 0;

test('every rule that fires is told with every value that it looked at', () => {
  const told = new Set<string>();
  for (let seed = 1; seed <= 12; seed++) {
    for (const { fired, row } of firings(seed, [1, 3, 5][seed % 3]!)) {
      const text = plain(firedSentence(fired, row));
      expect(text, `${fired.rule} ${fired.verdict} ${JSON.stringify(fired.facts)}`).not.toBe(RULES[fired.rule].line);
      expect(text).not.toMatch(/undefined|NaN|S0|Infinity|!/);
      for (const sentence of text.split(/(?<=\.) /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16);
      for (const [name, value] of Object.entries(fired.facts)) {
        const said = value === SILENT || new RegExp(`\\b(S)?${value}\\b`).test(text) || /itself/.test(text);
        expect(said, `${fired.rule} says ${name} ${value}: ${text}`).toBe(true);
      }
      told.add(`${fired.rule} ${fired.verdict}`);
    }
  }
  const silent = (Object.entries(RULES) as [RuleId, RuleEntry][]).filter(
    ([id, { byConstruction }]) =>
      byConstruction === undefined && !told.has(`${id} acted`) && !told.has(`${id} refused`),
  );
  expect(silent.map(([id]) => id)).toEqual([]);
});
