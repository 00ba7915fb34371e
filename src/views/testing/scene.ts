/**
 * A moment to draw without a simulation: the leader S1 is cut off with S2, S4 runs in term 4 and S3's vote is on its
 * way to it. Tests and sketches start here and change what they are about.
 */
import type { ClientOperation, Live, LogCell, LogWindow, MessageState, ServerState, State } from '../../store/index.ts';
import type { Dials, EventRow } from '../../sim/types.ts';
import { initialState } from '../../store/state.ts';

const MS = 1000;
const SCENE_NOW = 1288 * MS;

export const dials: Dials = {
  latency: 13 * MS,
  jitter: 11 * MS,
  loss: 0,
  duplication: 0,
  electionTimeoutMin: 150 * MS,
  electionTimeoutMax: 300 * MS,
  heartbeatInterval: 50 * MS,
  diskLatency: 0,
  timerJitter: 0,
};

/** A server that is up and idle, with the given differences. */
export function server(id: number, changes: Partial<ServerState> = {}): ServerState {
  const { currentTerm = 3, votedFor = 1, lastIndex = 5 } = changes;
  return {
    id,
    revision: 1,
    status: 'up',
    since: 0,
    role: 'follower',
    currentTerm,
    votedFor,
    leaderId: 1,
    commitIndex: 5,
    lastApplied: 5,
    lastIndex,
    lastTerm: 3,
    votes: [],
    nextIndex: [],
    matchIndex: [],
    durable: { currentTerm, votedFor, lastIndex },
    writesUnderWay: 0,
    inbox: 0,
    store: [
      ['x', '2'],
      ['y', '9'],
      ['z', '7'],
    ],
    storeSize: 3,
    ...changes,
  };
}

/** A message on its way, with the given differences. */
export function message(id: number, changes: Partial<MessageState> = {}): MessageState {
  return {
    id,
    from: 1,
    to: 2,
    kind: 'heartbeat',
    term: 3,
    sentAt: SCENE_NOW - 12 * MS,
    deliverAt: SCENE_NOW + 8 * MS,
    count: 0,
    fate: 'arrive',
    duplicate: false,
    ...changes,
  };
}

const none = undefined as unknown as ServerState;
export const servers: readonly ServerState[] = [
  none,
  server(1, {
    role: 'leader',
    lastIndex: 7,
    nextIndex: [0, 8, 8, 6, 6, 5],
    matchIndex: [0, 7, 6, 5, 5, 4],
  }),
  server(2, { lastIndex: 6 }),
  server(3, { currentTerm: 4, votedFor: 4, leaderId: 0 }),
  server(4, { role: 'candidate', currentTerm: 4, votedFor: 4, leaderId: 0, votes: [0, 0, 0, 0, 1, 0] }),
  server(5, { lastIndex: 4, commitIndex: 4, lastApplied: 4 }),
];

export const messages: readonly MessageState[] = [
  message(71, { from: 1, to: 2 }),
  message(72, { from: 1, to: 5, fate: 'lose', sentAt: SCENE_NOW - 10 * MS, deliverAt: SCENE_NOW + 12 * MS }),
  message(73, { from: 1, to: 3, fate: 'lose', sentAt: SCENE_NOW - 10 * MS, deliverAt: SCENE_NOW + 12 * MS }),
  message(74, {
    from: 4,
    to: 1,
    kind: 'voteRequest',
    term: 4,
    fate: 'lose',
    sentAt: SCENE_NOW - 18 * MS,
    deliverAt: SCENE_NOW + 4 * MS,
  }),
  message(75, {
    from: 4,
    to: 2,
    kind: 'voteRequest',
    term: 4,
    fate: 'lose',
    sentAt: SCENE_NOW - 18 * MS,
    deliverAt: SCENE_NOW + 3 * MS,
  }),
  message(76, {
    from: 4,
    to: 5,
    kind: 'voteRequest',
    term: 4,
    sentAt: SCENE_NOW - 18 * MS,
    deliverAt: SCENE_NOW + 5 * MS,
  }),
  message(77, {
    from: 3,
    to: 4,
    kind: 'voteGranted',
    term: 4,
    sentAt: SCENE_NOW - 5 * MS,
    deliverAt: SCENE_NOW + 10 * MS,
  }),
];

