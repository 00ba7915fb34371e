/**
 * Figure 7: what a new leader may find. L is about to lead term 8.
 *
 *   index   1  2  3  4  5  6  7  8  9 10 11 12
 *   L       1  1  1  4  4  5  5  6  6  6
 *   a       1  1  1  4  4  5  5  6  6
 *   b       1  1  1  4
 *   c       1  1  1  4  4  5  5  6  6  6  6
 *   d       1  1  1  4  4  5  5  6  6  6  7  7
 *   e       1  1  1  4  4  4  4
 *   f       1  1  1  2  2  2  3  3  3  3  3
 */
import { describe, expect, test } from 'vitest';
import { Cluster } from '../testing/cluster.ts';
import { transcript } from '../testing/transcript.ts';

const LOGS = {
  L: '1 1 1 4 4 5 5 6 6 6',
  a: '1 1 1 4 4 5 5 6 6',
  b: '1 1 1 4',
  c: '1 1 1 4 4 5 5 6 6 6 6',
  d: '1 1 1 4 4 5 5 6 6 6 7 7',
  e: '1 1 1 4 4 4 4',
  f: '1 1 1 2 2 2 3 3 3 3 3',
};
const NAMES = ['', ...Object.keys(LOGS)];
const idOf = (name: string) => NAMES.indexOf(name);
const FOLLOWERS = ['a', 'b', 'c', 'd', 'e', 'f'];

function elected(fastBacktrack: boolean): Cluster {
  const cluster = new Cluster({ servers: 7, logs: Object.values(LOGS), term: 7, options: { fastBacktrack } });
  cluster.timeout(1);
  for (const name of FOLLOWERS) cluster.deliver(1, idOf(name));
  for (const name of FOLLOWERS) cluster.deliver(idOf(name), 1);
  return cluster;
}

/** Brings every follower to the leader's log and counts how often each refused on the way. */
function repair(cluster: Cluster): Record<string, number> {
  const refusals: Record<string, number> = {};
  for (const name of FOLLOWERS) {
    const before = cluster.history.length;
    cluster.talk(1, idOf(name));
    const steps = cluster.history.slice(before);
    refusals[name] = steps.filter(({ fired }) =>
      fired.some((f) => f.rule === 'AE-2' && f.verdict === 'refused'),
    ).length;
  }
  return refusals;
}

const logs = (cluster: Cluster) => FOLLOWERS.map((name) => `${name} ${cluster.log(idOf(name))}`);

test('RV-3: a, b, e and f may vote for L; c and d may not', () => {
  const cluster = elected(true);
  expect(cluster.server(1).persistent.currentTerm).toBe(8);
  expect(FOLLOWERS.filter((name) => cluster.server(idOf(name)).persistent.votedFor === 1)).toEqual([
    'a',
    'b',
    'e',
    'f',
  ]);
  expect(cluster.isLeader(1)).toBe(true);
});

test('LR-5: one entry back at a time, the followers refuse 1, 6, 0, 0, 5 and 7 times', () => {
  expect(repair(elected(false))).toEqual({ a: 1, b: 6, c: 0, d: 0, e: 5, f: 7 });
});

test('LR-6: one term back at a time, 1, 1, 0, 0, 2 and 2 times', () => {
  expect(repair(elected(true))).toEqual({ a: 1, b: 1, c: 0, d: 0, e: 2, f: 2 });
});

test('AE-3: the extra entries of c and d outlive heartbeats and go with the first entry of term 8', () => {
  const cluster = elected(true);
  repair(cluster);
  cluster.heartbeat(1);
  cluster.settle();
  expect(logs(cluster)).toEqual(
    FOLLOWERS.map((name) => `${name} ${name === 'c' || name === 'd' ? LOGS[name] : LOGS.L}`),
  );
  cluster.client(1);
  cluster.settle();
  expect(logs(cluster)).toEqual(FOLLOWERS.map((name) => `${name} ${LOGS.L} 8`));
});

describe('golden transcript', () => {
  test.each([
    ['a term at a time', true, 'figure7-skipping.txt'],
    ['an entry at a time', false, 'figure7-decrementing.txt'],
  ])('%s', async (_, fastBacktrack, file) => {
    const cluster = elected(fastBacktrack);
    repair(cluster);
    cluster.client(1);
    cluster.settle();
    const figure = Object.entries(LOGS).map(([name, log]) => `${name}  ${log}`);
    const lines = ['Figure 7. L is elected in term 8, repairs the logs, and takes one command.', '', ...figure, ''];
    const text = [...lines, ...transcript(cluster.history, NAMES), '', ...logs(cluster), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${file}`);
  });
});
