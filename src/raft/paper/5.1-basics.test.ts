/** §5.1, Raft basics, sentence by sentence. */
import { describe, expect, test } from 'vitest';
import { defaultOptions, majorityOf, type Message, NOBODY, step } from '../index.ts';
import { appendEntriesRequest, appendEntriesResponse, requestVoteRequest, requestVoteResponse } from '../messages.ts';
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
  HEARTBEAT_TIMEOUT,
  leader,
  messagesOf,
  sends,
  setsTimer,
} from '../testing/servers.ts';

const options = defaultOptions(5);

/** One message of every type, of the given term, as S2 would send it. */
const messages = (term: number): Message[] => [
  requestVoteRequest(term, 2, 0, 0),
  requestVoteResponse(term, false),
  appendEntriesRequest(term, 2, 0, 0, [], 0),
  appendEntriesResponse(term, false, 0, 0, 0, 0),
];

describe('servers and roles', () => {
  test('EL-3: five servers go on with two of them lost, because three are a majority', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => majorityOf(defaultOptions(n).voters))).toEqual([1, 2, 2, 3, 3, 4, 4]);
  });

  test('RO-3: a server is a follower, then a candidate, then a leader, and always exactly one of them', () => {
    const cluster = new Cluster({ servers: 3 });
    const roles = [cluster.server(1).volatile.role.name];
    cluster.timeout(1);
    roles.push(cluster.server(1).volatile.role.name);
    cluster.settle();
    roles.push(cluster.server(1).volatile.role.name);
    expect(roles).toEqual(['follower', 'candidate', 'leader']);
  });

  test('RO-3: a leader stays one whatever timer runs out and whatever its own term brings', () => {
    const s1 = leader(options, { term: 3 });
    expect(step(s1, ELECTION_TIMEOUT, options)).toMatchObject({ server: s1, effects: [] });
    for (const message of messages(3)) {
      expect(step(s1, from(2, message), options).server.volatile.role.name).toBe('leader');
    }
  });

  test('RO-1: a follower issues no request of its own; it answers requests', () => {
    const s1 = follower();
    expect(step(s1, HEARTBEAT_TIMEOUT, options)).toMatchObject({ server: s1, effects: [] });
    expect(messagesOf(step(s1, asksVote(2, 1), options)).map((m) => m.type)).toEqual(['RequestVoteResponse']);
    expect(messagesOf(step(s1, sends(2, 1, '', { first: 1 }), options)).map((m) => m.type)).toEqual([
      'AppendEntriesResponse',
    ]);
  });

  test('LR-1, AE-9: a client that asks a follower is sent to the leader', () => {
    const { effects, ...rest } = step(
      follower({ leaderId: 4 }),
      { type: 'clientRequest', request: 7, command: {} },
      options,
    );
    expect(effects).toEqual([{ type: 'answer', request: 7, answer: { status: 'notLeader', leaderId: 4 }, after: 0 }]);
    expect(firedOf({ effects, ...rest })).toEqual(['LR-1!', 'AE-9']);
  });
});

