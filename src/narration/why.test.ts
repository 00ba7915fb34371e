import { describe, expect, test } from 'vitest';
import type { Absence, Explanation, Link, LinkBy, MissingCopy } from '../sim/index.ts';
import type { EventRow, Happening } from '../sim/types.ts';
import { absenceText } from './absence.ts';
import { plain } from './parts.ts';
import { row } from './testing/rows.ts';
import { explanationTitle, linkSentence, onItsWayText, questionText, storyOf } from './why.ts';

const link = (server: number, happenings: readonly Happening[], by: LinkBy): Link => ({
  row: row(happenings, { server }),
  by,
});
const commanded = (name: string, args: Record<string, number | string>): Happening => ({
  what: 'commanded',
  name,
  args,
  refusal: null,
});
const timesOut: Happening = { what: 'startsElection', term: 4, waited: 176_000, again: false };
const votes: Happening = { what: 'votes', candidate: 4, term: 4, again: false };
const adopts: Happening = { what: 'adoptsTerm', term: 4, from: 4, was: 'follower' };

const story = (links: readonly Link[]) => links.map((one, i) => plain(linkSentence(one, links[i + 1]).text));

describe('a chain reads as a story', () => {
  test('of a leader that is cut off, a timer, a request, a vote', () => {
    const chain = [
      link(0, [commanded('cut', { a: 1, b: 4 })], 'silence'),
      link(4, [timesOut], 'message'),
      link(3, [votes, adopts], 'self'),
    ];
    expect(story(chain)).toEqual([
      "You cut the link between S1 and S4. S1's heartbeats stop at the cut.",
      'S4 starts term 4 and votes for itself: it heard nothing for 176 ms.',
      'S3 votes for S4.',
    ]);
  });

  test.each<[string, readonly Happening[], string]>([
    ['a crash', [commanded('crash', { server: 1 })], "You crash S1. S1's heartbeats stop."],
    ['a pause', [commanded('pause', { server: 1 })], "You pause S1. S1's heartbeats stop."],
    [
      'a cut of one direction',
      [commanded('cutOneWay', { from: 1, to: 4 })],
      "You cut the link from S1 to S4. S1's heartbeats stop at the cut.",
    ],
    ['a hold', [commanded('hold', { message: 9 })], 'You hold message m9. S4 waits for it in vain.'],
    [
      'a loss',
      [{ what: 'lost', from: 1, to: 4, message: 'heartbeat', why: 'loss' }],
      'The heartbeat from S1 is lost. S4 waits for it in vain.',
    ],
    [
      'a leader that steps down',
      [
        { what: 'refusesVote', candidate: 5, term: 3, rule: 'RV-3', facts: {} },
        { ...adopts, was: 'leader' },
      ],
      "S2 sees term 4, so it steps down. S2's heartbeats stop.",
    ],
  ])('the silence after %s is said', (_, happenings, text) => {
    expect(story([link(2, happenings, 'silence'), link(4, [timesOut], 'self')])[0]).toBe(text);
  });

  test('a partition names who hears nothing', () => {
    const sides = [
      [1, 2],
      [3, 4, 5],
    ];
    const cut: Happening = { what: 'commanded', name: 'partition', args: { sides }, refusal: null };
    const [first] = story([link(0, [cut], 'silence'), link(4, [timesOut], 'self')]);
    expect(first).toMatch(/\. No heartbeat reaches S4 through the cut\.$/);
  });

  test('of an event that meant several things it tells the one that decided the next', () => {
    const refuses = (rule: 'RV-1' | 'RV-2'): Link =>
      link(3, [{ what: 'refusesVote', candidate: 5, term: 3, rule, facts: {} }], 'self');
    const voted = link(3, [votes, adopts], 'state');
    expect(story([voted, refuses('RV-1')])[0]).toBe('S3 enters term 4: a message from S4 carries that term.');
    expect(story([voted, refuses('RV-2')])[0]).toMatch(/^S3 votes for S4/);
  });

  test('each step is told for what it brought about, even where another comes between', () => {
    const of = (id: number, cause: number, { row: told, by }: Link): Link => ({ row: { ...told, id, cause }, by });
    const refuses: Happening = { what: 'refusesEntries', leader: 1, rule: 'AE-1', facts: { term: 3, currentTerm: 4 } };
    const chain = [
      of(5, 0, link(3, [votes, adopts], 'state')),
      of(6, 0, link(1, [{ what: 'sendsHeartbeats', term: 3, entries: 0 }], 'message')),
      of(7, 6, link(3, [refuses], 'self')),
    ];
    expect(storyOf(chain).map(({ text }) => plain(text))).toEqual([
      'S3 enters term 4: a message from S4 carries that term.',
      'S1 tells everyone it still leads: heartbeats of term 3 stop new elections.',
      'S3 refuses the append from S1.',
    ]);
  });

  test('what the reader brought about stays an act of the reader', () => {
    const delivered = link(3, [commanded('deliver', { message: 7 }), votes, adopts], 'message');
    const won = link(4, [{ what: 'becomesLeader', term: 4, votes: 3, of: 5 }], 'self');
    const { text, rule, mark } = linkSentence(delivered, won);
    expect(plain(text)).toBe('You deliver message m7: S3 votes for S4.');
    expect([rule, mark]).toEqual(['RV-3', 'act']);
  });
});

