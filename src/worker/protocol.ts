/**
 * What the page and the simulation say to each other. The page asks, the worker answers each request with exactly
 * one message; a `frame` request is the page's credit, so at most one frame is ever under way. Everything is plain
 * data that structured cloning carries; identity is lost on the way, so servers and lists carry revisions.
 */
import type { ServerId, Term, Index } from '../raft/types.ts';
import type {
  BranchId,
  BranchInfo,
  Choice,
  Comparison,
  Explanation,
  Knowledge,
  Moment,
  Question,
  RuleCount,
  Tape,
  TapeQuery,
} from '../sim/index.ts';
import type { RuleId } from '../raft/rule-ids.ts';
import type { Columns } from './columns.ts';
import type {
  CommandArgs,
  Dials,
  EventId,
  EventRow,
  MessageId,
  MessageKind,
  Micros,
  Refusal,
  Run,
  RunCommand,
  Violation,
} from '../sim/types.ts';

type RequestNumber = number;

export type Request =
  /** `known`: how far to replay the run, when that is further than `at`, where the present stands then. */
  | {
      readonly type: 'open';
      readonly n: RequestNumber;
      readonly run: unknown;
      readonly at: Micros;
      readonly known?: Micros;
    }
  /** Advance to `to` (at most `budgetMs` of wall time), then one frame. `follow` stops early at a key sending. */
  | {
      readonly type: 'frame';
      readonly n: RequestNumber;
      readonly to: Micros;
      readonly budgetMs: number;
      readonly stopOnKey: boolean;
      readonly view: ViewPort;
    }
  /** Take exactly one event. */
  | { readonly type: 'step'; readonly n: RequestNumber; readonly view: ViewPort }
  | {
      readonly type: 'command';
      readonly n: RequestNumber;
      readonly name: string;
      readonly args: CommandArgs;
      readonly view: ViewPort;
    }
  /** Go to a moment of the branch, into what is known of it. */
  | { readonly type: 'seek'; readonly n: RequestNumber; readonly to: Target; readonly view: ViewPort }
  /** Take back the look at one event. */
  | { readonly type: 'stepBack'; readonly n: RequestNumber; readonly view: ViewPort }
  /**
   * Go on, or back, to the next event that meets the goal, for at most `budgetMs` of wall time and to the simulated
   * time `until` beyond what is known: the frame's `search` says whether it is over. Nothing is lost when the page asks
   * no further.
   */
  | {
      readonly type: 'find';
      readonly n: RequestNumber;
      readonly goal: Goal;
      readonly direction: 1 | -1;
      readonly until: Micros;
      readonly budgetMs: number;
      readonly view: ViewPort;
    }
  /** Like `find`, forwards, to the next event in which a condition of the registry comes true. */
  | {
      readonly type: 'runUntil';
      readonly n: RequestNumber;
      readonly name: string;
      readonly args: CommandArgs;
      readonly until: Micros;
      readonly budgetMs: number;
      readonly view: ViewPort;
    }
  /** The manual clock's dice: one of the choices, drawn from the run's seed, recorded like any other act. */
  | { readonly type: 'randomChoice'; readonly n: RequestNumber; readonly view: ViewPort }
  | { readonly type: 'branch'; readonly n: RequestNumber; readonly change: BranchChange; readonly view: ViewPort }
  | { readonly type: 'undo'; readonly n: RequestNumber; readonly view: ViewPort }
  | { readonly type: 'redo'; readonly n: RequestNumber; readonly view: ViewPort }
  | { readonly type: 'events'; readonly n: RequestNumber; readonly query: EventsQuery }
  | { readonly type: 'tape'; readonly n: RequestNumber; readonly query: TapeQuery }
  | { readonly type: 'message'; readonly n: RequestNumber; readonly message: MessageId }
  /** One event of the line, ahead of the present too; null when it is not known. */
  | { readonly type: 'row'; readonly n: RequestNumber; readonly event: EventId }
  /** The same, with the server it happened at before and after it. */
  | { readonly type: 'event'; readonly n: RequestNumber; readonly event: EventId }
  | { readonly type: 'explain'; readonly n: RequestNumber; readonly question: Question }
  | { readonly type: 'rules'; readonly n: RequestNumber }
  | { readonly type: 'firings'; readonly n: RequestNumber; readonly query: FiringsQuery }
  | { readonly type: 'choices'; readonly n: RequestNumber }
  | { readonly type: 'knowledge'; readonly n: RequestNumber; readonly server: ServerId }
  | { readonly type: 'compare'; readonly n: RequestNumber; readonly with: BranchId };

