/**
 * What the page and the simulation say to each other. The page asks, the worker answers each request with exactly
 * one message; a `frame` request is the page's credit, so at most one frame is ever under way. Everything is plain
 * data that structured cloning carries; identity is lost on the way, so servers and lists carry revisions.
 */
import type { MutantId } from '../raft/mutants/ids.ts';
import type { ServerId, Term, Index } from '../raft/types.ts';
import type {
  BranchId,
  BranchInfo,
  Choice,
  Comparison,
  Explanation,
  KeptBranches,
  Knowledge,
  Moment,
  RuleCount,
  Tape,
  Undoable,
} from '../sim/index.ts';
import type { Performance, TextProblem } from '../scenarios/index.ts';
import type { Columns } from './columns.ts';
import type {
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

export type * from './requests.ts';
export { isInquiry, isRehearsal } from './requests.ts';

export type Response =
  | { readonly type: 'frame'; readonly n: number; readonly frame: Frame }
  | {
      readonly type: 'events';
      readonly n: number;
      readonly rows: readonly EventRow[];
      readonly matching: number;
      readonly total: number;
    }
  | { readonly type: 'tape'; readonly n: number; readonly tape: TapeColumns }
  | { readonly type: 'message'; readonly n: number; readonly fields: readonly MessageField[] | null }
  | { readonly type: 'row'; readonly n: number; readonly row: EventRow | null }
  | { readonly type: 'event'; readonly n: number; readonly detail: EventDetail | null }
  | { readonly type: 'explain'; readonly n: number; readonly explanation: Explanation }
  | { readonly type: 'rules'; readonly n: number; readonly counts: readonly RuleCount[] }
  | { readonly type: 'firings'; readonly n: number; readonly rows: readonly EventRow[] }
  | { readonly type: 'choices'; readonly n: number; readonly choices: readonly Choice[] }
  | { readonly type: 'knowledge'; readonly n: number; readonly knowledge: Knowledge }
  | { readonly type: 'compare'; readonly n: number; readonly comparison: Comparison | null }
  | { readonly type: 'kept'; readonly n: number; readonly branches: KeptBranches }
  /** In the order of the text; none: it is a scenario. What cannot be read is not played either. */
  | { readonly type: 'checked'; readonly n: number; readonly problems: readonly TextProblem[] }
  | { readonly type: 'performed'; readonly n: number; readonly title: string; readonly performance: Performance }
  | { readonly type: 'recorded'; readonly n: number; readonly text: string }
  | { readonly type: 'preview'; readonly n: number; readonly preview: PreviewColumns }
  /** `next`: the line to go on from; null after the last. */
  | { readonly type: 'trace'; readonly n: number; readonly lines: string; readonly next: number | null }
  | { readonly type: 'digest'; readonly n: number; readonly digest: number }
  /** `next`: the event to go on from; null after the last. */
  | { readonly type: 'rows'; readonly n: number; readonly rows: readonly EventRow[]; readonly next: EventId | null }
  | { readonly type: 'failed'; readonly n: number; readonly problem: Problem };

/** The end of a scenario, as a picture needs it; `end` is the time up to which its tape reaches. */
export interface PreviewColumns {
  readonly size: number;
  readonly end: Micros;
  readonly tape: TapeColumns;
  readonly logs: LogColumns;
  readonly servers: ServerColumns;
}

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
  /** When the next event is due, Infinity when nothing is scheduled, or may be known of it. */
  readonly nextAt: Micros;
  /** Events taken at exactly `now`: with it, the place of a command (`after`). */
  readonly takenNow: number;
  /** How far this branch is known; its `events` equal ours where we stand at its end. */
  readonly end: Moment;
  /** Where it is held, which is its end then; null: nowhere. */
  readonly hold: Moment | null;
  /** The condition that is watched has come true. */
  readonly came: boolean;
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
  /** After `open` and `restore` only: the run as it was understood. */
  readonly run: Run | null;
  /** After `restore`: what could not be had again, in sentences. */
  readonly lost: readonly string[];
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
  /** The rules that are off now; null = unchanged. */
  readonly unsafe: readonly MutantId[] | null;
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
  /** What undo would take back, and redo have again. */
  readonly canUndo: Undoable | null;
  readonly canRedo: Undoable | null;
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

/** The tape on the wire, its pieces, commits, strokes and dots as numbers; see `tapes.ts`. `tracks` by server, position id - 1. */
export type TapeColumns = Omit<Tape, 'tracks' | 'commits' | 'strokes' | 'dots'> & {
  readonly tracks: readonly Columns[];
  readonly commits: Columns;
  readonly strokes: Columns;
  readonly dots: Columns;
};
