/** §5.3, log replication, sentence by sentence. */
import { describe, expect, test } from 'vitest';
import { defaultOptions, entryAt, step } from '../index.ts';
import { appendEntriesResponse } from '../messages.ts';
import { Cluster } from '../testing/cluster.ts';
import { termsOf } from '../testing/logs.ts';
import {
  effectsOf,
  factsOf,
  firedOf,
  follower,
  from,
  HEARTBEAT_TIMEOUT,
  leader,
  messagesOf,
  sends,
} from '../testing/servers.ts';

const options = { ...defaultOptions(5), noop: false };

describe('a client’s command', () => {
  test('LR-1: the leader appends it in its own term and sends it to all others in parallel', () => {
    const s1 = leader(options, { term: 3, log: '1 2', matchIndex: { 2: 2, 3: 2, 4: 2, 5: 2 } });
    const result = step(s1, { type: 'clientRequest', request: 1, command: { name: 'x' } }, options);
    expect(termsOf(result.server.persistent.log)).toBe('1 2 3');
    expect(entryAt(result.server.persistent.log, 3)).toEqual({
      index: 3,
      term: 3,
      prevTerm: 2,
      payload: { kind: 'command', command: { name: 'x' } },
    });
    expect(effectsOf(result, 'send').map((sent) => sent.to)).toEqual([2, 3, 4, 5]);
    expect(messagesOf(result)[0]).toMatchObject({ prevLogIndex: 2, prevLogTerm: 2, entries: [{ index: 3 }] });
  });

  test('LR-2, CM-1: it is answered when a majority holds it and the leader has applied it, not before', () => {
    const cluster = new Cluster({ servers: 5 });
    cluster.elect(1, 2, 3);
    const request = cluster.client(1);
    cluster.replicate(1, 2);
    expect(cluster.answers.has(request)).toBe(false);
    cluster.replicate(1, 3);
    expect(cluster.applied[1]!.map((entry) => entry.index)).toEqual([1]);
    expect(cluster.answers.get(request)).toEqual({ status: 'applied', index: 1 });
  });

  test('LR-3: the leader sends again for ever, even after the answer', () => {
    const cluster = new Cluster({ servers: 3 });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.replicate(1, 2);
    expect(cluster.answers.size).toBe(1);
    for (let round = 0; round < 3; round++) {
      cluster.take(() => true);
      cluster.heartbeat(1);
      expect(cluster.inFlight.find((sent) => sent.to === 3)!.message).toMatchObject({ entries: [{ index: 1 }] });
    }
    cluster.settle();
    expect(cluster.log(3)).toBe('1');
  });

  test('CM-1: one slow follower does not slow the others', () => {
    const cluster = new Cluster({ servers: 5 });
    cluster.elect(1, 2, 3);
    cluster.crash(5);
    for (let i = 0; i < 5; i++) cluster.client(1);
    cluster.settle();
    expect(cluster.answers.size).toBe(5);
    cluster.restart(5);
    cluster.heartbeat(1);
    cluster.settle();
    expect(cluster.log(5)).toBe('1 1 1 1 1');
  });
});

