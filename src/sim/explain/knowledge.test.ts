import { expect, test } from 'vitest';
import { advance, createHistory, defaultRun, eventNumbered, issue, stepBack } from '../index.ts';
import { busyHistory, leaderOf, MS } from '../testing/lives.ts';
import { knowledge } from './index.ts';
import type { HeardOf } from './types.ts';

function settled() {
  const history = createHistory(defaultRun(1));
  advance(history, 1000 * MS);
  const leader = leaderOf(history.world);
  return { history, leader, others: [1, 2, 3, 4, 5].filter((id) => id !== leader) };
}

const of = (others: readonly HeardOf[], server: number) => others.find((other) => other.server === server)!;

test('a follower hears the leader, and of the others what they said in the election', () => {
  const { history, leader, others } = settled();
  const [one, two] = others as [number, number];
  const known = knowledge(history, one);
  expect(known.server).toBe(one);
  expect(known.others.map(({ server }) => server)).toEqual([1, 2, 3, 4, 5].filter((id) => id !== one));
  const heard = of(known.others, leader);
  expect(heard).toMatchObject({ term: 1, role: 'leader', lastIndex: 1 });
  expect(eventNumbered(history, heard.event)).toMatchObject({ at: heard.at, envelope: { from: leader, to: one } });
  // Nobody but the candidate has asked it, so it has heard nobody else.
  expect(of(known.others, two)).toMatchObject({ event: -1, role: 'unknown', lastIndex: 0 });
});

test('a leader hears from everybody what they hold', () => {
  const { history, leader } = settled();
  for (const { role, lastIndex, term } of knowledge(history, leader).others) {
    expect([role, lastIndex, term]).toEqual(['follower', 1, 1]);
  }
});

test('whoever is cut off knows what it knew', () => {
  const { history, leader, others } = settled();
  const [cutOff] = others as [number];
  issue(history, 'partition', { sides: [[cutOff]] });
  issue(history, 'write', { op: 'set', key: 'x', value: '1', target: leader });
  advance(history, 1100 * MS);
  expect(of(knowledge(history, cutOff).others, leader)).toMatchObject({ role: 'leader', lastIndex: 1 });
});

test('a crash forgets, and a server that is down knows nothing', () => {
  const { history, leader } = settled();
  issue(history, 'crash', { server: leader });
  const silent = (server: number) => knowledge(history, server).others.every(({ event }) => event === -1);
  expect(silent(leader)).toBe(true);
  issue(history, 'restart', { server: leader });
  expect(silent(leader)).toBe(true);
  advance(history, 2000 * MS);
  expect(silent(leader)).toBe(false);
});

test('the present counts, also when more is known', () => {
  const { history } = settled();
  while (stepBack(history)) {
    for (const { id } of history.world.nodes) {
      for (const { event } of knowledge(history, id).others) expect(event).toBeLessThan(history.world.events);
    }
  }
});

test('an election long ago is found by its marks, exactly as by reading everything', () => {
  for (const seed of [1, 2, 3]) {
    const history = busyHistory(seed, 60);
    advance(history, history.world.now + 20_000 * MS);
    for (const { id, status } of history.world.nodes) {
      const expected = new Map<number, number>();
      for (let event = 0; event < history.world.events; event++) {
        const { server, envelope, lost, kind, command, marks, refusal, before } = eventNumbered(history, event)!;
        if (server !== id) continue;
        if (kind === 'boot' || (command?.name === 'restart' && refusal === null)) expected.clear();
        else if (envelope !== null && envelope.from > 0 && lost === null && before !== null && (marks & 4096) === 0)
          expected.set(envelope.from, event);
      }
      const heard = knowledge(history, id).others.filter(({ event }) => event >= 0);
      if (status === 'down') expect(heard).toEqual([]);
      else expect(new Map(heard.map(({ server, event }) => [server, event]))).toEqual(expected);
    }
  }
});

test('a server that there is not', () => {
  const { history } = settled();
  expect(knowledge(history, 99).others.length).toBe(5);
});
