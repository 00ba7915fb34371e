import { describe, expect, test } from 'vitest';
import type { Happening } from '../sim/types.ts';
import { plain } from './parts.ts';
import { sentenceOf, sentencesOf, spoken } from './sentence.ts';
import { row } from './testing/rows.ts';

type What = Happening['what'];
type Case = readonly [happening: Happening, headline: string, reason: string, rule: string, mark: string];

/** Every happening, told by S3; a kind without a case does not compile. */
const cases: Readonly<Record<What, readonly Case[]>> = {
  boots: [[{ what: 'boots' }, 'S3 boots', 'It starts as a follower and waits for a leader.', 'RO-1', 'solid']],
  startsElection: [
    [
      { what: 'startsElection', term: 4, waited: 176_400, again: false },
      'S3 starts term 4 and votes for itself',
      'It heard nothing for 176 ms.',
      'EL-1',
      'solid',
    ],
    [
      { what: 'startsElection', term: 5, waited: 1_288_000, again: true },
      'S3 starts term 5 and votes for itself',
      'It did not win term 4 within 1.288 s.',
      'EL-4',
      'solid',
    ],
  ],
  sendsHeartbeats: [
    [
      { what: 'sendsHeartbeats', term: 4, entries: 0 },
      'S3 tells everyone it still leads',
      'Heartbeats of term 4 stop new elections.',
      'AE-6',
      'solid',
    ],
    [
      { what: 'sendsHeartbeats', term: 4, entries: 2 },
      'S3 sends entries again',
      'Some servers have not confirmed them yet.',
      'LR-3',
      'solid',
    ],
  ],
  votes: [
    [
      { what: 'votes', candidate: 4, term: 1, again: false },
      'S3 votes for S4',
      "Its vote was free, and S4's log is as up to date.",
      'RV-3',
      'solid',
    ],
    [
      { what: 'votes', candidate: 4, term: 1, again: true },
      'S3 repeats its vote for S4',
      'It already voted for S4 in term 1.',
      'RV-2',
      'solid',
    ],
  ],
  refusesVote: [
    [
      { what: 'refusesVote', candidate: 2, term: 1, rule: 'RV-2', facts: { votedFor: 4, term: 1 } },
      'S3 refuses S2',
      'It already voted for S4 in term 1.',
      'RV-2',
      'hollow',
    ],
    [
      { what: 'refusesVote', candidate: 2, term: 1, rule: 'RV-2', facts: { votedFor: 3, term: 1 } },
      'S3 refuses S2',
      'It already voted for itself in term 1.',
      'RV-2',
      'hollow',
    ],
    [
      { what: 'refusesVote', candidate: 1, term: 3, rule: 'RV-1', facts: { term: 3, currentTerm: 4 } },
      'S3 refuses S1',
      'Term 3 is over. The term is 4 now.',
      'RV-1',
      'hollow',
    ],
    [
      {
        what: 'refusesVote',
        candidate: 5,
        term: 6,
        rule: 'RV-3',
        facts: { lastLogTerm: 3, lastLogIndex: 9, ownLastLogTerm: 4, ownLastLogIndex: 2 },
      },
      'S3 refuses S5',
      "S5's log ends in term 3, S3's ends in term 4.",
      'RV-3',
      'hollow',
    ],
    [
      {
        what: 'refusesVote',
        candidate: 5,
        term: 6,
        rule: 'RV-3',
        facts: { lastLogTerm: 4, lastLogIndex: 5, ownLastLogTerm: 4, ownLastLogIndex: 7 },
      },
      'S3 refuses S5',
      "S5's log ends at entry 5, S3's at entry 7.",
      'RV-3',
      'hollow',
    ],
  ],
  countsVote: [
    [
      { what: 'countsVote', from: 2, granted: true, votes: 2, needed: 3, of: 5, term: 4 },
      'S3 has 2 of the 3 votes it needs',
      'S2 voted for it.',
      'EL-3',
      'solid',
    ],
    [
      { what: 'countsVote', from: 2, granted: false, votes: 1, needed: 3, of: 5, term: 4 },
      'S3 counts a refusal from S2',
      'It has 1 of the 3 votes it needs.',
      'EL-3',
      'hollow',
    ],
  ],
  becomesLeader: [
    [{ what: 'becomesLeader', term: 4, votes: 3, of: 5 }, 'S3 leads term 4', 'It has 3 of 5 votes.', 'EL-3', 'solid'],
  ],
  adoptsTerm: [
    [
      { what: 'adoptsTerm', term: 4, from: 1, was: 'leader' },
      'S3 sees term 4, so it steps down',
      'A message from S1 ends its leadership.',
      'TM-1',
      'solid',
    ],
    [
      { what: 'adoptsTerm', term: 4, from: 1, was: 'follower' },
      'S3 enters term 4',
      'A message from S1 carries that term.',
      'TM-1',
      'solid',
    ],
  ],
  followsLeader: [
    [
      { what: 'followsLeader', leader: 4, term: 4, was: 'candidate' },
      'S3 gives up its election',
      'S4 leads term 4.',
      'RO-2',
      'solid',
    ],
    [
      { what: 'followsLeader', leader: 4, term: 4, was: 'follower' },
      'S3 follows S4',
      'S4 leads term 4.',
      'AE-6',
      'solid',
    ],
  ],
  hearsHeartbeat: [
    [
      { what: 'hearsHeartbeat', leader: 4, term: 4 },
      'S3 hears S4',
      'S4 leads term 4, so the timer starts anew.',
      'AE-6',
      'solid',
    ],
  ],
  stores: [
    [
      { what: 'stores', leader: 4, first: 6, last: 6 },
      'S3 stores entry 6',
      'Entry 5 matches, so entry 6 can follow.',
      'AE-4',
      'solid',
    ],
    [
      { what: 'stores', leader: 4, first: 1, last: 3 },
      'S3 stores entries 1 to 3',
      'Nothing comes before entry 1, so it always fits.',
      'AE-4',
      'solid',
    ],
  ],
  hasAlready: [
    [
      { what: 'hasAlready', leader: 4, last: 6 },
      'S3 has everything up to 6 already',
      'The append brings nothing new, so the log stays as it is.',
      'AE-8',
      'solid',
    ],
  ],
  refusesEntries: [
    [
      {
        what: 'refusesEntries',
        leader: 4,
        rule: 'AE-2',
        facts: { prevLogIndex: 4, prevLogTerm: 3, ownTerm: 0, ownLastIndex: 2 },
      },
      'S3 refuses the append from S4',
      'It has nothing at 4 to build on.',
      'AE-2',
      'hollow',
    ],
    [
      {
        what: 'refusesEntries',
        leader: 4,
        rule: 'AE-2',
        facts: { prevLogIndex: 4, prevLogTerm: 3, ownTerm: 2, ownLastIndex: 6 },
      },
      'S3 refuses the append from S4',
      'Its entry 4 is from term 2, not from term 3.',
      'AE-2',
      'hollow',
    ],
    [
      { what: 'refusesEntries', leader: 1, rule: 'AE-1', facts: { term: 3, currentTerm: 4 } },
      'S3 refuses the append from S1',
      'Term 3 is over. The term is 4 now.',
      'AE-1',
      'hollow',
    ],
  ],
  removes: [
    [
      { what: 'removes', first: 6, last: 7, terms: [3, 3] },
      'S3 removes entries 6 and 7',
      'Entry 6 of term 3 conflicts with what the leader sends.',
      'AE-3',
      'solid',
    ],
  ],
  countsCopy: [
    [
      { what: 'countsCopy', from: 2, index: 6, copies: 4, needed: 5 },
      'S3 knows that S2 has entry 6',
      'It counts 4 copies of it.',
      'LR-4',
      'solid',
    ],
    [
      { what: 'countsCopy', from: 2, index: 0, copies: 5, needed: 3 },
      'S3 hears back from S2',
      'Their logs have nothing in common yet.',
      'LR-4',
      'solid',
    ],
  ],
  stepsBack: [
    [
      { what: 'stepsBack', follower: 5, nextIndex: 4, was: 5 },
      'S3 steps back to entry 4 for S5',
      'S5 could not build on entry 4.',
      'LR-5',
      'solid',
    ],
  ],
  commits: [
    [
      { what: 'commits', first: 6, last: 6, copies: 3, of: 5, term: 4 },
      'S3 commits entry 6',
      'Entry 6 is on 3 of 5 servers and from term 4.',
      'CM-1',
      'solid',
    ],
  ],
  learnsCommit: [
    [
      { what: 'learnsCommit', first: 5, last: 6, leader: 4 },
      'S3 learns that entries 5 and 6 are committed',
      'S4 says so, and the logs match up to there.',
      'AE-5',
      'solid',
    ],
  ],
  mustNotCommit: [
    [
      { what: 'mustNotCommit', index: 4, term: 2, copies: 3 },
      'S3 must not commit entry 4 yet',
      'It is on a majority, but from the older term 2.',
      'CM-1',
      'hollow',
    ],
  ],
  applies: [
    [
      { what: 'applies', index: 6, command: 'x=8' },
      'S3 applies x=8',
      'It takes entry 6 for committed.',
      'AP-1',
      'solid',
    ],
    [
      { what: 'applies', index: 1, command: '' },
      'S3 applies entry 1',
      'It is a no-op, so it changes nothing.',
      'AP-1',
      'solid',
    ],
  ],
  takesCommand: [
    [
      { what: 'takesCommand', index: 6, command: 'x=8', term: 4 },
      'S3 takes x=8 as entry 6',
      'A client asked, and S3 leads term 4.',
      'LR-1',
      'solid',
    ],
    [
      { what: 'takesCommand', index: 1, command: '', term: 4 },
      'S3 adds a no-op as entry 1',
      'A new leader begins with an entry of its own term.',
      'EL-6',
      'solid',
    ],
  ],
  ignores: [
    [
      { what: 'ignores', from: 2, rule: 'TM-3', facts: { term: 3, currentTerm: 4 } },
      'S3 ignores a message from S2',
      'It answers a question of term 3, which is over.',
      'TM-3',
      'hollow',
    ],
    [
      { what: 'ignores', from: 2, rule: 'TM-3', facts: { term: 4, currentTerm: 4 } },
      'S3 ignores a message from S2',
      'It answers a question that is no longer asked.',
      'TM-3',
      'hollow',
    ],
  ],
  writesDisk: [
    [
      { what: 'writesDisk', last: 6 },
      'S3 finishes a disk write',
      'A crash can no longer lose its log up to 6.',
      'PS-3',
      'solid',
    ],
  ],
  redirectsClient: [
    [
      { what: 'redirectsClient', client: 1, leader: 4, command: 'x=8' },
      'S3 sends client 1 to S4',
      'S3 does not lead. It takes S4 for the leader.',
      'AE-9',
      'hollow',
    ],
    [
      { what: 'redirectsClient', client: 1, leader: 0, command: 'x=8' },
      'S3 turns client 1 away',
      'It does not lead, and it knows no leader.',
      'LR-1',
      'hollow',
    ],
  ],
  answersClient: [
    [
      { what: 'answersClient', client: 1, command: 'x=8', status: 'applied', result: '' },
      'S3 answers client 1: x=8 is done',
      'The entry is applied, so the answer can stand.',
      'LR-2',
      'solid',
    ],
    [
      { what: 'answersClient', client: 1, command: 'x=8', status: 'unknown', result: '' },
      'S3 cannot say if x=8 took effect',
      'It stopped leading before the entry was applied.',
      'LR-2',
      'solid',
    ],
  ],
  clientSends: [
    [
      { what: 'clientSends', client: 1, to: 4, command: 'x=8', attempt: 2 },
      'Client 1 asks S4 for x=8',
      'This is attempt 2: it has no final answer yet.',
      '',
      'solid',
    ],
  ],
  clientHears: [
    [
      { what: 'clientHears', client: 1, from: 2, command: 'x=8', answer: 'notLeader' },
      'Client 1 hears that S2 does not lead',
      'It will ask another server.',
      '',
      'hollow',
    ],
    [
      { what: 'clientHears', client: 1, from: 2, command: '', answer: 'tooLate' },
      'Client 1 hears from S2 too late',
      'It has its answer, or it has given up.',
      '',
      'hollow',
    ],
  ],
  clientEnds: [
    [
      { what: 'clientEnds', client: 1, command: 'x=8', outcome: 'done', result: '8' },
      'Client 1 knows that x=8 is done',
      'The leader applied it and answered 8.',
      '',
      'solid',
    ],
    [
      { what: 'clientEnds', client: 1, command: 'x=8', outcome: 'unknown', result: '' },
      'Client 1 cannot know the fate of x=8',
      'No answer said so, and it may still take effect.',
      '',
      'solid',
    ],
    [
      { what: 'clientEnds', client: 1, command: 'x=8', outcome: 'gaveUp', result: '' },
      'Client 1 gives up on x=8',
      'Every server refused it, so it has no effect.',
      '',
      'solid',
    ],
  ],
  lost: [
    [
      { what: 'lost', from: 3, to: 4, message: 'voteGranted', why: 'loss' },
      'The vote from S3 is lost',
      'The network loses it on the way to S4.',
      'lost',
      'fault',
    ],
    [
      { what: 'lost', from: 2, to: 7, message: 'stored', why: 'cut' },
      'The answer from S2 is lost',
      'The link from S2 to S7 is cut.',
      'cut',
      'fault',
    ],
    [
      { what: 'lost', from: 0, to: 7, message: 'clientRequest', why: 'down' },
      "The client's request to S7 is lost",
      'S7 is down.',
      'lost',
      'fault',
    ],
    [
      { what: 'lost', from: 1, to: 2, message: 'append', why: 'dropped' },
      'The append from S1 is lost',
      'You drop it on the way to S2.',
      'you',
      'fault',
    ],
  ],
  waits: [
    [
      { what: 'waits', from: 4, message: 'heartbeat' },
      'The heartbeat from S4 waits at S3',
      'S3 is paused and handles it on resume.',
      'slow',
      'solid',
    ],
  ],
  commanded: [
    [
      { what: 'commanded', name: 'crash', args: { server: 1 }, refusal: null },
      'You crash S1',
      'Its disk keeps term, vote and log. The rest is lost.',
      'you',
      'fault',
    ],
    [
      { what: 'commanded', name: 'restart', args: { server: 1 }, refusal: null },
      'You restart S1',
      'It starts as a follower with what its disk holds.',
      'you',
      'act',
    ],
    [
      { what: 'commanded', name: 'write', args: { op: 'set', key: 'x', value: '8', target: 0 }, refusal: null },
      'A client sends x=8',
      'It waits for an answer.',
      'you',
      'solid',
    ],
    [
      { what: 'commanded', name: 'crash', args: {}, refusal: { reason: 'serverIsDown', facts: { server: 1 } } },
      'Crash: nothing changes',
      'S1 is down. Restart it first.',
      'you',
      'hollow',
    ],
  ],
  violates: [
    [
      {
        what: 'violates',
        violation: { check: 'electionSafety', event: 9, against: 4, servers: [2, 4], index: 0, term: 4, facts: {} },
      },
      'Two leaders in term 4',
      'S2 and S4 have both been leader in term 4.',
      '',
      'fault',
    ],
  ],
};
const all = Object.values(cases).flat();