const asked = (question: Explanation['question'], event: EventRow | null, absence: Absence | null): Explanation => ({
  question,
  event,
  causes: [],
  effects: [],
  onTheirWay: [],
  absence,
});

const missing: readonly MissingCopy[] = [
  { server: 3, because: 'cut', at: Infinity },
  { server: 4, because: 'cut', at: Infinity },
  { server: 5, because: 'down', at: Infinity },
];
const notCommitted: Extract<Absence, { kind: 'notCommitted' }> = {
  kind: 'notCommitted',
  index: 6,
  term: 3,
  copies: 2,
  needed: 3,
  leader: 1,
  leaderTerm: 3,
  blocked: '',
  missing,
};
const told = (absence: Absence, now = 0) => {
  const { sentences, lines } = absenceText(absence, now);
  return [sentences.map(plain).join(' '), ...lines.map(({ server, text }) => `S${server}: ${plain(text)}`)];
};

describe('the title', () => {
  const event = row([votes], { server: 3 });
  test('is the event that answers, or what has not happened', () => {
    const entry = { about: 'entry', server: 1, index: 6, term: 3 } as const;
    expect(plain(explanationTitle(asked({ about: 'event', event: 1 }, event, null)))).toBe('S3 votes for S4');
    expect(plain(explanationTitle(asked(entry, event, notCommitted)))).toBe('Entry 6 is not committed');
    expect(plain(explanationTitle(asked({ about: 'leader' }, null, null)))).toBe('Why is there no leader?');
    expect(plain(questionText(entry))).toBe('Why is entry 6 at S1 as it is?');
  });
});

