/**
 * Each of these runs is harmless in Raft as published and breaks a safety property when exactly one rule is replaced:
 * what every rule is there for, and a proof that every rule can be replaced.
 */
import { expect, test } from 'vitest';
import { appendEntriesRequest } from '../messages.ts';
import { rules, type Rules } from '../rules.ts';
import * as broken from '../testing/brokenRules.ts';
import { Cluster, type Setup } from '../testing/cluster.ts';
import type { Property } from '../testing/oracles.ts';

interface Mutant {
  readonly name: string;
  readonly change: Partial<Rules>;
  readonly falls: Property;
  readonly setup: Setup;
  readonly run: (cluster: Cluster) => void;
}

/** Campaigns, talks with those named, and accepts defeat. */
function tryElect(cluster: Cluster, id: number, ...voters: number[]): void {
  cluster.timeout(id);
  cluster.take((sent) => sent.from === id && !voters.includes(sent.to));
  for (const voter of voters) cluster.talk(id, voter);
}

function write(cluster: Cluster, leader: number, ...followers: number[]): void {
  cluster.client(leader);
  for (const follower of followers) cluster.replicate(leader, follower);
}

function bounce(cluster: Cluster, id: number): void {
  cluster.crash(id);
  cluster.restart(id);
}

const THREE: Setup = { servers: 3 };