describe('an event in words', () => {
  test.each(all)('%o', (happening, headline, reason, rule, mark) => {
    const sentence = sentenceOf(row([happening]));
    expect(plain(sentence.headline)).toBe(headline);
    expect(plain(sentence.reason)).toBe(reason);
    expect([sentence.rule, sentence.mark]).toEqual([rule, mark]);
  });

  test('an event without a meaning says that nothing changed', () => {
    expect(plain(sentenceOf(row([])).headline)).toBe('Nothing changes at S3');
  });

  test('the first happening speaks, the others can be heard', () => {
    const both = row([
      { what: 'adoptsTerm', term: 4, from: 4, was: 'leader' },
      { what: 'votes', candidate: 4, term: 4, again: false },
    ]);
    expect(sentencesOf(both).map(({ rule }) => rule)).toEqual(['TM-1', 'RV-3']);
    expect(plain(sentenceOf(both).headline)).toMatch(/steps down$/);
  });

  test('an entry waits for copies only where CM-1 says so: others are committed already', () => {
    const happening = { what: 'countsCopy', from: 2, index: 6, copies: 4, needed: 5 } as const;
    const facts = { index: 6, copies: 4, needed: 5 };
    const sentence = sentenceOf({ ...row([happening]), fired: [{ rule: 'CM-1', verdict: 'refused', facts }] });
    expect(plain(spoken(sentence))).toBe('S3 does not commit entry 6 yet: it counts 4 copies, and 5 are needed.');
    expect([sentence.rule, sentence.mark]).toEqual(['CM-1', 'hollow']);
  });

  test('losing office is told first, unless the reader did it', () => {
    const vote = { what: 'votes', candidate: 4, term: 4, again: false } as const;
    const deposed = { what: 'adoptsTerm', term: 4, from: 4, was: 'leader' } as const;
    expect(plain(sentenceOf(row([vote, deposed])).headline)).toBe('S3 sees term 4, so it steps down');
    const removes = { what: 'removes', first: 6, last: 7, terms: [3, 3] } as const;
    const sentence = sentenceOf(row([removes, deposed]));
    expect(plain(sentence.headline)).toBe('S3 steps down and removes entries 6 and 7');
    expect(sentence.rule).toBe('AE-3');
    const act = { what: 'commanded', name: 'deliver', args: { message: 7 }, refusal: null } as const;
    expect(plain(sentenceOf(row([act, deposed])).headline)).toBe('You deliver message m7');
    expect(plain(spoken(sentenceOf(row([act, vote]))))).toBe('You deliver message m7: S3 votes for S4.');
    expect(sentenceOf(row([act, vote])).rule).toBe('RV-3');
  });

  test('LR-6 is named when it made the leader skip a term', () => {
    const event = {
      ...row([{ what: 'stepsBack', follower: 5, nextIndex: 2, was: 6 }]),
      fired: [{ rule: 'LR-6', verdict: 'acted', facts: {} }],
    } as const;
    expect(sentenceOf(event).rule).toBe('LR-6');
  });

  test('terms and servers are marked, so that a view can draw them', () => {
    const { headline } = sentenceOf(row([{ what: 'becomesLeader', term: 12, votes: 3, of: 5 }]));
    expect(headline).toEqual([{ server: 3 }, ' leads term ', { term: 12 }]);
  });
});

describe('the manner of speaking', () => {
  const sentences = all.map(([happening]) => sentenceOf(row([happening])));
  const spokenOnes = sentences.flatMap((sentence) => plain(spoken(sentence)).split(/(?<=\.) /));
  test.each(spokenOnes)('%s', (text) => {
    expect(text.split(' ').length).toBeLessThanOrEqual(16);
    expect(text).not.toMatch(/!|simply|undefined|NaN|  /);
    expect(text).toMatch(/^[A-Z].*\.$/);
  });
  test.each(sentences.map((s) => plain(s.headline)))('fits its line: %s', (text) =>
    expect(text.length).toBeLessThanOrEqual(46),
  );

  test('headline and reason are one sentence when they fit together', () => {
    const refusal = sentenceOf(
      row([{ what: 'refusesVote', candidate: 2, term: 1, rule: 'RV-2', facts: { votedFor: 4, term: 1 } }]),
    );
    expect(plain(spoken(refusal))).toBe('S3 refuses S2: it already voted for S4 in term 1.');
  });
});
