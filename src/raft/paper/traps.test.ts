/**
 * Mistakes that implementations of Raft have made, each in the situation that shows it. Those that one broken rule
 * brings about are run twice, with the rule and without it.
 */
import { describe, expect, test } from 'vitest';
import { defaultOptions, NOBODY, rules, type Rules, step } from '../index.ts';
import { appendEntriesResponse, requestVoteResponse } from '../messages.ts';
import { CHANGES as broken } from '../mutants/changes.ts';
import { Cluster, type Sent } from '../testing/cluster.ts';
import { termsOf } from '../testing/logs.ts';
import {
  asksVote,
  candidate,
  effectsOf,
  ELECTION_TIMEOUT,
  factsOf,
  firedOf,
  follower,
  from,
  leader,
  messagesOf,
  sends,
  setsTimer,
} from '../testing/servers.ts';

const options = { ...defaultOptions(5), noop: false };
const without = (change: Partial<Rules>) => ({ ...options, rules: { ...rules, ...change } });
const appends = (sent: Sent) => sent.message.type === 'AppendEntriesRequest';

describe('elections', () => {
  test('trap 1: a refused candidate, however often it asks, does not keep others from campaigning', () => {
    const stale = asksVote(3, 4, '1');
    const voter = follower({ term: 3, log: '1 3' });
    expect(setsTimer(step(voter, stale, options), 'election')).toBe(false);
    expect(setsTimer(step(voter, stale, without(broken.timerHearsRefusals)), 'election')).toBe(true);
  });

  test('trap 2: a leader of an earlier term is no sign of life', () => {
    expect(setsTimer(step(follower({ term: 2 }), sends(2, 1, '', { first: 1 }), options), 'election')).toBe(false);
  });

  test('trap 3: the current leader is one, even while its entries do not fit', () => {
    const result = step(follower({ term: 2 }), sends(2, 2, '1 2', { first: 3 }), options);
    expect(messagesOf(result)).toMatchObject([{ success: false }]);
    expect(setsTimer(result, 'election')).toBe(true);
  });

  test('trap 4: every setting of the timer asks for a new draw; the core names no duration', () => {
    const first = step(follower(), ELECTION_TIMEOUT, options);
    const second = step(first.server, ELECTION_TIMEOUT, options);
    for (const result of [first, second]) {
      expect(effectsOf(result, 'setTimer')).toEqual([{ type: 'setTimer', timer: 'election' }]);
    }
  });

  test('trap 5: following a leader of the same term does not give the vote back', () => {
    const run = (change: Partial<Rules>) => {
      const cluster = new Cluster({ servers: 3, options: { rules: { ...rules, ...change } } });
      cluster.timeout(1);
      cluster.timeout(3);
      cluster.talk(1, 2);
      cluster.talk(3, 2);
      return cluster;
    };
    expect(run({}).isLeader(3)).toBe(false);
    expect([...run({ clearsVote: () => true }).oracle.broken]).toContain('Election Safety');
  });

  test('trap 6: a vote that is not on disk has not been given', () => {
    const run = (change: Partial<Rules>) => {
      const cluster = new Cluster({ servers: 3, slowDisks: true, options: { rules: { ...rules, ...change } } });
      for (const id of [1, 3]) {
        cluster.timeout(id);
        cluster.flush(id);
        cluster.deliver(id, 2);
        cluster.crash(2);
        cluster.restart(2);
        cluster.deliver(2, id);
      }
      return cluster;
    };
    expect(run({}).all.filter((server) => server.volatile.role.name === 'leader')).toEqual([]);
    expect([...run({ waitsForTerm: () => 0 }).oracle.broken]).toContain('Election Safety');
  });

  test('trap 7: with three of five down, nobody is elected', () => {
    const cluster = new Cluster({ servers: 5 });
    for (const id of [3, 4, 5]) cluster.crash(id);
    for (let tries = 0; tries < 3; tries++) {
      cluster.timeout(1);
      cluster.settle();
    }
    expect(cluster.isLeader(1)).toBe(false);
  });

  test('trap 8: half of an even number is no majority', () => {
    const run = (change: Partial<Rules>) => {
      const cluster = new Cluster({ servers: 4, options: { rules: { ...rules, ...change } } });
      cluster.timeout(1);
      cluster.timeout(3);
      cluster.talk(1, 2);
      cluster.talk(3, 4);
      return cluster;
    };
    expect([1, 3].map((id) => run({}).isLeader(id))).toEqual([false, false]);
    expect([...run(broken.halfIsEnough).oracle.broken]).toContain('Election Safety');
  });

  test('trap 9: a yes of an earlier term does not count', () => {
    const once = step(candidate(options, { term: 3 }), from(2, requestVoteResponse(2, true)), options);
    expect(once.server.volatile.role).toMatchObject({ votes: [0, 1, 0, 0, 0, 0] });
    expect(firedOf(once)).toEqual(['TM-3!']);
  });

  test('trap 10: the same yes twice is one vote', () => {
    const yes = from(2, requestVoteResponse(1, true));
    const once = step(candidate(options), yes, options);
    const twice = step(once.server, yes, options);
    expect(twice.server).toBe(once.server);
    expect(factsOf(twice, 'EL-3')).toEqual({ votes: 2, needed: 3 });
  });

  test('trap 11: a long log of an old term does not beat a short one of a later term', () => {
    expect(messagesOf(step(follower({ term: 3, log: '1 3' }), asksVote(2, 4, '1 1 1'), options))).toEqual([
      requestVoteResponse(4, false),
    ]);
  });

  test('trap 12: equal logs are up-to-date, or nobody could ever be elected', () => {
    const run = (change: Partial<Rules>) => {
      const cluster = new Cluster({ servers: 3, logs: ['1', '1', '1'], options: { rules: { ...rules, ...change } } });
      for (const id of [1, 2, 3, 1]) {
        cluster.timeout(id);
        cluster.settle();
      }
      return cluster.all.some((server) => cluster.isLeader(server.id));
    };
    expect(run({})).toBe(true);
    expect(run(broken.wantsLongerLog)).toBe(false);
  });
});