const MUTANTS: readonly Mutant[] = [
  {
    name: 'M01: the vote is not on disk',
    change: broken.forgetsVote,
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      bounce(c, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M02: votes twice in a term',
    change: broken.votesTwice,
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M03: half of the servers is enough',
    change: broken.halfIsEnough,
    falls: 'Election Safety',
    setup: { servers: 4 },
    run: (c) => {
      tryElect(c, 1, 2);
      tryElect(c, 3, 4);
    },
  },
  {
    name: 'M04: votes for any log',
    change: broken.votesForAnyLog,
    falls: 'Leader Completeness',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      write(c, 1, 2);
      tryElect(c, 3, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M05: compares logs by length alone',
    change: broken.comparesLength,
    falls: 'Leader Completeness',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      for (let i = 0; i < 2; i++) c.client(1);
      c.take(() => true);
      tryElect(c, 2, 3);
      write(c, 2, 3);
      bounce(c, 1);
      tryElect(c, 1, 3);
      tryElect(c, 1, 3);
    },
  },
  {
    name: 'M06: compares logs by last term alone',
    change: broken.comparesTerm,
    falls: 'Leader Completeness',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      write(c, 1, 2, 3);
      write(c, 1, 2);
      tryElect(c, 3, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M08: the term is not on disk',
    change: broken.forgetsTerm,
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      bounce(c, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M09: a restart loses the end of the log',
    change: broken.losesTail,
    falls: 'Leader Completeness',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      write(c, 1, 2);
      bounce(c, 2);
      tryElect(c, 3, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M11: heartbeats commit without the consistency check',
    change: broken.skipsCheckOnHeartbeat,
    falls: 'State Machine Safety',
    setup: { servers: 3, logs: ['1', '1', '1 2'] },
    run: (c) => {
      tryElect(c, 1, 2);
      write(c, 1, 2);
      c.take(() => true);
      // S3 campaigns in vain; S1 leads again, and its first heartbeat says that index 2 is committed.
      tryElect(c, 3, 1);
      tryElect(c, 3, 1);
      c.elect(1, 2);
      c.replicate(1, 3);
    },
  },
  {
    name: 'M11b: appends without the consistency check',
    change: broken.appendsUnchecked,
    falls: 'Log Matching',
    setup: { servers: 3, logs: ['1 2', '1 2', '1 1'] },
    run: (c) => {
      c.elect(1, 2);
      write(c, 1, 3);
    },
  },
  {
    name: 'M12: commits up to the end of its own log',
    change: broken.commitsOwnEnd,
    falls: 'State Machine Safety',
    setup: { servers: 3, logs: ['1 2', '1', '1'] },
    run: (c) => {
      c.elect(2, 3);
      write(c, 2, 3);
      // A leader that looks for the place where the logs part may ask without entries (diss. §3.5).
      c.arrive([{ from: 2, to: 1, message: appendEntriesRequest(3, 2, 1, 1, [], 2) }]);
    },
  },
  {
    name: 'M13: keeps conflicting entries',
    change: broken.keepsConflicts,
    falls: 'State Machine Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      c.client(1);
      c.take(() => true);
      c.elect(2, 3);
      write(c, 2, 3);
      write(c, 2, 3, 1);
      write(c, 2, 3, 1);
    },
  },
  {
    name: 'M14: follows a leader of an earlier term',
    change: broken.acceptsOldLeader,
    falls: 'State Machine Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      c.client(1);
      const late = c.take((sent) => sent.from === 1 && sent.to === 3);
      c.elect(2, 3);
      write(c, 2, 3);
      c.arrive(late);
      c.crash(2);
      bounce(c, 1);
      c.elect(3, 1);
      write(c, 3, 1);
    },
  },
  {
    name: 'M15: deletes what follows prevLogIndex, conflict or not',
    change: broken.truncatesAlways,
    falls: 'Leader Completeness',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      c.client(1);
      const late = c.take((sent) => sent.to === 2);
      c.client(1);
      c.talk(1, 2);
      c.arrive(late);
      c.crash(1);
      c.elect(2, 3);
    },
  },
  {
    name: 'M16: counts answers of an earlier term',
    change: broken.countsLateReplies,
    falls: 'Leader Completeness',
    setup: { servers: 5 },
    run: (c) => {
      c.elect(1, 2, 3);
      for (let i = 0; i < 2; i++) c.client(1);
      c.deliver(1, 3);
      const late = c.take((sent) => sent.from === 3);
      // S1's two entries are replaced by one of S2; S3 keeps them, and its answer to term 1 is still on its way.
      c.elect(2, 4, 5);
      c.client(2);
      c.replicate(2, 1);
      c.elect(1, 4, 5);
      c.client(1);
      c.arrive(late);
      c.replicate(1, 4);
      c.crash(1);
      bounce(c, 2);
      c.elect(2, 3, 5);
    },
  },
  {
    name: 'M17: counts votes of an earlier term',
    change: broken.countsLateVotes,
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      c.timeout(1);
      c.deliver(1, 2);
      const late = c.take((sent) => sent.from === 2);
      tryElect(c, 1);
      c.arrive(late);
      tryElect(c, 3);
      tryElect(c, 3, 2);
    },
  },
  {
    name: 'M18: a leader counts its own copy before its disk has it',
    change: broken.countsUnwrittenCopy,
    falls: 'Leader Completeness',
    setup: { servers: 3, slowDisks: true },
    run: (c) => {
      c.timeout(1);
      c.flush(1);
      c.deliver(1, 2);
      c.flush(2);
      c.deliver(2, 1);
      c.client(1);
      c.deliver(1, 2);
      c.flush(2);
      c.deliver(2, 1);
      bounce(c, 1);
      for (let tries = 0; tries < 2; tries++) c.timeout(3);
      c.flush(3);
      c.deliver(3, 1);
      c.flush(1);
      c.deliver(1, 3);
    },
  },
];

test.each(MUTANTS)('$name', ({ change, falls, setup, run }) => {
  const sound = new Cluster(setup);
  run(sound);
  expect([...sound.oracle.broken]).toEqual([]);
  const mutant = new Cluster({ ...setup, options: { rules: { ...rules, ...change } } });
  run(mutant);
  expect([...mutant.oracle.broken]).toContain(falls);
});

test('M30: without a draw, all servers time out together', () => {
  expect(broken.fixedTimeouts.electionTimeout!(231_000, 150_000)).toBe(150_000);
});

test('M33: a leader that ignores the terms of answers goes on leading a term that is over; nothing else falls', () => {
  const run = (change: Partial<Rules>) => {
    const cluster = new Cluster({ servers: 3, options: { rules: { ...rules, ...change } } });
    cluster.elect(1, 2);
    cluster.elect(2, 3);
    cluster.client(1);
    cluster.talk(1, 3);
    return cluster;
  };
  expect(run({}).isLeader(1)).toBe(false);
  expect(run(broken.ignoresTermOfReplies).isLeader(1)).toBe(true);
  expect([...run(broken.ignoresTermOfReplies).oracle.broken]).toEqual([]);
});
