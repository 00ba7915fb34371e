/**
 * Each of these runs is harmless in Raft as published and breaks a safety property when exactly one rule is replaced:
 * what every rule is there for, and a proof that every rule can be replaced.
 */
import { expect, test } from 'vitest';
import { appendEntriesRequest } from '../messages.ts';
import { MUTANT_IDS, type MutantId, rulesWith } from '../mutants/index.ts';
import { MUTANT_WORDS } from '../mutants/words.ts';
import { Cluster, type Setup } from '../testing/cluster.ts';
import type { Property } from '../testing/oracles.ts';

interface Mutant {
  readonly off: MutantId;
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

const titleOf = (off: MutantId): string => `${MUTANT_WORDS[off].number}: ${MUTANT_WORDS[off].label}`;

const THREE: Setup = { servers: 3 };

const MUTANTS: readonly Mutant[] = [
  {
    off: 'forgetsVote',
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      bounce(c, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    off: 'votesTwice',
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    off: 'halfIsEnough',
    falls: 'Election Safety',
    setup: { servers: 4 },
    run: (c) => {
      tryElect(c, 1, 2);
      tryElect(c, 3, 4);
    },
  },
  {
    off: 'votesForAnyLog',
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
    off: 'comparesLength',
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
    off: 'comparesTerm',
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
    off: 'forgetsTerm',
    falls: 'Election Safety',
    setup: THREE,
    run: (c) => {
      tryElect(c, 1, 2);
      bounce(c, 2);
      tryElect(c, 3, 2);
    },
  },
  {
    off: 'losesTail',
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
    off: 'skipsCheckOnHeartbeat',
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
    off: 'appendsUnchecked',
    falls: 'Log Matching',
    setup: { servers: 3, logs: ['1 2', '1 2', '1 1'] },
    run: (c) => {
      c.elect(1, 2);
      write(c, 1, 3);
    },
  },
  {
    off: 'commitsOwnEnd',
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
    off: 'keepsConflicts',
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
    off: 'acceptsOldLeader',
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
    off: 'truncatesAlways',
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
    off: 'countsLateReplies',
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
    off: 'countsLateVotes',
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
    off: 'countsUnwrittenCopy',
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

const titled = MUTANTS.map((mutant) => ({ title: titleOf(mutant.off), ...mutant }));

test.each(titled)('$title', ({ off, falls, setup, run }) => {
  const sound = new Cluster(setup);
  run(sound);
  expect([...sound.oracle.broken]).toEqual([]);
  const mutant = new Cluster({ ...setup, options: { rules: rulesWith([off]) } });
  run(mutant);
  expect([...mutant.oracle.broken]).toContain(falls);
});

test(titleOf('fixedTimeouts'), () => {
  expect(rulesWith(['fixedTimeouts']).electionTimeout(231_000, 150_000)).toBe(150_000);
});

test(`${titleOf('ignoresTermOfReplies')}: it goes on leading a term that is over, and nothing else falls`, () => {
  const run = (off: readonly MutantId[]) => {
    const cluster = new Cluster({ servers: 3, options: { rules: rulesWith(off) } });
    cluster.elect(1, 2);
    cluster.elect(2, 3);
    cluster.client(1);
    cluster.talk(1, 3);
    return cluster;
  };
  expect(run([]).isLeader(1)).toBe(false);
  expect(run(['ignoresTermOfReplies']).isLeader(1)).toBe(true);
  expect([...run(['ignoresTermOfReplies']).oracle.broken]).toEqual([]);
});

/** As the published TLA+ specification has it: nothing is unsafe, but a server has then applied what it calls open. */
test(`${titleOf('lowersCommitIndex')}: below lastApplied, and nothing else falls (trap 24)`, () => {
  const run = (off: readonly MutantId[]) => {
    const cluster = new Cluster({ servers: 3, options: { rules: rulesWith(off) } });
    cluster.elect(1, 2);
    write(cluster, 1, 3);
    cluster.heartbeat(1);
    const late = cluster.take((sent) => sent.to === 2);
    for (let i = 0; i < 2; i++) write(cluster, 1, 2, 3);
    cluster.heartbeat(1);
    cluster.deliver(1, 2);
    cluster.arrive(late);
    return cluster;
  };
  const stateOf = (cluster: Cluster) => cluster.server(2).volatile;
  expect(stateOf(run([]))).toMatchObject({ commitIndex: 3, lastApplied: 3 });
  expect(stateOf(run(['lowersCommitIndex']))).toMatchObject({ commitIndex: 1, lastApplied: 3 });
  expect([...run(['lowersCommitIndex']).oracle.broken]).toEqual([]);
});

test('every rule that can be switched off has its run: here, in Figure 8, or among the traps', () => {
  const here = MUTANTS.map(({ off }) => off);
  const harmless = ['fixedTimeouts', 'ignoresTermOfReplies', 'lowersCommitIndex'];
  const elsewhere = ['commitsByCount', 'wantsLongerLog', 'timerHearsRefusals'];
  expect([...here, ...harmless, ...elsewhere].sort()).toEqual([...MUTANT_IDS].sort());
});