describe('AppendEntries', () => {
  test('trap 13: a heartbeat goes through the consistency check before it commits anything', () => {
    const heartbeat = sends(2, 2, '1 1 2', { first: 4, commit: 3 });
    const lagging = follower({ term: 2, log: '1' });
    expect(step(lagging, heartbeat, options).server.volatile.commitIndex).toBe(0);
    expect(step(lagging, heartbeat, without(broken.skipsCheckOnHeartbeat)).server.volatile.commitIndex).toBe(3);
  });

  test('trap 14: a shorter request that comes late does not shorten the log', () => {
    const one = sends(2, 1, '1', { first: 1 });
    const two = sends(2, 1, '1 1', { first: 1 });
    const run = (given: typeof options) => step(step(follower(), two, given).server, one, given);
    expect(termsOf(run(options).server.persistent.log)).toBe('1 1');
    expect(firedOf(run(options))).toContain('AE-8');
    expect(termsOf(run(without(broken.truncatesAlways)).server.persistent.log)).toBe('1');
  });

  test('trap 15: an unverified tail is not committed', () => {
    const old = follower({ term: 2, log: '1 1 1' });
    const heartbeat = sends(2, 2, '1', { first: 2, commit: 3 });
    expect(step(old, heartbeat, options).server.volatile.commitIndex).toBe(1);
    expect(step(old, heartbeat, without(broken.commitsOwnEnd)).server.volatile.commitIndex).toBe(3);
  });

  test('trap 16: matchIndex is what the answer verified, not what the leader’s log has grown to', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.deliver(1, 2);
    cluster.client(1);
    cluster.deliver(2, 1);
    expect(cluster.server(1).volatile.role).toMatchObject({ matchIndex: [0, 2, 1, 0] });
    expect(cluster.server(1).volatile.commitIndex).toBe(1);
  });

  test('trap 17: a late answer does not move matchIndex back', () => {
    const s1 = leader(options, { log: '1 1 1', matchIndex: { 2: 3 } });
    const result = step(s1, from(2, appendEntriesResponse(1, true, 1, 0, 0, 0)), options);
    expect(result.server).toBe(s1);
  });

  test('trap 18: a leader elected again knows nothing of what it knew before', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 3);
    for (let i = 0; i < 2; i++) cluster.client(1);
    cluster.talk(1, 3);
    expect(cluster.server(1).volatile.role).toMatchObject({ matchIndex: [0, 2, 0, 2] });
    for (let term = 1; term <= 2; term++) cluster.timeout(2);
    cluster.talk(2, 1);
    expect(cluster.isLeader(1)).toBe(false);
    cluster.elect(1, 3);
    expect(cluster.server(1).volatile.role).toMatchObject({ matchIndex: [0, 2, 0, 0] });
  });

  test('trap 19: a refusal for the term deposes the leader; it does not move nextIndex', () => {
    const s1 = leader(options, { term: 2, log: '1 2' });
    const result = step(s1, from(2, appendEntriesResponse(3, false, 0, 2, 0, 0)), options);
    expect(result.server.volatile.role.name).toBe('follower');
    expect(messagesOf(result)).toEqual([]);
  });

  test('trap 19: the refusal itself cannot be mistaken for a mismatch', () => {
    const result = step(follower({ term: 3, log: '1' }), sends(2, 2, '1 2', { first: 3 }), options);
    expect(messagesOf(result)).toMatchObject([{ conflictTerm: 0, conflictIndex: 0 }]);
  });

  test('trap 24: a late request with a lower leaderCommit does not move commitIndex back', () => {
    const server = follower({ log: '1 1 1', commitIndex: 3 });
    const result = step(server, sends(2, 1, '1 1 1', { first: 4, commit: 1 }), options);
    expect(result.server.volatile.commitIndex).toBe(3);
    expect(factsOf(result, 'CM-3')).toEqual({ leaderCommit: 1, commitIndex: 3 });
  });
});

