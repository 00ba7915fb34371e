/** Answers about the scene's moment, as the worker would give them. */
import type { EventRow, Happening } from '../../../sim/types.ts';
import type { Choice, Comparison, EventDetail, Explanation, Knowledge, Link, RuleCount } from '../../../store/index.ts';
import { scene, server } from '../../testing/scene.ts';

const MS = 1000;

export const row = (
  id: number,
  at: number,
  server: number,
  happening: Happening,
  more: Partial<EventRow> = {},
): EventRow => ({
  ...{ id, at: at * MS, server, kind: 'deliver', cause: id - 1, previous: id - 1, message: 0, marks: 0, fired: [] },
  happenings: [happening],
  ...more,
});

const cut = row(100, 1104, 0, {
  what: 'commanded',
  name: 'partition',
  args: {
    sides: [
      [1, 2],
      [3, 4, 5],
    ],
  },
  refusal: null,
});
const times = scene.feed.rows[1]!;
/** S3's vote, the event of the main picture. */
export const vote = scene.feed.rows[0]!;
const link = (row: EventRow, by: Link['by']): Link => ({ row, by });

export const explanation: Explanation = {
  question: { about: 'event', event: vote.id },
  event: vote,
  causes: [link(cut, 'silence'), link(times, 'message'), link(vote, 'self')],
  effects: [row(144, 1298, 4, { what: 'countsVote', from: 3, granted: true, votes: 2, needed: 3, of: 5, term: 4 })],
  onTheirWay: [{ message: 77, kind: 'voteGranted', to: 4, deliverAt: 1298 * MS }],
  absence: null,
};

/** Eight causes: more than are shown at once. */
export const long: Explanation = {
  ...explanation,
  causes: [
    ...[10, 20, 30, 40, 50, 60].map((id) =>
      link(row(id, 500 + id, 1, { what: 'sendsHeartbeats', term: 3, entries: 0 }), 'timer'),
    ),
    ...explanation.causes.slice(1),
  ],
};

export const notCommitted: Explanation = {
  question: { about: 'entry', server: 1, index: 6, term: 3 },
  event: row(70, 1010, 1, { what: 'takesCommand', index: 6, command: 'x=4', term: 3 }),
  causes: [link(row(70, 1010, 1, { what: 'takesCommand', index: 6, command: 'x=4', term: 3 }), 'self')],
  effects: [],
  onTheirWay: [],
  absence: {
    ...{
      kind: 'notCommitted',
      index: 6,
      term: 3,
      copies: 2,
      needed: 3,
      leader: 1,
      leaderTerm: 3,
      blocked: 'noMajority',
    },
    missing: [
      { server: 3, because: 'cut', at: Infinity },
      { server: 4, because: 'cut', at: Infinity },
      { server: 5, because: 'down', at: Infinity },
    ],
  },
};

export const noLeader: Explanation = {
  ...{ question: { about: 'leader' }, event: null, causes: [], effects: [], onTheirWay: [] },
  absence: {
    ...{ kind: 'noLeader', needed: 3, next: 5, at: 1300 * MS },
    groups: [
      [3, 4, 5],
      [1, 2],
    ],
    candidates: [{ server: 4, term: 4, votes: 1, missing: [{ server: 3, because: 'onItsWay', at: Infinity }] }],
  },
};

export const detail: EventDetail = {
  row: vote,
  before: server(3, { votedFor: 0 }),
  after: server(3, { currentTerm: 4, votedFor: 4, leaderId: 0 }),
  timerBefore: 61 * MS,
  timerAfter: 207 * MS,
  ...{ logFirst: 1, logBefore: [1, 1, 2, 3, 3], logAfter: [1, 1, 2, 3, 3] },
};

export const counts: readonly RuleCount[] = [
  { rule: 'RV-3', acted: 4, refused: 2 },
  { rule: 'EL-1', acted: 1, refused: 0 },
  { rule: 'CM-1', acted: 0, refused: 2 },
];

const deliver = (message: number, then: Happening, server: number): Choice => ({
  what: { kind: 'message', message },
  acts: [
    { name: 'deliver', args: { message } },
    { name: 'drop', args: { message } },
  ],
  then: row(141, 1289, server, then),
  dueAt: Infinity,
});
const fire = (server: number, timer: 'election' | 'heartbeat', share: number, then: Happening): Choice => ({
  what: { kind: 'timer', server, timer, share },
  acts: [{ name: timer === 'election' ? 'timeout' : 'heartbeat', args: { server } }],
  then: row(141, 1289, server, then),
  dueAt: Infinity,
});
const starts = { what: 'startsElection', term: 5, waited: 0, again: false } as const;

export const choices: readonly Choice[] = [
  deliver(77, { what: 'countsVote', from: 3, granted: true, votes: 2, needed: 3, of: 5, term: 4 }, 4),
  deliver(76, { what: 'votes', candidate: 4, term: 4, again: false }, 5),
  {
    what: { kind: 'write', server: 2, lastIndex: 6 },
    acts: [
      { name: 'completeWrite', args: { server: 2 } },
      { name: 'crash', args: { server: 2 } },
    ],
    then: row(141, 1289, 2, { what: 'writesDisk', last: 6 }),
    dueAt: Infinity,
  },
  fire(1, 'heartbeat', 0.4, { what: 'sendsHeartbeats', term: 3, entries: 0 }),
  ...[2, 3, 4, 5].map((id) => fire(id, 'election', 0.15 * id, starts)),
];

export const comparison: Comparison = {
  ...{ a: 1, b: 2, at: 1330 * MS, partAt: 1288 * MS, aEndsAt: null, bEndsAt: null },
  differences: [
    { what: 'role', servers: [4], a: 'leader', b: 'candidate' },
    { what: 'votes', servers: [4], a: 3, b: 2 },
    { what: 'leaderId', servers: [3, 5], a: 4, b: 0 },
    { what: 'messages', servers: [], a: 3, b: 1 },
  ],
  same: ['currentTerm', 'votedFor', 'log'],
  atEnds: [],
};

export const knowledge: Knowledge = {
  server: 3,
  others: [
    { ...{ server: 1, event: 88, at: 1100 * MS, term: 3 }, role: 'leader', lastIndex: 5 },
    { ...{ server: 2, event: -1, at: 0, term: 0 }, role: 'unknown', lastIndex: 0 },
    { ...{ server: 4, event: 133, at: 1283 * MS, term: 4 }, role: 'candidate', lastIndex: 5 },
  ],
};
