/** §5.2, leader election, sentence by sentence. */
import { describe, expect, test } from 'vitest';
import { bootServer, defaultOptions, NOBODY, step } from '../index.ts';
import { requestVoteRequest, requestVoteResponse } from '../messages.ts';
import { Cluster } from '../testing/cluster.ts';
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

test('RO-1: a server starts as a follower with a running election timer', () => {
  const result = step(bootServer(1), { type: 'start' }, options);
  expect(result.server.volatile.role).toEqual({ name: 'follower' });
  expect(result.server.persistent).toMatchObject({ currentTerm: 0, votedFor: NOBODY });
  expect(setsTimer(result, 'election')).toBe(true);
  // There was no life before of which anything could be lost.
  expect(firedOf(result)).toEqual(['RO-1']);
});

describe('staying a follower', () => {
  test('AE-2: whatever comes from the current leader restarts the timer, even if it does not fit', () => {
    expect(setsTimer(step(follower(), sends(2, 1, '', { first: 1 }), options), 'election')).toBe(true);
    expect(setsTimer(step(follower(), sends(2, 1, '1 1', { first: 3 }), options), 'election')).toBe(true);
  });

  test('RV-5: granting a vote restarts the timer, refusing does not', () => {
    expect(setsTimer(step(follower(), asksVote(2, 1), options), 'election')).toBe(true);
    expect(setsTimer(step(follower({ votedFor: 3 }), asksVote(2, 1), options), 'election')).toBe(false);
    expect(setsTimer(step(follower({ log: '1' }), asksVote(2, 2), options), 'election')).toBe(false);
  });

  test('AE-6: a leader sends heartbeats to all others, again and again', () => {
    let server = leader(options, { log: '1', matchIndex: { 2: 1, 3: 1, 4: 1, 5: 1 } });
    for (let round = 0; round < 2; round++) {
      const result = step(server, { type: 'timeout', timer: 'heartbeat' }, options);
      expect(effectsOf(result, 'send').map((sent) => sent.to)).toEqual([2, 3, 4, 5]);
      expect(messagesOf(result)[0]).toMatchObject({ type: 'AppendEntriesRequest', prevLogIndex: 1, entries: [] });
      expect(setsTimer(result, 'heartbeat')).toBe(true);
      expect(result.server).toBe(server);
      server = result.server;
    }
  });
});

describe('starting an election', () => {
  const started = step(follower({ term: 3, log: '1 3' }), ELECTION_TIMEOUT, options);

  test('EL-1: a follower that hears nothing raises its term, becomes a candidate and votes for itself', () => {
    expect(started.server.persistent).toMatchObject({ currentTerm: 4, votedFor: 1 });
    expect(started.server.volatile.role.name).toBe('candidate');
    expect(firedOf(started)).toEqual(['EL-1', 'EL-2', 'PS-1']);
  });

  test('EL-1: it asks all others in parallel', () => {
    expect(effectsOf(started, 'send').map((sent) => sent.to)).toEqual([2, 3, 4, 5]);
    expect(messagesOf(started)).toEqual(Array(4).fill(requestVoteRequest(4, 1, 2, 3)));
  });

  test('EL-2: it draws a new timeout as the election begins', () => {
    expect(setsTimer(started, 'election')).toBe(true);
  });
});