/** What the first picture does not need: it is answered as soon as what it takes has been loaded. */
export type Inquiry = Extract<Request, { type: (typeof INQUIRIES)[number] }>;
const INQUIRIES = [
  'explain',
  'event',
  'rules',
  'firings',
  'choices',
  'knowledge',
  'compare',
  'randomChoice',
  'runUntil',
] as const satisfies readonly Request['type'][];
export const isInquiry = (request: Request): request is Inquiry =>
  (INQUIRIES as readonly string[]).includes(request.type);

/** Where to seek to. What lies beyond what is known is clamped to the end. */
export type Target =
  | { readonly kind: 'time'; readonly at: Micros }
  | { readonly kind: 'before' | 'after'; readonly event: EventId }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'start' | 'end' };

export type Goal =
  /** An event with one of these bits of `Mark`; at this server, 0 = at any. */
  | { readonly kind: 'marks'; readonly marks: number; readonly server: ServerId }
  /** The next message that arrives or is lost. */
  | { readonly kind: 'message' };

export type BranchChange =
  /** Look at it, at the present time where it has one, else at its end. */
  | { readonly op: 'show'; readonly branch: BranchId }
  | { readonly op: 'rename'; readonly branch: BranchId; readonly name: string }
  /** With every branch that forks from it; `undo` brings it back. The last one stays. */
  | { readonly op: 'remove'; readonly branch: BranchId };

/** Firings of a rule up to the present, newest first. */
export interface FiringsQuery {
  readonly rule: RuleId;
  readonly verdict: 'acted' | 'refused' | 'both';
  /** Older than this event id (exclusive); Infinity = newest. */
  readonly before: EventId;
  readonly limit: number;
}

/** What of the state the page shows: bounds the size of a frame. */
export interface ViewPort {
  /** Last log index wanted in the window; 0 = follow the longest log. */
  readonly logEnd: Index;
  /** Number of log columns wanted. */
  readonly logColumns: number;
  /** In big clusters messages are sent for the selection only; 0 = all. */
  readonly selected: ServerId;
  /** The server that is inspected, whose key-value store is wanted whole; 0 = none. */
  readonly inspected: ServerId;
  /** At most so many messages in flight. */
  readonly maxMessages: number;
}

export interface EventsQuery {
  readonly filter: 'key' | 'all' | 'faults' | 'refused';
  /** Only this server; 0 = all. */
  readonly server: ServerId;
  /** Rows older than this event id (exclusive); Infinity = newest. */
  readonly before: EventId;
  readonly limit: number;
}

export type Response =
  | { readonly type: 'frame'; readonly n: RequestNumber; readonly frame: Frame }
  | {
      readonly type: 'events';
      readonly n: RequestNumber;
      readonly rows: readonly EventRow[];
      readonly matching: number;
      readonly total: number;
    }
  | { readonly type: 'tape'; readonly n: RequestNumber; readonly tape: TapeColumns }
  | { readonly type: 'message'; readonly n: RequestNumber; readonly fields: readonly MessageField[] | null }
  | { readonly type: 'row'; readonly n: RequestNumber; readonly row: EventRow | null }
  | { readonly type: 'event'; readonly n: RequestNumber; readonly detail: EventDetail | null }
  | { readonly type: 'explain'; readonly n: RequestNumber; readonly explanation: Explanation }
  | { readonly type: 'rules'; readonly n: RequestNumber; readonly counts: readonly RuleCount[] }
  | { readonly type: 'firings'; readonly n: RequestNumber; readonly rows: readonly EventRow[] }
  | { readonly type: 'choices'; readonly n: RequestNumber; readonly choices: readonly Choice[] }
  | { readonly type: 'knowledge'; readonly n: RequestNumber; readonly knowledge: Knowledge }
  | { readonly type: 'compare'; readonly n: RequestNumber; readonly comparison: Comparison | null }
  | { readonly type: 'failed'; readonly n: RequestNumber; readonly problem: Problem };