describe('commitment', () => {
  test('trap 20: copies of an old entry do not commit it', () => {
    const s1 = leader(options, { term: 4, log: '1 2', commitIndex: 1, matchIndex: { 2: 2 } });
    const reply = from(3, appendEntriesResponse(4, true, 2, 1, 0, 0));
    expect(step(s1, reply, options).server.volatile.commitIndex).toBe(1);
    expect(step(s1, reply, without(broken.commitsByCount)).server.volatile.commitIndex).toBe(2);
  });

  test('trap 21: old entries in front do not stop a current one behind them from committing', () => {
    const s1 = leader(options, { term: 4, log: '1 2 4', commitIndex: 1, matchIndex: { 2: 3 } });
    const reply = from(3, appendEntriesResponse(4, true, 3, 2, 0, 0));
    expect(step(s1, reply, options).server.volatile.commitIndex).toBe(3);
  });

  test('trap 22: a leader whose own disk is behind does not count itself', () => {
    const run = (change: Partial<Rules>) => {
      const cluster = new Cluster({ servers: 3, slowDisks: true, options: { rules: { ...rules, ...change } } });
      cluster.timeout(1);
      cluster.flush(1);
      cluster.deliver(1, 2);
      cluster.flush(2);
      cluster.deliver(2, 1);
      cluster.client(1);
      cluster.deliver(1, 2);
      cluster.flush(2);
      cluster.deliver(2, 1);
      return cluster.server(1).volatile.commitIndex;
    };
    expect(run({})).toBe(0);
    expect(run(broken.countsUnwrittenCopy)).toBe(1);
  });

  test('trap 23: entries are applied one by one, none left out', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    for (let i = 0; i < 4; i++) cluster.client(1);
    cluster.settle();
    cluster.heartbeat(1);
    cluster.settle();
    for (const id of [1, 2, 3]) expect(cluster.applied[id]!.map((entry) => entry.index)).toEqual([1, 2, 3, 4]);
  });

  test('trap 25: commitIndex is not on disk, so it cannot be ahead of the log after a crash', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.settle();
    cluster.crash(1);
    cluster.restart(1);
    expect(cluster.server(1).volatile).toMatchObject({ commitIndex: 0, lastApplied: 0 });
    expect(cluster.log(1)).toBe('1');
  });
});