describe('commitment', () => {
  const s1 = leader(options, { term: 2, log: '1 2 2', commitIndex: 1, matchIndex: { 2: 1, 3: 1 } });

  test('CM-1: an entry is committed once the leader that made it has it on a majority', () => {
    const one = step(s1, from(2, appendEntriesResponse(2, true, 3, 1, 0, 0)), options);
    expect(one.server.volatile.commitIndex).toBe(1);
    expect(factsOf(one, 'CM-1')).toEqual({ index: 3, copies: 2, needed: 3 });
    const two = step(one.server, from(3, appendEntriesResponse(2, true, 2, 1, 0, 0)), options);
    expect(two.server.volatile.commitIndex).toBe(2);
    expect(factsOf(two, 'CM-1')).toEqual({ from: 2, to: 2, copies: 3, needed: 3 });
  });

  test('CM-2: everything before it is committed with it, entries of earlier leaders too', () => {
    const older = leader(options, { term: 2, log: '1 2 2' });
    const one = step(older, from(2, appendEntriesResponse(2, true, 2, 1, 0, 0)), options).server;
    const two = step(one, from(3, appendEntriesResponse(2, true, 2, 1, 0, 0)), options);
    expect(effectsOf(two, 'apply').map(({ index, entry }) => `${index}:${entry.term}`)).toEqual(['1:1', '2:2']);
    expect(firedOf(two)).toContain('CM-2');
  });

  test('AE-6: leaderCommit travels with every AppendEntries, heartbeats included', () => {
    const server = leader(options, { log: '1 1', commitIndex: 2, matchIndex: { 2: 2, 3: 2 } });
    for (const message of messagesOf(step(server, HEARTBEAT_TIMEOUT, options))) {
      expect(message).toMatchObject({ leaderCommit: 2 });
    }
  });

  test('LR-3: a follower that is far behind is sent one message at a time, however many heartbeats repeat it', () => {
    const batches = { ...options, maxEntries: 2 };
    const far = leader(batches, { log: '1 1 1 1 1 1', matchIndex: { 2: 2 } });
    const once = step(far, HEARTBEAT_TIMEOUT, batches);
    const twice = step(once.server, HEARTBEAT_TIMEOUT, batches);
    for (const heartbeats of [once, twice])
      expect(messagesOf(heartbeats)[0]).toMatchObject({ prevLogIndex: 2, entries: [{ index: 3 }, { index: 4 }] });
    const stored = from(2, appendEntriesResponse(1, true, 4, 2, 0, 0));
    const answered = step(twice.server, stored, batches);
    expect(messagesOf(answered)).toMatchObject([{ prevLogIndex: 4, entries: [{ index: 5 }, { index: 6 }] }]);
    expect(messagesOf(step(answered.server, stored, batches))).toEqual([]);
  });

  test('AE-5, AP-1: a follower that learns of it applies in the order of the log', () => {
    const result = step(follower({ log: '1 1 1' }), sends(2, 1, '1 1 1', { first: 4, commit: 3 }), options);
    expect(result.server.volatile).toMatchObject({ commitIndex: 3, lastApplied: 3 });
    expect(effectsOf(result, 'apply').map((applied) => applied.index)).toEqual([1, 2, 3]);
    expect(firedOf(result)).toEqual(['AE-2', 'AE-5', 'AP-1']);
  });

  test('AE-5: it commits nothing beyond the last entry that the message verified', () => {
    const result = step(follower({ log: '1 1 1' }), sends(2, 1, '1 1', { first: 3, commit: 3 }), options);
    expect(result.server.volatile.commitIndex).toBe(2);
  });
});

describe('the consistency check', () => {
  test('AE-2: a follower without the entry before the new ones refuses them', () => {
    const result = step(follower({ log: '1' }), sends(2, 2, '1 1 2', { first: 3 }), options);
    expect(messagesOf(result)).toMatchObject([{ success: false, prevLogIndex: 2 }]);
    expect(factsOf(result, 'AE-2')).toEqual({ prevLogIndex: 2, prevLogTerm: 1, ownTerm: 0, ownLastIndex: 1 });
  });

  test('AE-2: nor does the same index with another term fit', () => {
    const result = step(follower({ term: 3, log: '1 2' }), sends(2, 3, '1 1 3', { first: 3 }), options);
    expect(factsOf(result, 'AE-2')).toEqual({ prevLogIndex: 2, prevLogTerm: 1, ownTerm: 2, ownLastIndex: 2 });
    expect(termsOf(result.server.persistent.log)).toBe('1 2');
  });

  test('AE-2: before the first entry all logs agree', () => {
    const result = step(follower({ term: 3, log: '1 2' }), sends(2, 3, '3', { first: 1 }), options);
    expect(messagesOf(result)).toMatchObject([{ success: true, matchIndex: 1 }]);
  });

  test('AE-7, LR-4: success tells the leader that the logs agree up to the last entry sent', () => {
    const result = step(follower({ log: '1 1 1' }), sends(2, 1, '1 1 1', { first: 2, last: 2 }), options);
    expect(messagesOf(result)).toEqual([appendEntriesResponse(1, true, 2, 1, 0, 0)]);
    const s2 = leader(options, { id: 2, log: '1 1 1' });
    const next = step(s2, from(1, messagesOf(result)[0]!), options).server.volatile.role;
    expect(next).toMatchObject({ matchIndex: [0, 2, 3, 0, 0, 0], nextIndex: [4, 3, 4, 4, 4, 4] });
  });
});