const cell = (index: number, term: number, command: string, committed = true): LogCell => ({
  index,
  term,
  command,
  kind: 'command',
  committed,
  majority: committed,
});
export const logs: LogWindow = {
  revision: 1,
  first: 1,
  last: 7,
  longest: 7,
  entries: [
    cell(1, 1, 'x=3'),
    cell(2, 1, 'y=1'),
    cell(3, 2, 'x=2'),
    cell(4, 3, 'y=9'),
    cell(5, 3, 'z=7'),
    cell(6, 3, 'x=4', false),
    cell(7, 3, 'q=1', false),
  ],
  rows: [
    Int16Array.of(),
    Int16Array.of(0, 1, 2, 3, 4, 5, 6),
    Int16Array.of(0, 1, 2, 3, 4, 5, -1),
    Int16Array.of(0, 1, 2, 3, 4, -1, -1),
    Int16Array.of(0, 1, 2, 3, 4, -1, -1),
    Int16Array.of(0, 1, 2, 3, -1, -1, -1),
  ],
};

const clients: readonly ClientOperation[] = [
  {
    client: 1,
    request: 7,
    command: 'q=1',
    target: 1,
    invokedAt: 1250 * MS,
    returnedAt: Number.NaN,
    outcome: 'pending',
    result: '',
    attempts: 1,
  },
];

const rows: readonly EventRow[] = [
  {
    id: 140,
    at: 1283 * MS,
    kind: 'deliver',
    server: 3,
    cause: 133,
    previous: 120,
    message: 78,
    marks: 4,
    happenings: [{ what: 'votes', candidate: 4, term: 4, again: false }],
    fired: [{ rule: 'RV-3', verdict: 'acted', facts: {} }],
  },
  {
    id: 133,
    at: 1270 * MS,
    kind: 'timeout',
    server: 4,
    cause: 90,
    previous: 91,
    message: 0,
    marks: 3,
    happenings: [{ what: 'startsElection', term: 4, waited: 176 * MS, again: false }],
    fired: [{ rule: 'EL-1', verdict: 'acted', facts: {} }],
  },
];

export const scene: State = {
  ...initialState,
  phase: 'ready',
  run: {
    simulatorVersion: 1,
    seed: 4711,
    options: { servers: 5, noop: true, fastBacktrack: true, maxEntries: 64, dials },
    clock: 'auto',
    commands: [
      {
        at: 1104 * MS,
        after: 0,
        name: 'partition',
        args: {
          sides: [
            [1, 2],
            [3, 4, 5],
          ],
        },
      },
    ],
  },
  epoch: 1,
  jumps: 1,
  servers,
  size: 5,
  messages,
  messagesLeftOut: 0,
  network: {
    revision: 1,
    cuts: [1, 2].flatMap((a) =>
      [3, 4, 5].flatMap(
        (b) =>
          [
            [a, b],
            [b, a],
          ] as const,
      ),
    ),
    sides: [
      [1, 2],
      [3, 4, 5],
    ],
    dials,
  },
  logs,
  clients,
  violations: [],
  unsafe: [],
  events: 141,
  end: { events: 141, now: SCENE_NOW },
  takenNow: 1,
  manual: false,
  branch: 1,
  branches: [],
  handPace: 1,
  comparing: 0,
  bookmarks: [],
  interests: ['role', 'vote', 'refusal', 'commit', 'client', 'fault', 'violation'],
  search: null,
  viewAs: 0,
  dock: 'tape',
  rule: '',
  question: null,
  clock: SCENE_NOW,
  playing: false,
  pace: { kind: 'fixed', speed: 0.05 },
  speed: 0.05,
  tooSlow: false,
  sign: {
    term: 4,
    headline: 'Election: S4 needs 2 more votes',
    support: 'The network is cut. S1 still leads term 3 on the other side.',
    broken: false,
  },
  narration: { polite: '', alert: '' },
  selection: { kind: 'none' },
  tool: 'select',
  railTab: 'events',
  railOpen: true,
  phoneView: 'stage',
  theme: 'system',
  reducedMotion: false,
  singleKeys: true,
  verbosity: 'key',
  dialog: 'none',
  notices: [],
  canUndo: 'partition',
  canRedo: '',
  continuable: null,
  hint: 'none',
  feed: { filter: 'key', server: 0, rows, matching: 2, total: 141, waiting: 0 },
  page: 'run',
  scenario: null,
  done: [],
  embedded: false,
};

/** Timers as [setAt, deadline]: what is left of each ring is as in the picture of the main screen. */
export const live: Live = {
  playhead: SCENE_NOW,
  playing: false,
  speed: 0.05,
  messages,
  timers: Float64Array.of(...[Number.NaN, Number.NaN], ...ring(0.86), ...ring(0.97), ...ring(0.9), ...ring(0.26)),
};

function ring(left: number): [number, number] {
  return [SCENE_NOW - (1 - left) * 200 * MS, SCENE_NOW + left * 200 * MS];
}