describe('an entry is not committed', () => {
  test('because acknowledgements are missing, and whose', () => {
    expect(told(notCommitted)).toEqual([
      'Entry 6 is on 2 of the 3 disks it needs. S5 is down. S3 and S4 are cut off from S1.',
      'S3: cut off from S1',
      'S4: cut off from S1',
      'S5: down',
    ]);
  });

  test.each<[MissingCopy['because'], number, string]>([
    ['answerOnItsWay', 15_000, 'its answer arrives in 5 ms'],
    ['answerOnItsWay', Infinity, 'its answer is held'],
    ['onItsWay', 12_000, 'what it needs arrives in 2 ms'],
    ['writing', 13_000, 'its disk finishes in 3 ms'],
    ['writing', Infinity, 'its disk has not finished'],
    ['lost', Infinity, 'the last message was lost, so S1 repeats it'],
    ['mismatch', Infinity, 'its log does not match yet, so S1 steps back'],
    ['paused', Infinity, 'paused'],
    ['refused', Infinity, 'it refused'],
    ['notSent', Infinity, 'nothing was sent to it yet'],
  ])('%s (due at %d)', (because, at, text) => {
    expect(told({ ...notCommitted, missing: [{ server: 4, because, at }] }, 10_000)[1]).toBe(`S4: ${text}`);
  });

  test.each<[typeof notCommitted.blocked, string]>([
    [
      'olderTerm',
      'It is of term 2, and S1 leads term 4. S1 may commit it only together with an entry of its own term.',
    ],
    ['leaderLacksIt', 'S1 leads term 4 without it and will replace it.'],
    ['noMajority', 'S1 cannot reach a majority.'],
    ['noLeader', 'Nobody leads, so nobody can commit it.'],
  ])('although a majority holds it: %s', (blocked, text) => {
    const [sentences] = told({ ...notCommitted, term: 2, leaderTerm: 4, copies: 3, blocked, missing: [] });
    expect(sentences).toBe(`Entry 6 is on 3 disks, which is a majority. ${text}`);
  });

  test('or it is, and a server does not know', () => {
    const absence = {
      kind: 'notKnown',
      server: 3,
      index: 6,
      leader: 1,
      about: 3,
      because: 'onItsWay',
      at: 5000,
    } as const;
    expect(told(absence)).toEqual([
      'Entry 6 is committed: nobody can lose it any more. Only a message from S1 can tell it.',
      'S3: what it needs arrives in 5 ms',
    ]);
    expect(told({ ...absence, leader: 0, because: 'notSent', at: Infinity })[0]).toMatch(/Nobody leads/);
    expect(told({ ...absence, about: 4, because: 'answerOnItsWay' })).toEqual([
      'Entry 6 is committed: nobody can lose it any more. S1 has not heard yet that a majority holds it.',
      'S4: its answer arrives in 5 ms',
    ]);
  });
});

describe('nobody leads', () => {
  const base = { kind: 'noLeader', needed: 3, candidates: [], next: 0, at: Infinity } as const;
  test.each<[readonly (readonly number[])[], string]>([
    [[], 'Nobody can win: no server is up.'],
    [[[1, 2]], 'Nobody can win: only 2 servers are up, and 3 must vote. No election timer runs.'],
    [[[1, 2], [3, 4], [5]], 'Nobody can win: at most 2 servers can talk, and 3 must vote. No election timer runs.'],
  ])('with %j', (groups, text) => expect(told({ ...base, groups })).toEqual([text]));

  test('and whose votes are missing', () => {
    const candidate = { server: 4, term: 5, votes: 2 };
    const [first, second] = [
      { server: 1, because: 'votedFor', at: Infinity },
      { server: 5, because: 'cut', at: Infinity },
    ] as const;
    const one = { ...base, groups: [[1, 2, 3, 4]], candidates: [{ ...candidate, missing: [first, second] }] };
    expect(told({ ...one, next: 2, at: 61_000 })).toEqual([
      "S4 has 2 of the 3 votes it needs in term 5. S2's timer ends first, in 61 ms.",
      'S1: has voted for another than S4',
      'S5: cut off from S4',
    ]);
    const rival = { server: 2, term: 5, votes: 1, missing: [{ server: 3, because: 'log' as const, at: Infinity }] };
    const two = told({ ...one, candidates: [...one.candidates, rival] });
    expect(two.slice(1)).toEqual([
      'S1: no vote for S4: has voted for another than S4',
      'S5: no vote for S4: cut off from S4',
      "S3: no vote for S2: its log is more up-to-date than S2's",
    ]);
  });
});

test('what is on its way is told with its arrival', () => {
  const vote = { message: 3, kind: 'voteGranted', to: 4, deliverAt: 15_000 } as const;
  expect(plain(onItsWayText(vote, 5000))).toBe('Vote granted, to S4: arrives in 10 ms');
  expect(plain(onItsWayText({ ...vote, deliverAt: Infinity }, 5000))).toBe('Vote granted, to S4: held');
});

test('no sentence has more than 16 words', () => {
  const all = (['noLeader', 'leaderLacksIt', 'olderTerm', 'noMajority', ''] as const).flatMap((blocked) =>
    absenceText({ ...notCommitted, blocked }, 0).sentences.map(plain),
  );
  for (const text of all)
    for (const sentence of text.split(/(?<=\.) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16);
});