describe('clients', () => {
  const request = { type: 'clientRequest', request: 1, command: {} } as const;

  test('trap 26: two followers never send a client back and forth: a new term forgets the leader', () => {
    const s2 = step(follower({ id: 2, term: 1, leaderId: 3 }), asksVote(1, 2, ''), options).server;
    expect(effectsOf(step(s2, request, options), 'answer')).toMatchObject([
      { answer: { status: 'notLeader', leaderId: NOBODY } },
    ]);
  });

  test('trap 27: the answer comes after applying, neither with the append nor with the majority alone', () => {
    const s1 = leader(options, { log: '1', commitIndex: 1, matchIndex: { 2: 1, 3: 1 } });
    const asked = step(s1, request, options);
    expect(effectsOf(asked, 'answer')).toEqual([]);
    let { server } = step(asked.server, { type: 'written', write: 1, lastIndex: 2 }, options);
    server = step(server, from(2, appendEntriesResponse(1, true, 2, 1, 0, 0)), options).server;
    const done = step(server, from(3, appendEntriesResponse(1, true, 2, 1, 0, 0)), options);
    const order = done.effects.map((effect) => effect.type).filter((type) => type === 'apply' || type === 'answer');
    expect(order).toEqual(['apply', 'answer']);
    const tooEarly = step(s1, request, without({ mayAnswer: () => true }));
    expect(effectsOf(tooEarly, 'answer')).toMatchObject([{ answer: { status: 'applied' } }]);
  });

  test('trap 28: a deposed leader tells its clients that the outcome is unknown, and the entry may still commit', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    const id = cluster.client(1);
    cluster.deliver(1, 2);
    cluster.take(() => true);
    cluster.timeout(2);
    cluster.settle();
    expect(cluster.answers.get(id)).toEqual({ status: 'unknown' });
    cluster.client(2);
    cluster.settle();
    expect(cluster.applied[2]!.map((entry) => entry.index)).toEqual([1, 2]);
  });
});

describe('traffic', () => {
  test('LR-5: a refusal that comes twice moves nextIndex once', () => {
    const s1 = leader(options, { term: 2, log: '1 1 2' });
    const refusal = from(2, appendEntriesResponse(2, false, 0, 3, 0, 0));
    const once = step(s1, refusal, options);
    const twice = step(once.server, refusal, options);
    expect(twice.server).toBe(once.server);
    expect(factsOf(twice, 'LR-5')).toEqual({ prevLogIndex: 3, nextIndex: 3 });
    expect(messagesOf(twice)).toEqual([]);
  });

  test('LR-3: what is on its way is not sent again with every answer', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    for (let i = 0; i < 10; i++) cluster.client(1);
    const toS2 = cluster.take((sent) => appends(sent) && sent.to === 2);
    cluster.arrive(toS2);
    cluster.deliver(2, 1);
    expect(cluster.inFlight.filter((sent) => sent.to === 2)).toEqual([]);
  });

  test('LR-3: a long tail goes in batches, each after the answer to the one before', () => {
    const logs = [Array(10).fill(1).join(' '), ''];
    const cluster = new Cluster({ servers: 3, logs, options: { maxEntries: 4 } });
    cluster.elect(1, 3);
    cluster.take(() => true);
    cluster.heartbeat(1);
    const before = cluster.history.length;
    cluster.talk(1, 2);
    const sizes = cluster.history
      .slice(before)
      .flatMap(({ input }) =>
        input.type === 'message' && input.message.type === 'AppendEntriesRequest' ? [input.message.entries.length] : [],
      );
    expect(sizes).toEqual([0, 4, 4, 2]);
    expect(cluster.log(2)).toBe(logs[0]);
  });
});
