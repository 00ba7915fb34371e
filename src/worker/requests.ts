/** What the page asks of the simulation; see `protocol.ts` for the answers. */
import type { MutantId } from '../raft/mutants/ids.ts';
import type { RuleId } from '../raft/rule-ids.ts';
import type { Index, ServerId } from '../raft/types.ts';
import type { BranchId, Moment, Question, TapeQuery } from '../sim/index.ts';
import type { CommandArgs, EventId, MessageId, Micros } from '../sim/types.ts';

type RequestNumber = number;

export type Request =
  | (Opening & { readonly type: 'open'; readonly n: RequestNumber })
  /** A run with all its branches, as `keep` told of them; `run` is the one that is shown, had they all been lost. */
  | (Opening & { readonly type: 'restore'; readonly n: RequestNumber; readonly branches: unknown })
  /** Advance to `to` (at most `budgetMs` of wall time), then one frame. `follow` stops early at a key sending. */
  | {
      readonly type: 'frame';
      readonly n: RequestNumber;
      readonly to: Micros;
      readonly budgetMs: number;
      readonly stopOnKey: boolean;
      /** Stop after one event, whatever it is. */
      readonly one?: boolean;
      /** Not beyond this moment of the line. */
      readonly stop?: Moment;
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
   * no further. A search in vain leads back to where it began, and the line is known no further than then.
   */
  | {
      readonly type: 'find';
      readonly n: RequestNumber;
      readonly goal: Goal;
      readonly direction: 1 | -1;
      /** The first slice of a search; likewise below. */
      readonly begins: boolean;
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
      readonly begins: boolean;
      readonly until: Micros;
      readonly budgetMs: number;
      readonly view: ViewPort;
    }
  /** The manual clock's dice: one of the choices, drawn from the run's seed, recorded like any other act. */
  | { readonly type: 'randomChoice'; readonly n: RequestNumber; readonly view: ViewPort }
  /** A branch with this rule on throughout and all else as in the one that is shown; see `sim/branches/replay-with`. */
  | { readonly type: 'replayWith'; readonly n: RequestNumber; readonly rule: MutantId; readonly view: ViewPort }
  | { readonly type: 'branch'; readonly n: RequestNumber; readonly change: BranchChange; readonly view: ViewPort }
  /**
   * Nothing beyond this moment of the shown line is told or gone to, however far it is known: frames end there, tapes,
   * rows, searches and seeks too, until it is held elsewhere, freed (null), or another run is opened. So is every line
   * that is the same up to there and beyond. What is done before it, or there, begins a line that nothing holds. Held
   * before the present it moves the present there.
   */
  | { readonly type: 'hold'; readonly n: RequestNumber; readonly at: Moment | null; readonly view: ViewPort }
  /** From now on frames say whether this condition has come true since, on the way to the present; null: none is watched. */
  | {
      readonly type: 'watch';
      readonly n: RequestNumber;
      readonly condition: { readonly name: string; readonly args: CommandArgs } | null;
      readonly view: ViewPort;
    }
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
  | { readonly type: 'compare'; readonly n: RequestNumber; readonly with: BranchId }
  /** All branches as they can be stored. The answer is as long as what was done in them. */
  | { readonly type: 'keep'; readonly n: RequestNumber }
  /** What is wrong with the text of a scenario file. */
  | { readonly type: 'check'; readonly n: RequestNumber; readonly text: string }
  /** Plays the scenario that a text describes, without a look at it: what run it is, and whether all goes as it says. */
  | { readonly type: 'perform'; readonly n: RequestNumber; readonly text: string }
  /** What its end looks like. */
  | { readonly type: 'preview'; readonly n: RequestNumber; readonly text: string }
  /** A run drawn from a seed, in which something goes wrong; the answer is as to `perform`. */
  | { readonly type: 'surprise'; readonly n: RequestNumber; readonly seed: number }
  /** The branch as the text of a scenario file, up to the end of what is known; notes at moments of it. */
  | {
      readonly type: 'record';
      readonly n: RequestNumber;
      readonly title: string;
      readonly notes: readonly { readonly moment: Moment; readonly note: string }[];
    }
  /** Lines of the trace of the branch, from line `from` (0: the run itself), about as many as `limit` characters hold. */
  | { readonly type: 'trace'; readonly n: RequestNumber; readonly from: number; readonly limit: number }
  /** The hash of the state at the present. */
  | { readonly type: 'digest'; readonly n: RequestNumber }
  /** Events of the line from this one on, ahead of the present too, oldest first; the answer is some of them. */
  | { readonly type: 'rows'; readonly n: RequestNumber; readonly from: EventId };

export interface Opening {
  readonly run: unknown;
  /** Where the present stands; after so many events of the line, where that is known. */
  readonly at: Micros;
  readonly events?: number;
  /** Events taken at exactly `at`, where that is known instead. */
  readonly taken?: number;
  /** How far to replay the run, when that is further than `at`. */
  readonly known?: Moment;
}

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
  'replayWith',
  'runUntil',
  'hold',
  'watch',
  'rows',
  'record',
  'trace',
  'digest',
] as const satisfies readonly Request['type'][];
/** What asks about runs that are not shown; none need be open. */
export type Rehearsal = Extract<Request, { type: (typeof REHEARSALS)[number] }>;
const REHEARSALS = ['check', 'perform', 'preview', 'surprise'] as const satisfies readonly Request['type'][];

export const isInquiry = (request: Request): request is Inquiry =>
  (INQUIRIES as readonly string[]).includes(request.type);
export const isRehearsal = (request: Request): request is Rehearsal =>
  (REHEARSALS as readonly string[]).includes(request.type);

/** Where to seek to. What lies beyond what is known is clamped to the end. */
export type Target =
  | { readonly kind: 'time'; readonly at: Micros }
  | { readonly kind: 'before' | 'after'; readonly event: EventId }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'start' | 'end' };

export type Goal =
  /** An event with one of these bits of `Mark`. */
  | { readonly kind: 'marks'; readonly marks: number }
  /** A message that arrives or is lost, by itself or by hand. */
  | { readonly kind: 'message' }
  /** No event: the time `until` itself. */
  | { readonly kind: 'time' };

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
