/** What a disk must hold before what is said or counted, and what a crash takes (Figure 2 "State", diss. §3.8). */
import { describe, expect, test } from 'vitest';
import { defaultOptions, step } from '../index.ts';
import { appendEntriesResponse, requestVoteResponse } from '../messages.ts';
import { Cluster } from '../testing/cluster.ts';
import {
  asksVote,
  effectsOf,
  ELECTION_TIMEOUT,
  firedOf,
  follower,
  from,
  leader,
  messagesOf,
  sends,
} from '../testing/servers.ts';

const options = { ...defaultOptions(3), noop: false };
const after = (result: ReturnType<typeof step>) => effectsOf(result, 'send').map((sent) => sent.after);

describe('before it is said', () => {
  test('PS-1: a candidate’s requests wait for its new term and its own vote', () => {
    const result = step(follower(), ELECTION_TIMEOUT, options);
    expect(result.effects[0]).toMatchObject({ type: 'persist', write: 1, persistent: { currentTerm: 2, votedFor: 1 } });
    expect(after(result)).toEqual([1, 1]);
    expect(firedOf(result)).toContain('PS-1');
  });

  test('RV-4: a vote waits for its write', () => {
    const result = step(follower(), asksVote(2, 1), options);
    expect(result.effects[0]).toMatchObject({ type: 'persist', write: 1, persistent: { votedFor: 2 } });
    expect(after(result)).toEqual([1]);
    expect(firedOf(result)).toContain('RV-4');
  });

  test('PS-1: a refusal waits too when it shows a term that is not on disk yet', () => {
    const result = step(follower({ log: '1' }), asksVote(2, 4), options);
    expect(messagesOf(result)).toEqual([requestVoteResponse(4, false)]);
    expect(after(result)).toEqual([1]);
  });

  test('PS-3: an acknowledgement waits for the entries that it promises', () => {
    const result = step(follower(), sends(2, 1, '1 1', { first: 1 }), options);
    expect(result.effects.map((effect) => effect.type)).toEqual(['persist', 'setTimer', 'send']);
    expect(result.effects[0]).toMatchObject({ write: 1, lastIndex: 2 });
    expect(after(result)).toEqual([1]);
    expect(firedOf(result)).toContain('PS-3');
  });

  test('PS-3: so does the next one, though it brought nothing new', () => {
    const first = step(follower(), sends(2, 1, '1 1', { first: 1 }), options);
    expect(after(step(first.server, sends(2, 1, '1 1', { first: 3 }), options))).toEqual([1]);
    const { server } = step(first.server, { type: 'written', write: 1, lastIndex: 2 }, options);
    expect(after(step(server, sends(2, 1, '1 1', { first: 3 }), options))).toEqual([0]);
  });

  test('PS-1: a refusal for a mismatch promises no log and waits for the term alone', () => {
    const entries = step(follower(), sends(2, 1, '1', { first: 1 }), options);
    expect(after(step(entries.server, sends(2, 1, '1 1 1', { first: 3 }), options))).toEqual([0]);
  });

  test('PS-3: a leader sends entries before its own disk has them', () => {
    const s1 = leader(options, { term: 2, log: '1', matchIndex: { 2: 1, 3: 1 } });
    const result = step(s1, { type: 'clientRequest', request: 1, command: {} }, options);
    expect(effectsOf(result, 'persist')).toMatchObject([{ write: 1, lastIndex: 2 }]);
    expect(after(result)).toEqual([0, 0]);
  });

  test('PS-1: whatever a step changes is one write', () => {
    const result = step(follower({ term: 1 }), sends(2, 5, '1 1', { first: 1 }), options);
    expect(effectsOf(result, 'persist')).toHaveLength(1);
    expect(result.server.volatile.writes).toEqual({ issued: 1, written: 0, term: 1, log: 1 });
  });
});

