import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  CHECKS,
  createWorld,
  defaultRun,
  messagesInFlight,
  toArray,
  violationSentence,
} from '../index.ts';

describe.each(CHECKS)('the check $id', ({ id, label, statement, sentence }) => {
  test('has words', () => {
    expect(label).toMatch(/^[A-Z][a-z -]+$/);
    expect(statement).toMatch(/^[A-Z].*\.$/);
    const violation = { check: id, event: 5, against: 3, servers: [1, 2], index: 4, term: 2, facts: {} };
    expect(sentence(violation)).toMatch(/^(S1|The log of S1)\b.*\.$/);
  });
});

test('ids are unique, and in the order of Figure 3', () => {
  expect(CHECKS.map(({ id }) => id)).toEqual([
    'electionSafety',
    'leaderAppendOnly',
    'logMatching',
    'leaderCompleteness',
    'stateMachineSafety',
  ]);
});

/** Mutant M01: a voter restarts, has forgotten its vote, and votes again in the same term. */
test('two leaders of one term are reported with both elections', () => {
  const run = { ...defaultRun(1, 3), clock: 'manual' as const };
  const world = createWorld(run, { unsafe: ['forgetsVote'] });
  const deliver = (from: number, to: number) => {
    const message = messagesInFlight(world).find((other) => other.from === from && other.to === to)!;
    return act(world, 'deliver', { message: message.id }).id;
  };
  advanceTo(world, 1000);
  act(world, 'timeout', { server: 1 });
  act(world, 'timeout', { server: 3 });
  deliver(1, 2);
  const first = deliver(2, 1);
  act(world, 'crash', { server: 2 });
  act(world, 'restart', { server: 2 });
  deliver(3, 2);
  const second = deliver(2, 3);
  const [violation, ...more] = toArray(world.violations);
  expect(more).toEqual([]);
  expect(violation).toEqual({
    check: 'electionSafety',
    event: second,
    against: first,
    servers: [1, 3],
    index: 0,
    term: 1,
    facts: {},
  });
  expect(violationSentence(violation!)).toBe('S1 and S3 have both been leader in term 1.');
});
