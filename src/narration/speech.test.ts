import { describe, expect, test } from 'vitest';
import { type EventRow, Mark } from '../sim/types.ts';
import { nameOfMessage, nameOfServer } from './names.ts';
import { formatClock, formatCount, formatPerMille, formatSpan } from './numbers.ts';
import { speakState } from './aloud.ts';
import { alertOf, politeOf } from './speech.ts';
import { candidate, cluster, message, server, sides } from './testing/clusters.ts';

describe('numbers', () => {
  test.each([
    [176_000, '176 ms'],
    [176_499, '176 ms'],
    [1_288_000, '1.288 s'],
    [999_499, '999 ms'],
    [999_600, '1.000 s'],
    [350, '0.4 ms'],
    [5_000, '5 ms'],
    [7_340, '7.3 ms'],
    [0, '0 ms'],
    [61_000_000, '61.000 s'],
  ])('%i microseconds last %s', (span, text) => expect(formatSpan(span)).toBe(text));
  test('a clock never runs ahead', () => expect(formatClock(4_189_999)).toBe('4.189'));
  test('thousands are set apart', () =>
    expect([0, 999, 1204, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,204', '1,234,567']));
  test('parts per thousand are told in percent', () =>
    expect([0, 125, 300].map(formatPerMille)).toEqual(['0 %', '12.5 %', '30 %']));
});

const main = cluster(
  [
    server(1, { role: 'leader', currentTerm: 3 }),
    server(2, { currentTerm: 3 }),
    server(3, { currentTerm: 4, votedFor: 4 }),
    candidate(4, 4, [0, 0, 0, 1, 0]),
    server(5, { currentTerm: 3 }),
  ],
  { network: sides([1, 2], [3, 4, 5]), messages: [message({ id: 1 }), message({ id: 2 }), message({ id: 3 })] },
);

describe('the state aloud', () => {
  test('in the order of the design', () => {
    expect(speakState(main)).toBe(
      'Time 1.288 seconds, paused. Term 4 is the highest. S4 is a candidate with 1 of 3 votes. S1 still leads term 3. ' +
        'Partition: S1 and S2, from S3, S4 and S5. 3 messages in flight. All safety properties hold.',
    );
  });
  test('with the branch, how far it is known, and whose the clock is', () => {
    const view = cluster([server(1), server(2), server(3)], {
      branch: { number: 2, of: 3, name: 'S5 crashes' },
      behind: 1_912_000,
      manual: true,
    });
    expect(speakState(view)).toMatch(
      /^Time 1\.288 seconds, paused\. Branch 2, S5 crashes\. The run is known up to 3\.200 seconds\. Nothing happens unless you choose it\. Term 0/,
    );
  });
  test('with who is down, what is cut and what is broken', () => {
    const view = cluster([server(1, { status: 'down' }), server(2, { status: 'paused' }), server(3)], {
      network: { cuts: [[2, 3]], sides: [] },
      playing: true,
      violations: [{ check: 'logMatching', event: 1, against: -1, servers: [1, 2], index: 2, term: 1, facts: {} }],
    });
    expect(speakState(view)).toBe(
      'Time 1.288 seconds, playing. Term 0 is the highest. Nobody leads. S1 is down. S2 is paused. ' +
        '1 link direction is cut. No messages in flight. Broken: log matching.',
    );
  });
});

describe('the newest events', () => {
  const row = (id: number, marks: number, happenings: EventRow['happenings']): EventRow => ({
    ...{ id, marks, happenings, at: 0, kind: 'deliver', server: 4, cause: 0, previous: 0, message: 0, fired: [] },
  });
  const wins = row(1, Mark.role, [{ what: 'becomesLeader', term: 4, votes: 3, of: 5 }]);
  const beat = row(2, 0, [{ what: 'sendsHeartbeats', term: 4, entries: 0 }]);
  test('the most interesting one is told, with a count of the rest', () => {
    expect(politeOf([beat, wins], 8)).toBe('S4 leads term 4. 9 other events.');
    expect(politeOf([wins], 1)).toBe('S4 leads term 4. 1 other event.');
  });
  test('a single one is told whole, and silence stays silence', () => {
    expect(politeOf([wins], 0)).toBe('S4 leads term 4: it has 3 of 5 votes.');
    expect(politeOf([], 0)).toBe('');
  });
  test('a broken property interrupts', () => {
    expect(
      alertOf({ check: 'electionSafety', event: 1, against: 0, servers: [2, 4], index: 0, term: 4, facts: {} }),
    ).toBe('Two leaders in term 4. S2 and S4 have both been leader in term 4. Election safety is broken.');
  });
});

describe('names', () => {
  test('of servers', () => {
    const four = { ...candidate(4, 4, [0, 0, 0, 1, 0]), lastIndex: 5, commitIndex: 5 };
    expect(nameOfServer(four, 3, 0.9)).toBe(
      'S4, candidate, term 4, 1 of 3 votes, election timer 90 percent, log to 5, committed to 5.',
    );
    expect(nameOfServer(server(2, { status: 'down', currentTerm: 3 }), 3, null)).toBe(
      'S2, down, term 3, log empty, nothing committed.',
    );
    expect(nameOfServer(server(3, { currentTerm: 4, votedFor: 4, lastIndex: 1 }), 3, null)).toBe(
      'S3, follower, term 4, voted for S4, log to 1, nothing committed.',
    );
  });
  test('of messages', () => {
    const request = message({ from: 4, to: 5, kind: 'voteRequest', term: 4, deliverAt: 1_293_000 });
    expect(nameOfMessage(request, 1_288_000)).toBe('Vote request from S4 to S5, term 4, arrives in 5 milliseconds.');
    expect(nameOfMessage(message({ kind: 'append', count: 2, fate: 'held' }), 0)).toBe(
      'Append from S1 to S2, term 1, 2 entries, held.',
    );
    expect(nameOfMessage(message({ from: 0, kind: 'clientRequest', term: 0, fate: 'lose' }), 0)).toBe(
      'Client request from a client to S2, will be lost.',
    );
  });
});
