/**
 * Figure 8: an entry of an earlier term on a majority may still be lost. Index 1 is committed everywhere.
 *
 *          (a)     (b)     (c)       (d)     (e)
 *   S1     1 2     1 2     1 2 4     1 3     1 2 4
 *   S2     1 2     1 2     1 2       1 3     1 2 4
 *   S3     1       1       1 2       1 3     1 2 4
 *   S4     1       1       1         1 3     1
 *   S5     1       1 3     1 3       1 3     1 3
 */
import { expect, test } from 'vitest';
import { Cluster } from '../testing/cluster.ts';
import { rulesWith } from '../mutants/index.ts';
import type { Rules } from '../rules.ts';

/** Up to (c): entry 2 of term 2 lies on S1, S2 and S3, and S1 leads term 4. Its own entry 3:4 is still on S1 alone. */
function untilC(options: { rules?: Rules } = {}): Cluster {
  const cluster = new Cluster({ servers: 5, logs: Array(5).fill('1'), options });
  cluster.elect(1, 2, 3);
  cluster.client(1);
  cluster.replicate(1, 2);
  cluster.crash(1);
  cluster.elect(5, 3, 4);
  cluster.client(5);
  cluster.take(() => true);
  cluster.crash(5);
  cluster.restart(1);
  cluster.elect(1, 2, 3);
  cluster.replicate(1, 3);
  cluster.replicate(1, 2);
  return cluster;
}

/** (d): S1 crashes, S5 is elected by S2, S3 and S4 and sends its entry to everybody. */
function thenD(cluster: Cluster): void {
  cluster.crash(1);
  cluster.restart(5);
  cluster.elect(5, 2, 3, 4);
  cluster.client(5);
  for (const id of [2, 3, 4]) cluster.replicate(5, id);
  cluster.heartbeat(5);
  cluster.settle();
}

const commitIndexes = (cluster: Cluster) => cluster.all.map((server) => server.volatile.commitIndex);

test('CM-1: in (c) the majority of copies commits nothing', () => {
  const cluster = untilC();
  expect([1, 2, 3].map((id) => cluster.log(id))).toEqual(['1 2', '1 2', '1 2']);
  expect(cluster.server(1).persistent.currentTerm).toBe(4);
  expect(cluster.server(1).volatile.commitIndex).toBe(0);
  expect(cluster.history.at(-1)!.fired).toContainEqual({
    rule: 'CM-1',
    verdict: 'refused',
    facts: { index: 2, term: 2, copies: 3, needed: 3, currentTerm: 4 },
  });
});

test('(d): S5 may replace the entry everywhere, and nobody has been told otherwise', () => {
  const cluster = untilC();
  thenD(cluster);
  expect([2, 3, 4, 5].map((id) => cluster.log(id))).toEqual(Array(4).fill('1 3 5'));
  expect([...cluster.oracle.broken]).toEqual([]);
});

test('CM-1, CM-2: (e): an entry of term 4 on the same majority commits both, and S5 cannot win any more', () => {
  const cluster = untilC();
  cluster.client(1);
  cluster.replicate(1, 2);
  cluster.replicate(1, 3);
  expect(commitIndexes(cluster).slice(0, 1)).toEqual([3]);
  cluster.crash(1);
  cluster.restart(5);
  cluster.timeout(5);
  cluster.settle();
  cluster.timeout(5);
  cluster.settle();
  expect(cluster.isLeader(5)).toBe(false);
  expect([...cluster.oracle.broken]).toEqual([]);
});

test('M10: without the rule about the current term, (c) commits and (d) takes it back', () => {
  const cluster = untilC({ rules: rulesWith(['commitsByCount']) });
  expect(cluster.server(1).volatile.commitIndex).toBe(2);
  thenD(cluster);
  expect([...cluster.oracle.broken].sort()).toEqual(['Leader Completeness', 'State Machine Safety']);
});
