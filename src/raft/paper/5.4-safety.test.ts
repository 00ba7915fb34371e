/** §5.4, safety: who may be elected, and what a leader may call committed. Figure 8 has a file of its own. */
import { describe, expect, test } from 'vitest';
import { defaultOptions, step } from '../index.ts';
import { appendEntriesResponse, requestVoteResponse } from '../messages.ts';
import { Cluster } from '../testing/cluster.ts';
import { asksVote, factsOf, firedOf, follower, from, leader, messagesOf } from '../testing/servers.ts';

const options = { ...defaultOptions(5), noop: false };

describe('§5.4.1, election restriction', () => {
  test.each([
    ['an equal log', '1 1', '1 1', true],
    ['two empty logs', '', '', true],
    ['the same last term, and longer', '1 1', '1 1 1', true],
    ['the same last term, but shorter', '1 1 1', '1 1', false],
    ['a later last term, though shorter', '1 1 1 1', '1 2', true],
    ['an earlier last term, though longer', '1 2', '1 1 1 1', false],
    ['entries against none', '', '1', true],
    ['none against entries', '1', '', false],
  ])('RV-3: %s: voter %j, candidate %j: %s', (_, voter, candidate, granted) => {
    const result = step(follower({ term: 2, log: voter }), asksVote(2, 3, candidate), options);
    expect(messagesOf(result)).toEqual([requestVoteResponse(3, granted)]);
    expect(firedOf(result).includes(granted ? 'RV-3' : 'RV-3!')).toBe(true);
  });

  test('RV-3: a refusal says what was compared', () => {
    const result = step(follower({ term: 2, log: '1 2' }), asksVote(2, 3, '1 1 1'), options);
    expect(factsOf(result, 'RV-3')).toEqual({
      lastLogTerm: 1,
      lastLogIndex: 3,
      ownLastLogTerm: 2,
      ownLastLogIndex: 2,
    });
  });

  test('RV-3: a server that lacks a committed entry cannot win', () => {
    const cluster = new Cluster({ servers: 5 });
    cluster.elect(1, 2, 3);
    cluster.client(1);
    cluster.replicate(1, 2);
    cluster.replicate(1, 3);
    cluster.crash(1);
    cluster.timeout(5);
    cluster.settle();
    expect(cluster.isLeader(5)).toBe(false);
    cluster.timeout(2);
    cluster.settle();
    expect(cluster.isLeader(2)).toBe(true);
  });
});

describe('§5.4.2, entries of earlier terms', () => {
  test('CM-1: copies on a majority do not commit an entry of an earlier term', () => {
    const s1 = leader(options, { term: 4, log: '1 2', commitIndex: 1, matchIndex: { 2: 2 } });
    const result = step(s1, from(3, appendEntriesResponse(4, true, 2, 1, 0, 0)), options);
    expect(result.server.volatile.commitIndex).toBe(1);
    expect(factsOf(result, 'CM-1')).toEqual({ index: 2, term: 2, copies: 3, needed: 3, currentTerm: 4 });
  });

  test('CM-1, CM-2: an entry of the leader’s own term does, and takes the earlier ones with it', () => {
    const s1 = leader(options, { term: 4, log: '1 2 4', commitIndex: 1, matchIndex: { 2: 3 } });
    const result = step(s1, from(3, appendEntriesResponse(4, true, 3, 1, 0, 0)), options);
    expect(result.server.volatile.commitIndex).toBe(3);
    expect(firedOf(result)).toEqual(['LR-4', 'CM-1', 'CM-2', 'AP-1']);
  });

  test('LR-7: entries keep the term in which they were made, whoever sends them later', () => {
    const cluster = new Cluster({ servers: 3, logs: ['1 2', '1', '1'] });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.settle();
    expect(cluster.log(3)).toBe('1 2 3');
  });
});

describe('§5.5, crashes of followers and candidates', () => {
  test('LR-3, AE-8: a follower that crashes after writing and before answering is asked again, and says yes', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.deliver(1, 2);
    cluster.take(() => true);
    cluster.crash(2);
    cluster.restart(2);
    cluster.heartbeat(1);
    const before = cluster.server(2).persistent;
    cluster.deliver(1, 2);
    expect(cluster.server(2).persistent).toBe(before);
    cluster.deliver(2, 1);
    expect(cluster.server(1).volatile.commitIndex).toBe(1);
  });
});