/** One event, and the server it happened at before and after it. */
export interface EventDetail {
  readonly row: EventRow;
  readonly before: ServerState | null;
  readonly after: ServerState | null;
  /** Election timer before and after: what was left of it, Infinity when none runs. */
  readonly timerBefore: Micros;
  readonly timerAfter: Micros;
  /** The logs before and after, as the terms of their last entries, from index `logFirst` on. */
  readonly logFirst: Index;
  readonly logBefore: readonly Term[];
  readonly logAfter: readonly Term[];
}

/** What a message says, under its name in Figure 2; the entries of AppendEntries as their short texts. */
export type MessageField = readonly [name: string, value: string | number | boolean | readonly string[]];

/** A request that could not be carried out; the words are made on the page. */
export interface Problem {
  readonly kind:
    | 'badRun'
    | 'badRequest'
    | 'crashed'
    | 'nothingToUndo'
    | 'nothingToRedo'
    | 'nothingHappensNext'
    | 'nothingBefore'
    | 'tooManyBranches';
  readonly message: string;
}

/** The state at one instant; what has not changed since the last frame on this channel is left out. */
export interface Frame {
  readonly now: Micros;
  /** Events taken so far. */
  readonly events: number;
  /** Nothing happens unless chosen. */
  readonly manual: boolean;
  /** When the next event is due, Infinity when nothing is scheduled. */
  readonly nextAt: Micros;
  /** Events taken at exactly `now`: with it, the place of a command (`after`). */
  readonly takenNow: number;
  /** How far this branch is known; its `events` equal ours where we stand at its end. */
  readonly end: Moment;
  /** True for the first frame after open, seek, step back, undo, redo or another branch: forget the state known before. */
  readonly keyframe: boolean;
  /**
   * Grows when another line of events is shown: open, undo, redo, another branch, a fork. Answers of an older epoch are
   * dropped. A seek shows another moment of the same line: what is known of its events still holds.
   */
  readonly epoch: number;
  /** The branch that is shown. */
  readonly branch: BranchId;
  /** All of them when one came, went, or changed in more than its end; the present one's end is `end`. */
  readonly branches: readonly BranchInfo[] | null;
  /** After `find` and `runUntil`: whether the goal was met; `over` when there is no more to search; else ask on. */
  readonly search: { readonly found: boolean; readonly over: boolean } | null;
  /** After `open` only: the run as it was understood. */
  readonly run: Run | null;
  /** How the commands of the run changed since: the first `keep` stand, `added` follow. */
  readonly commands: { readonly keep: number; readonly added: readonly RunCommand[] } | null;
  /** Servers whose revision changed, whole; see `servers.ts`. */
  readonly servers: ServerColumns;
  /** By server, all of them: [setAt, deadline] of the election timer, NaN when none runs; frozen ones move with `now`. */
  readonly timers: Float64Array;
  /** Messages in flight, see `messages.ts`. */
  readonly messages: Columns;
  readonly messagesLeftOut: number;
  readonly network: NetworkState | null;
  readonly logs: LogColumns | null;
  readonly clients: readonly ClientOperation[] | null;
  readonly violations: readonly Violation[] | null;
  /** A property broke on the way to this frame, which is why it may have stopped early. */
  readonly broke: boolean;
  /**
   * For the narration, newest first: the key events since the last frame, after a step or a command every event; at
   * most 4, `skipped` more there were. In a keyframe at most the event that made the present.
   */
  readonly news: readonly EventRow[];
  readonly skipped: number;
  /** A command of this request that was refused. */
  readonly refusal: Refusal | null;
  readonly canUndo: string;
  readonly canRedo: string;
}