describe('before it is counted', () => {
  test('PS-2: a candidate’s own vote counts when its disk holds it', () => {
    const cluster = new Cluster({ servers: 3, slowDisks: true });
    cluster.timeout(1);
    expect(cluster.server(1).volatile.role).toEqual({ name: 'candidate', votes: [0, 0, 0, 0] });
    expect(cluster.inFlight).toEqual([]);
    cluster.flush(1);
    expect(cluster.server(1).volatile.role).toEqual({ name: 'candidate', votes: [0, 1, 0, 0] });
    expect(cluster.inFlight).toHaveLength(2);
  });

  test('PS-2: the write of an earlier candidacy does not count for this one', () => {
    const first = step(follower(), ELECTION_TIMEOUT, options).server;
    const second = step(first, ELECTION_TIMEOUT, options).server;
    const result = step(second, { type: 'written', write: 1, lastIndex: 0 }, options);
    expect(result.server.volatile.role).toEqual({ name: 'candidate', votes: [0, 0, 0, 0] });
  });

  test('PS-3: a leader’s own copy counts when its disk holds it', () => {
    const s1 = leader(options, { term: 2, log: '2', commitIndex: 1, matchIndex: { 2: 1 } });
    const sent = step(s1, { type: 'clientRequest', request: 1, command: {} }, options).server;
    const acknowledged = step(sent, from(2, appendEntriesResponse(2, true, 2, 1, 0, 0)), options);
    expect(acknowledged.server.volatile.commitIndex).toBe(1);
    const result = step(acknowledged.server, { type: 'written', write: 1, lastIndex: 2 }, options);
    expect(result.server.volatile.commitIndex).toBe(2);
    expect(firedOf(result)).toEqual(['PS-3', 'CM-1', 'AP-1', 'LR-2']);
  });

  test('PS-3: a leader may commit ahead of its own disk when a majority of others holds the entry', () => {
    const s1 = leader(options, { term: 2, log: '2', commitIndex: 1, matchIndex: { 2: 1, 3: 1 } });
    let { server } = step(s1, { type: 'clientRequest', request: 1, command: {} }, options);
    for (const id of [2, 3])
      server = step(server, from(id, appendEntriesResponse(2, true, 2, 1, 0, 0)), options).server;
    expect(server.volatile).toMatchObject({ commitIndex: 2, writes: { written: 0 } });
  });

  test('a report about a write that is known already changes nothing', () => {
    const { server } = step(follower(), asksVote(2, 1), options);
    const once = step(server, { type: 'written', write: 1, lastIndex: 0 }, options).server;
    expect(step(once, { type: 'written', write: 1, lastIndex: 0 }, options).server).toBe(once);
  });
});

describe('a crash', () => {
  test('PS-4: takes role, commitIndex, lastApplied and the known leader, and leaves term, vote and log', () => {
    const s1 = leader(options, { term: 3, log: '1 3', commitIndex: 2 });
    const result = step(s1, { type: 'restart' }, options);
    expect(result.server.persistent).toBe(s1.persistent);
    expect(result.server.volatile).toEqual({
      commitIndex: 0,
      lastApplied: 0,
      leaderId: 0,
      role: { name: 'follower' },
      writes: s1.volatile.writes,
    });
    expect(firedOf(result)).toEqual(['PS-4', 'RO-1']);
  });

  test('PS-3: a report about a write of the life before changes nothing in this one', () => {
    const { server } = step(follower(), asksVote(2, 1), options);
    const restarted = step({ ...server, persistent: follower().persistent }, { type: 'restart' }, options).server;
    expect(step(restarted, { type: 'written', write: 1, lastIndex: 0 }, options).server).toBe(restarted);
    expect(after(step(restarted, asksVote(2, 1), options))).toEqual([2]);
  });

  test('PS-2, PS-6: a server that has voted says no to others after it', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.timeout(1);
    cluster.deliver(1, 2);
    cluster.crash(2);
    cluster.restart(2);
    cluster.timeout(3);
    cluster.take((sent) => sent.to === 1);
    cluster.talk(3, 2);
    expect(cluster.isLeader(3)).toBe(false);
    expect(cluster.server(2).persistent).toMatchObject({ currentTerm: 1, votedFor: 1 });
  });

  test('PS-3: takes the writes under way with everything that waited for them', () => {
    const cluster = new Cluster({ servers: 3, slowDisks: true });
    cluster.timeout(1);
    cluster.crash(1);
    cluster.restart(1);
    cluster.flush(1);
    expect(cluster.inFlight).toEqual([]);
    expect(cluster.server(1).persistent.currentTerm).toBe(0);
  });

  test('PS-4, PS-5: commitIndex and the state machine are found again from the log and the leader', () => {
    const cluster = new Cluster({ servers: 3, options: { noop: true } });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.settle();
    for (const id of [1, 2, 3]) cluster.crash(id);
    for (const id of [1, 2, 3]) cluster.restart(id);
    expect(cluster.all.map((server) => server.volatile.commitIndex)).toEqual([0, 0, 0]);
    cluster.elect(2, 1);
    cluster.settle();
    cluster.heartbeat(2);
    cluster.settle();
    expect(cluster.all.map((server) => server.volatile.lastApplied)).toEqual([3, 3, 3]);
    expect(cluster.applied.map((entries) => entries.map((entry) => entry.index))).toEqual([
      ,
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect([...cluster.oracle.broken]).toEqual([]);
  });
});
