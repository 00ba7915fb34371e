import { describe, expect, test } from 'vitest';
import { act, advanceTo, forkWorld, messagesInFlight, type World } from '../index.ts';
import { append } from '../tail.ts';
import type { Violation } from '../types.ts';
import { leaderOf, MS, settledWorld, write } from '../testing/lives.ts';
import { differences } from './index.ts';

function two(): { a: World; b: World; leader: number; others: number[] } {
  const a = settledWorld();
  const leader = leaderOf(a);
  return { a, b: forkWorld(a), leader, others: [1, 2, 3, 4, 5].filter((id) => id !== leader) };
}

test('of broken properties each counts once, however often it is broken', () => {
  const { a, b } = two();
  const violation = { against: -1, servers: [1], term: 2, facts: {} } as const;
  const broken = [
    { ...violation, check: 'leaderCompleteness', event: 8, index: 1 },
    { ...violation, check: 'stateMachineSafety', event: 8, index: 1 },
    { ...violation, check: 'stateMachineSafety', event: 9, index: 2 },
  ] as const;
  b.violations = broken.reduce(append<Violation>, b.violations);
  expect(differences(a, b)).toEqual([{ what: 'violations', servers: [], a: 0, b: 2 }]);
  a.violations = broken.slice(0, 2).reduce(append<Violation>, a.violations);
  expect(differences(a, b)).toEqual([]);
});

test('a world does not differ from itself', () => {
  const { a, b } = two();
  expect(differences(a, b)).toEqual([]);
});

test('where the leader crashed, another leads: roles first, equal differences of several servers told once', () => {
  const { a, b, leader } = two();
  act(b, 'crash', { server: leader });
  for (const world of [a, b]) advanceTo(world, 2000 * MS);
  const found = differences(a, b);
  const next = leaderOf(b);
  const followers = [1, 2, 3, 4, 5].filter((id) => id !== leader && id !== next);
  expect(found[0]).toEqual({ what: 'role', servers: [next], a: 'follower', b: 'leader' });
  expect(found).toContainEqual({ what: 'currentTerm', servers: [...followers, next].sort(), a: 1, b: 2 });
  expect(found).toContainEqual({ what: 'status', servers: [leader], a: 'up', b: 'down' });
  expect(found).toContainEqual({ what: 'log', servers: [...followers, next].sort(), a: '1', b: '1 2' });
  const order = ['role', 'currentTerm', 'votedFor', 'leaderId', 'status', 'log', 'commitIndex', 'lastApplied'];
  const kinds = [...new Set(found.map(({ what }) => what))].filter((what) => order.includes(what));
  expect(kinds).toEqual(order);
  // What a server that is down believed is nothing to compare.
  expect(found.filter(({ what, servers }) => what === 'commitIndex' && servers.includes(leader))).toEqual([]);
});

test('the other way round it is the same, turned round', () => {
  const { a, b, leader } = two();
  act(b, 'crash', { server: leader });
  advanceTo(b, 2000 * MS);
  write(a, 'x', '1');
  const turned = differences(b, a).map((found) => ({ ...found, a: found.b, b: found.a }));
  expect(turned).toEqual(differences(a, b));
});

test('votes of a candidate', () => {
  const { a, b, others } = two();
  const [candidate] = others as [number];
  act(b, 'timeout', { server: candidate });
  const votes = differences(a, b).find(({ what }) => what === 'votes');
  expect(votes).toEqual({ what: 'votes', servers: [candidate], a: 0, b: 1 });
});

describe('messages', () => {
  test('are told by their number, which the numbering does not touch', () => {
    const { a, b, leader } = two();
    write(b, 'x', '1', leader);
    expect(differences(a, b)).toEqual([
      { what: 'messages', servers: [], a: messagesInFlight(a).length, b: messagesInFlight(b).length },
    ]);
  });

  test('as many in both, but others', () => {
    const { a, b, leader } = two();
    const other = leader === 1 ? 2 : 1;
    write(a, 'x', '1', leader);
    write(b, 'x', '1', other);
    expect(differences(a, b)).toEqual([
      { what: 'messages', servers: [], a: `clientRequest client-S${leader}`, b: `clientRequest client-S${other}` },
    ]);
    act(a, 'timeout', { server: other });
    act(b, 'heartbeat', { server: leader });
    expect(differences(a, b).find(({ what }) => what === 'messages')).toMatchObject({
      a: expect.stringContaining(`voteRequest S${other}-S`),
      b: expect.stringContaining(`heartbeat S${leader}-S`),
    });
  });
});

describe('cuts', () => {
  const cutsOf = (a: World, b: World) => differences(a, b).find(({ what }) => what === 'cuts');

  test('a partition is told by its sides, nothing by 0', () => {
    const { a, b } = two();
    act(b, 'partition', { sides: [[1, 2]] });
    expect(cutsOf(a, b)).toEqual({ what: 'cuts', servers: [], a: 0, b: '1 2 | 3 4 5' });
  });

  test('single links, both ways and one way', () => {
    const { a, b } = two();
    act(a, 'cut', { a: 1, b: 2 });
    act(b, 'cutOneWay', { from: 3, to: 1 });
    expect(cutsOf(a, b)).toMatchObject({ a: 'S1-S2', b: 'S3 to S1' });
  });
});
