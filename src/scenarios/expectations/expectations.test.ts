/** What can be expected: each kind holds where it is so, and says what is where it is not. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../raft/rule-ids.ts';
import { BY_HAND, play, problemsOf } from '../testing/scenarios.ts';
import { EXPECTATIONS, type ExpectationName } from './index.ts';
import { RULE_NAMES } from './rule-names.ts';

/** S1 leads term 1 and has committed x=1 with S2; S3 has heard of nothing, and S4 and S5 neither. */
const STEPS = [
  { do: 'elect', server: 'S1', via: ['S2'] },
  { do: 'client', target: 'S1', key: 'x', value: '1' },
  { do: 'replicate', from: 'S1', to: 'S2' },
  { do: 'client', target: 'S1', key: 'y', value: '2' },
];
const after = (expected: object) => problemsOf(play(BY_HAND, STEPS, expected));
const atTheEnd = (problem: string) => [`At the end: ${problem}`];

const CASES: Record<ExpectationName, readonly [is: unknown, isNot: unknown, problem: string]> = {
  log: [{ S1: '1 1', S3: '' }, { S2: '1 1' }, 'The log of S2 should be “1 1”, and is “1”.'],
  leader: ['S1', null, 'The leader should be nobody, and is S1.'],
  leaders: [{ 1: 'S1', 2: null }, { 1: null }, 'The leader of term 1 should be nobody, and is S1.'],
  role: [{ S1: 'leader', S2: 'follower' }, { S2: 'candidate' }, 'The role of S2 should be candidate, and is follower.'],
  currentTerm: [{ S1: 1, S3: 0 }, { S3: 1 }, 'currentTerm of S3 should be 1, and is 0.'],
  votedFor: [{ S2: 'S1', S3: null }, { S2: null }, 'votedFor of S2 should be nobody, and is S1.'],
  commitIndex: [{ S1: 1, S2: 0 }, { S2: 1 }, 'commitIndex of S2 should be 1, and is 0.'],
  lastApplied: [{ S1: 1 }, { S1: 2 }, 'lastApplied of S1 should be 2, and is 1.'],
  nextIndex: [{ S1: { S2: 2, S3: 1 } }, { S1: { S3: 2 } }, 'nextIndex of S1 for S3 should be 2, and is 1.'],
  matchIndex: [{ S1: { S2: 1 } }, { S2: { S1: 1 } }, 'S2 should lead, and it is a follower.'],
  committed: ['1', '1 1', 'What is committed should be “1 1”, and is “1”.'],
  store: [{ S1: { x: '1' }, S2: {} }, { S1: { x: '1', y: '2' } }, 'The store of S1 should be x=1, y=2, and is x=1.'],
  clients: [['pending', 'pending'], ['done'], 'What clients know should be done, and is pending, pending.'],
  fires: [['EL-3', 'CM-1'], ['AE-3'], 'AE-3 should have acted by now, and has not.'],
  refuses: [['EL-3', 'CM-1'], ['RV-3'], 'RV-3 should have refused by now, and has not.'],
  mismatches: [{ S2: 0, S3: 0 }, { S2: 1 }, 'Entries that S2 refused should be 1, and is 0.'],
  // What is broken is told by the check's own sentence: see below.
  holds: [['logMatching'], null, ''],
  breaks: [[], ['logMatching'], 'Log matching should be broken by now, and holds.'],
};

describe.each(EXPECTATIONS)('$id', ({ id, schema }) => {
  const [is, isNot, problem] = CASES[id];

  test('holds where it is so', () => {
    expect(after({ [id]: is })).toEqual([]);
  });

  if (problem !== '') {
    test('tells what is expected and what is', () => {
      expect(after({ [id]: isNot })).toEqual(atTheEnd(problem));
    });
  }

  test('its schema says what it is, and lets no nonsense pass', () => {
    expect(v.getDescription(schema)).toMatch(/\.$/);
    for (const value of [7, true, 'S', ['S1'], { S0: 1 }, { S1: [7] }]) expect(v.is(schema, value)).toBe(false);
  });
});

test('holds: what was broken is told in its own words', () => {
  const twice = [
    { do: 'elect', server: 'S1', via: ['S2'] },
    { do: 'elect', server: 'S3', via: ['S2'] },
  ];
  const cluster = { ...BY_HAND, unsafe: ['votesTwice'] };
  const played = play(cluster, twice, { holds: ['electionSafety'], breaks: ['electionSafety'] });
  expect(problemsOf(played)).toHaveLength(1);
  expect(problemsOf(played)[0]).toMatch(/^At the end: .*S1.*S3/);
});

test('every server that differs is told by itself, and one that does not exist', () => {
  expect(after({ currentTerm: { S1: 2, S2: 1, S3: 5, S9: 0 } })).toEqual([
    ...atTheEnd('currentTerm of S1 should be 2, and is 1.'),
    ...atTheEnd('currentTerm of S3 should be 5, and is 0.'),
    ...atTheEnd('There is no S9: the last server is S3.'),
  ]);
});

test('of a server that is down what its disk holds, and that it is down', () => {
  const down = [...STEPS, { do: 'crash', server: 'S1' }];
  expect(problemsOf(play(BY_HAND, down, { role: { S1: 'down' }, leader: null, log: { S1: '1 1' } }))).toEqual([]);
});

test('what a broken rule made somebody take for committed is not', () => {
  const steps = [
    { do: 'elect', server: 'S1', via: ['S2'] },
    { do: 'replicate', from: 'S1', to: 'S2' },
  ];
  const initial = { S1: { currentTerm: 1, log: '1' } };
  const played = play({ ...BY_HAND, initial, unsafe: ['commitsByCount'] }, steps, {
    commitIndex: { S1: 1 },
    committed: '',
  });
  expect(problemsOf(played)).toEqual([]);
});

test('the ids of rules are those of the registry, in its order', () => {
  expect(RULE_NAMES).toEqual(Object.keys(RULES));
});