describe('winning', () => {
  test('EL-3: votes of three of five make a leader; two do not', () => {
    const two = step(candidate(options), from(2, requestVoteResponse(1, true)), options);
    expect(two.server.volatile.role.name).toBe('candidate');
    expect(factsOf(two, 'EL-3')).toEqual({ votes: 2, needed: 3 });
    const three = step(two.server, from(3, requestVoteResponse(1, true)), options);
    expect(three.server.volatile.role.name).toBe('leader');
    expect(factsOf(three, 'EL-3')).toEqual({ votes: 3, needed: 3 });
  });

  test('EL-3: refusals are remembered and do not count', () => {
    const result = step(candidate(options), from(2, requestVoteResponse(1, false)), options);
    expect(result.server.volatile.role).toEqual({ name: 'candidate', votes: [0, 1, 2, 0, 0, 0] });
    expect(factsOf(result, 'EL-3')).toEqual({ votes: 1, needed: 3 });
  });

  test('EL-1, EL-3: alone in its cluster, a server wins as soon as its own vote is on disk', () => {
    const alone = { ...defaultOptions(1), noop: false };
    const { server } = step(follower(), ELECTION_TIMEOUT, alone);
    expect(server.volatile.role.name).toBe('candidate');
    expect(step(server, { type: 'written', write: 1, lastIndex: 0 }, alone).server.volatile.role.name).toBe('leader');
  });

  test('RV-2: a server votes once in a term, for the first who asks', () => {
    const first = step(follower({ term: 2 }), asksVote(2, 2), options);
    expect(messagesOf(first)).toEqual([requestVoteResponse(2, true)]);
    const second = step(first.server, asksVote(3, 2), options);
    expect(messagesOf(second)).toEqual([requestVoteResponse(2, false)]);
    expect(factsOf(second, 'RV-2')).toEqual({ votedFor: 2, term: 2 });
    expect(second.server).toBe(first.server);
  });

  test('RV-2: asked again by the same candidate, it says yes again', () => {
    const first = step(follower({ term: 2 }), asksVote(2, 2), options);
    const again = step(first.server, asksVote(2, 2), options);
    expect(messagesOf(again)).toEqual([requestVoteResponse(2, true)]);
    expect(again.server).toBe(first.server);
  });

  test('RV-2: a new term is a new vote', () => {
    const result = step(follower({ term: 2, votedFor: 2 }), asksVote(3, 3), options);
    expect(result.server.persistent).toMatchObject({ currentTerm: 3, votedFor: 3 });
  });

  test('RV-6: a voter answers a server that its own configuration does not name', () => {
    expect(messagesOf(step(follower(), asksVote(9, 1), options))).toEqual([requestVoteResponse(1, true)]);
  });

  test('EL-5: the winner speaks up at once, and its election timer stops', () => {
    const asked = step(candidate(options), from(2, requestVoteResponse(1, true)), options).server;
    const result = step(asked, from(3, requestVoteResponse(1, true)), options);
    expect(effectsOf(result, 'send').map((sent) => sent.to)).toEqual([2, 3, 4, 5]);
    expect(effectsOf(result, 'clearTimer')).toEqual([{ type: 'clearTimer', timer: 'election' }]);
    expect(setsTimer(result, 'heartbeat')).toBe(true);
    expect(result.server.volatile.leaderId).toBe(1);
  });

  test('EL-6: with the option, the first thing it sends is a no-op of its term', () => {
    const cluster = new Cluster({ servers: 3, logs: ['1', '1', '1'], options: { noop: true } });
    cluster.elect(1, 2);
    expect(cluster.log(1)).toBe('1 2');
    expect(cluster.take((s) => s.from === 1 && s.message.type === 'AppendEntriesRequest')).toMatchObject([
      { to: 2, message: { prevLogIndex: 1, entries: [{ index: 2, term: 2, payload: { kind: 'noop' } }] } },
      { to: 3, message: { prevLogIndex: 1, entries: [{ index: 2, term: 2, payload: { kind: 'noop' } }] } },
    ]);
  });
});

describe('losing', () => {
  test('RO-2: a candidate that hears from a leader of its term recognises it', () => {
    const result = step(candidate(options, { term: 2 }), sends(3, 2, '', { first: 1 }), options);
    expect(result.server.volatile).toMatchObject({ role: { name: 'follower' }, leaderId: 3 });
    expect(result.server.persistent.votedFor).toBe(1);
    expect(firedOf(result)).toContain('RO-2');
  });

  test('RO-2, TM-1: and so it does with a leader of a later term', () => {
    const result = step(candidate(options, { term: 2 }), sends(3, 4, '', { first: 1 }), options);
    expect(result.server.volatile).toMatchObject({ role: { name: 'follower' }, leaderId: 3 });
    expect(result.server.persistent.currentTerm).toBe(4);
  });

  test('AE-1: it refuses a leader of an earlier term and remains a candidate', () => {
    const s1 = candidate(options, { term: 2 });
    const result = step(s1, sends(3, 1, '', { first: 1 }), options);
    expect(result.server).toBe(s1);
    expect(messagesOf(result)).toMatchObject([{ success: false, term: 2 }]);
  });

  test('EL-4: when nobody wins, the candidate times out and starts over in a new term', () => {
    const result = step(candidate(options, { term: 2 }), ELECTION_TIMEOUT, options);
    expect(result.server.persistent).toMatchObject({ currentTerm: 3, votedFor: 1 });
    expect(result.server.volatile.role).toEqual({ name: 'candidate', votes: [0, 0, 0, 0, 0, 0] });
    expect(firedOf(result)).toContain('EL-4');
    expect(setsTimer(result, 'election')).toBe(true);
  });

  test('EL-2: the rule takes the timeout as it was drawn, so two servers rarely agree', () => {
    expect(options.rules.electionTimeout(231_000, 150_000)).toBe(231_000);
  });
});