describe('bringing logs into consistency', () => {
  test.each([
    ['AE-4: what is missing is appended', '1', '1 1 2', 2, '1 1 2', ['AE-2', 'AE-4', 'PS-3']],
    ['AE-4: an empty log takes everything', '', '1 1 2', 1, '1 1 2', ['AE-2', 'AE-4', 'PS-3']],
    [
      'AE-3: a conflicting entry goes, and everything after it',
      '1 1 1 1',
      '1 2',
      2,
      '1 2',
      ['AE-2', 'AE-3', 'AE-4', 'PS-3'],
    ],
    ['AE-3: what agrees before the conflict stays', '1 1 1', '1 1 2 2', 2, '1 1 2 2', ['AE-2', 'AE-3', 'AE-4', 'PS-3']],
    ['AE-4: entries beyond the request stay when nothing conflicts', '1 1 1', '1 1', 2, '1 1 1', ['AE-2', 'AE-8']],
    ['AE-8: the same request once more changes nothing', '1 1 2', '1 1 2', 2, '1 1 2', ['AE-2', 'AE-8']],
  ])('%s', (_, log, leaders, first, expected, fired) => {
    const s1 = follower({ term: 2, log });
    const result = step(s1, sends(2, 2, leaders, { first }), options);
    expect(termsOf(result.server.persistent.log)).toBe(expected);
    expect(firedOf(result)).toEqual(fired);
    expect(messagesOf(result)).toMatchObject([{ success: true, matchIndex: leaders.split(' ').length }]);
    if (expected === log) expect(result.server.persistent).toBe(s1.persistent);
  });

  test('AE-3: the report says what was removed', () => {
    const result = step(follower({ term: 2, log: '1 1 1 1' }), sends(2, 2, '1 2', { first: 2 }), options);
    expect(factsOf(result, 'AE-3')).toEqual({ from: 2, to: 4 });
  });

  test('EL-5: a new leader sets nextIndex just behind its log, matchIndex to 0', () => {
    const cluster = new Cluster({ servers: 3, logs: ['1 1 2', '1', ''] });
    cluster.elect(1, 2);
    expect(cluster.server(1).volatile.role).toMatchObject({ nextIndex: [4, 4, 4, 4], matchIndex: [0, 3, 0, 0] });
  });

  test('LR-5: after a refusal it lowers nextIndex by one and tries again at once', () => {
    const s1 = leader(options, { term: 2, log: '1 1 2' });
    const result = step(s1, from(2, appendEntriesResponse(2, false, 0, 3, 0, 0)), options);
    expect(result.server.volatile.role).toMatchObject({ nextIndex: [4, 4, 3, 4, 4, 4] });
    expect(effectsOf(result, 'send')).toMatchObject([
      { to: 2, message: { prevLogIndex: 2, prevLogTerm: 1, entries: [{ index: 3 }] } },
    ]);
    expect(firedOf(result)).toEqual(['LR-5', 'LR-3']);
  });

  test('LR-6: with the conflicting term named, it skips a term at a time', () => {
    const short = step(follower({ term: 6, log: '1 1' }), sends(2, 6, '1 1 4 4 6', { first: 6 }), options);
    expect(messagesOf(short)).toMatchObject([{ conflictTerm: 0, conflictIndex: 3 }]);
    const other = step(follower({ term: 6, log: '1 2 2 2 2' }), sends(2, 6, '1 1 4 4 6', { first: 6 }), options);
    expect(messagesOf(other)).toMatchObject([{ conflictTerm: 2, conflictIndex: 2 }]);
    const s2 = leader(options, { id: 2, term: 6, log: '1 1 4 4 6' });
    const result = step(s2, from(1, messagesOf(other)[0]!), options);
    expect(result.server.volatile.role).toMatchObject({ nextIndex: [6, 2, 6, 6, 6, 6] });
    expect(firedOf(result)).toEqual(['LR-6', 'LR-3']);
  });

  test('LR-6: where the leader has the conflicting term too, it tries behind the end of it', () => {
    const s2 = leader(options, { id: 2, term: 6, log: '1 2 2 4 6' });
    const result = step(s2, from(1, appendEntriesResponse(6, false, 0, 5, 2, 2)), options);
    expect(result.server.volatile.role).toMatchObject({ nextIndex: [6, 4, 6, 6, 6, 6] });
  });

  test('AE-3, AE-4: whatever a follower held, it ends with the leader’s log', () => {
    const cluster = new Cluster({ servers: 3, logs: ['1 1 1 4 4', '1 1 1 4', '1 1 2 2 3 3 3'] });
    cluster.elect(1, 2);
    cluster.client(1);
    cluster.settle();
    expect([cluster.log(1), cluster.log(2), cluster.log(3)]).toEqual(Array(3).fill('1 1 1 4 4 5'));
  });

  test('LR-7: a leader keeps its own log, whatever arrives', () => {
    const s1 = leader(options, { term: 3, log: '1 2 3' });
    const result = step(s1, sends(2, 3, '1 3', { first: 2 }), options);
    expect(result.server).toBe(s1);
    expect(result.effects).toEqual([]);
    expect(factsOf(result, 'RO-2')).toEqual({ leaderId: 2, term: 3 });
  });
});
