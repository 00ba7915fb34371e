import { expect, test } from 'vitest';
import type { MutantId } from '../raft/mutants/index.ts';
import {
  act,
  advanceTo,
  createWorld,
  defaultRun,
  type EventRow,
  messagesInFlight,
  rowOf,
  toArray,
  violationSentence,
} from '../sim/index.ts';
import { firedSentence } from './fired.ts';
import { plain } from './parts.ts';
import { sentencesOf } from './sentence.ts';

/** Figure 8 (c), with the entry of term 2 as entry 1: S1 leads term 4 and brings it to S2 and S3. */
function partC(unsafe: readonly MutantId[]) {
  const start = defaultRun(8, 5);
  const state = (id: number, log: readonly number[]) => ({ id, currentTerm: 3, votedFor: 0, log });
  const world = createWorld({
    ...start,
    clock: 'manual',
    initial: [state(1, [2]), state(2, [2]), state(3, [2]), state(4, []), state(5, [3])],
    options: { ...start.options, noop: false, unsafe },
  });
  const deliver = (from: number, to: number) => {
    const message = messagesInFlight(world).find((other) => other.from === from && other.to === to)!;
    return act(world, 'deliver', { message: message.id });
  };
  advanceTo(world, 1000);
  act(world, 'timeout', { server: 1 });
  for (const voter of [2, 3]) deliver(1, voter);
  for (const voter of [2, 3]) deliver(voter, 1);
  for (const follower of [2, 3]) deliver(1, follower);
  deliver(2, 1);
  return { world, row: rowOf(deliver(3, 1)) };
}

const told = (row: EventRow, rule: string) =>
  plain(
    firedSentence(
      row.fired.find((fired) => fired.rule === rule)!,
      row,
    ),
  );

test('the current-term rule refuses the entry of term 2', () => {
  const { world, row } = partC([]);
  expect(told(row, 'CM-1')).toBe('Entry 1 is on 3 of the 3 it needs, but of term 2, not 4. Not yet.');
  expect(toArray(world.violations)).toEqual([]);
});

test('where it is off, the entry keeps its term, and it is said what the rule would have done', () => {
  const { world, row } = partC(['commitsByCount']);
  expect(told(row, 'CM-1')).toBe(
    'Entry 1 is on 3 of the 3 it needs, but of term 2, not 4. The rule that refuses this is off, so S1 commits it.',
  );
  expect(told(row, 'CM-2')).toBe(
    'S1 commits entry 1 of term 2 without one of term 4. The rule that asks for one is off.',
  );
  const commits = sentencesOf(row).find(({ rule }) => rule === 'CM-1')!;
  expect(plain(commits.reason)).toBe('It is on 3 of 5 servers, but from term 2. The rule against this is off.');
  expect(toArray(world.violations).map(violationSentence)).toEqual([
    'S1 takes entry 1 of term 2 for committed: it is on 3 of 5, but that commits only entries of term 4.',
  ]);
});