describe('terms', () => {
  test('EL-1: terms are consecutive integers, each begun by an election', () => {
    let server = follower({ term: 0 });
    for (const term of [1, 2, 3]) {
      server = step(server, ELECTION_TIMEOUT, options).server;
      expect(server.persistent.currentTerm).toBe(term);
    }
  });

  test('TM-4: a term may end without a leader, and the next one begins all the same', () => {
    const cluster = new Cluster({ servers: 4 });
    cluster.timeout(1);
    cluster.timeout(3);
    cluster.deliver(1, 2);
    cluster.deliver(3, 4);
    cluster.settle();
    expect(cluster.all.map((server) => server.persistent.currentTerm)).toEqual([1, 1, 1, 1]);
    expect(cluster.all.some((server) => cluster.isLeader(server.id))).toBe(false);
    cluster.timeout(1);
    cluster.settle();
    expect(cluster.isLeader(1)).toBe(true);
    expect(cluster.server(1).persistent.currentTerm).toBe(2);
  });

  test('PS-1: currentTerm only grows: a message of an older term leaves it alone', () => {
    for (const server of [follower({ term: 5 }), candidate(options, { term: 5 }), leader(options, { term: 5 })]) {
      for (const message of messages(4)) {
        expect(step(server, from(2, message), options).server.persistent.currentTerm).toBe(5);
      }
    }
  });

  test('TM-2: every message of a server carries its term, answers too', () => {
    const cluster = new Cluster({ servers: 3, term: 6 });
    cluster.elect(1, 2);
    cluster.client(1);
    while (cluster.inFlight.length > 0) {
      for (const sent of cluster.inFlight) expect(sent.message.term).toBe(7);
      cluster.arrive(cluster.take(() => true));
    }
  });

  test('TM-1: a server that sees a higher term adopts it, be it in a request or in a response', () => {
    for (const message of messages(9)) {
      const { server } = step(follower({ term: 3, votedFor: 4 }), from(2, message), options);
      expect(server.persistent.currentTerm).toBe(9);
      expect(server.persistent.votedFor).not.toBe(4);
    }
  });

  test('TM-1: a candidate or leader that finds its term out of date becomes a follower at once', () => {
    for (const server of [candidate(options, { term: 3 }), leader(options, { term: 3 })]) {
      for (const message of messages(4)) {
        const result = step(server, from(2, message), options);
        expect(result.server.volatile.role.name).toBe('follower');
        expect(firedOf(result)).toContain('TM-1');
      }
    }
  });

  test('TM-1: a leader that steps down needs an election timer again; a candidate’s goes on', () => {
    const refusal = from(2, requestVoteResponse(4, false));
    expect(setsTimer(step(leader(options, { term: 3 }), refusal, options), 'election')).toBe(true);
    expect(effectsOf(step(leader(options, { term: 3 }), refusal, options), 'clearTimer')).toHaveLength(1);
    expect(setsTimer(step(candidate(options, { term: 3 }), refusal, options), 'election')).toBe(false);
  });

  test('RV-1, TM-2: a request for votes with a lower term is refused with the current term', () => {
    const result = step(follower({ term: 5 }), asksVote(2, 4, '1 1 1'), options);
    expect(messagesOf(result)).toEqual([requestVoteResponse(5, false)]);
    expect(factsOf(result, 'RV-1')).toEqual({ term: 4, currentTerm: 5 });
  });

  test('AE-1, TM-2: entries with a lower term are refused with the current term, and name no conflict', () => {
    const result = step(follower({ term: 5, log: '1' }), sends(2, 4, '1 1 4', { first: 3 }), options);
    expect(messagesOf(result)).toEqual([appendEntriesResponse(5, false, 0, 2, 0, 0)]);
    expect(factsOf(result, 'AE-1')).toEqual({ term: 4, currentTerm: 5 });
  });

  test('TM-3: an answer of an earlier term is dropped', () => {
    const s1 = leader(options, { term: 5 });
    for (const message of [requestVoteResponse(4, true), appendEntriesResponse(4, true, 3, 0, 0, 0)]) {
      const result = step(s1, from(2, message), options);
      expect(result.server).toBe(s1);
      expect(factsOf(result, 'TM-3')).toEqual({ term: 4, currentTerm: 5 });
    }
  });

  test('TM-3: a vote that reaches its candidate after the election is over is dropped', () => {
    const s1 = leader(options, { term: 5 });
    const result = step(s1, from(5, requestVoteResponse(5, true)), options);
    expect(result.server).toBe(s1);
    expect(firedOf(result)).toEqual(['TM-3!']);
  });

  test('EL-8: a new term has no known leader yet', () => {
    const s1 = follower({ term: 3, leaderId: 2 });
    for (const input of [ELECTION_TIMEOUT, asksVote(3, 4)]) {
      const result = step(s1, input, options);
      expect(result.server.volatile.leaderId).toBe(NOBODY);
      expect(firedOf(result)).toContain('EL-8');
    }
  });
});