export interface ServerState {
  readonly id: ServerId;
  readonly revision: number;
  readonly status: 'up' | 'down' | 'paused';
  /** Time of the last change of status. */
  readonly since: Micros;
  readonly role: 'follower' | 'candidate' | 'leader';
  readonly currentTerm: Term;
  readonly votedFor: ServerId;
  readonly leaderId: ServerId;
  readonly commitIndex: Index;
  readonly lastApplied: Index;
  readonly lastIndex: Index;
  readonly lastTerm: Term;
  /** By server id, slot 0 unused: 0 none, 1 granted, 2 refused; empty unless candidate. */
  readonly votes: readonly number[];
  /** By server id, slot 0 unused; empty unless leader. */
  readonly nextIndex: readonly Index[];
  readonly matchIndex: readonly Index[];
  /** What the disk holds. */
  readonly durable: { readonly currentTerm: Term; readonly votedFor: ServerId; readonly lastIndex: Index };
  readonly writesUnderWay: number;
  readonly inbox: number;
  /** The first keys in ascending order, `storeSize` there are in all; nearly all of them at the inspected server. */
  readonly store: KeyValues;
  readonly storeSize: number;
}
export type KeyValues = readonly (readonly [string, string])[];

/** Servers on the wire. */
export interface ServerColumns extends Columns {
  readonly stores: readonly KeyValues[];
}

/** Log cells of all servers for indices `first`..`last`; the same entry at several servers travels once. */
export interface LogWindow {
  readonly revision: number;
  readonly first: Index;
  readonly last: Index;
  readonly longest: Index;
  readonly entries: readonly LogCell[];
  /** By server id (slot 0 unused): for each index of the window the position in `entries`, -1 where the log has none. */
  readonly rows: readonly Int16Array[];
}
/** A log window on the wire, see `logs.ts`; `rows` one after the other. */
export interface LogColumns {
  readonly revision: number;
  readonly first: Index;
  readonly last: Index;
  readonly longest: Index;
  readonly cells: readonly number[];
  readonly commands: readonly string[];
  readonly rows: Int16Array;
}
export interface LogCell {
  readonly index: Index;
  readonly term: Term;
  /** '' for a no-op. */
  readonly command: string;
  readonly kind: 'noop' | 'command';
  /** Truly: can never be lost. */
  readonly committed: boolean;
  /** On a majority of disks. */
  readonly majority: boolean;
}

export interface NetworkState {
  readonly revision: number;
  /** Directed cuts [from, to]. */
  readonly cuts: readonly (readonly [ServerId, ServerId])[];
  /** Connected sides when the cuts form a partition (two or more groups with no link between), else empty. */
  readonly sides: readonly (readonly ServerId[])[];
  readonly dials: Dials;
}

export interface ClientOperation {
  readonly client: number;
  readonly request: number;
  readonly command: string;
  readonly target: ServerId;
  readonly invokedAt: Micros;
  readonly returnedAt: Micros;
  readonly outcome: 'pending' | 'done' | 'unknown' | 'gaveUp';
  readonly result: string;
  readonly attempts: number;
}

/** A message in flight as the page sees it. */
export interface MessageState {
  readonly id: MessageId;
  readonly from: ServerId;
  readonly to: ServerId;
  readonly kind: MessageKind;
  readonly term: Term;
  readonly sentAt: Micros;
  /** Infinity while held. */
  readonly deliverAt: Micros;
  /** Number of entries (append), index acknowledged (stored). */
  readonly count: number;
  readonly fate: 'arrive' | 'lose' | 'held';
  readonly duplicate: boolean;
}

/** The tape on the wire, its pieces, strokes and dots as numbers; see `tapes.ts`. `tracks` by server, position id - 1. */
export type TapeColumns = Omit<Tape, 'tracks' | 'strokes' | 'dots'> & {
  readonly tracks: readonly Columns[];
  readonly strokes: Columns;
  readonly dots: Columns;
};
