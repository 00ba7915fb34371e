/** What the page is looking at. Views read it through selectors and change it through `Actions` only. */
import type { MutantId } from '../raft/mutants/ids.ts';
import type { RuleId } from '../raft/rule-ids.ts';
import type { ServerId, Term } from '../raft/types.ts';
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
} from '../sim/index.ts';
import type { Learning, LearningActions } from './learning-types.ts';
import type { Opened, OpeningActions, SavingActions } from './opening-types.ts';
import type { PresentingActions, PresentingState } from './presenting-types.ts';
import type { SharingActions } from './sharing-types.ts';
import type { CommandArgs, DialId, EventId, EventRow, MessageId, Micros, Run, Violation } from '../sim/types.ts';
import type {
  ClientOperation,
  EventDetail,
  FiringsQuery,
  LogWindow,
  MessageField,
  MessageState,
  NetworkState,
  ServerState,
} from '../worker/protocol.ts';

export type * from './learning-types.ts';
export type * from './opening-types.ts';
export type * from './presenting-types.ts';
export type * from './sharing-types.ts';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'server'; readonly server: ServerId }
  | { readonly kind: 'message'; readonly message: MessageId }
  | { readonly kind: 'link'; readonly from: ServerId; readonly to: ServerId }
  | { readonly kind: 'entry'; readonly server: ServerId; readonly index: number; readonly term: Term }
  | { readonly kind: 'event'; readonly event: EventId };

export type Tool = 'select' | 'partition' | 'cut';
export type RailTab = 'why' | 'events' | 'rules' | 'inspect' | 'safety' | 'network';
/** What the dock shows: the tape, or the same rows large, as the space-time diagram. */
type Dock = 'tape' | 'spaceTime';
/** Kinds of events that "next key event" stops at; the reader chooses. */
export const INTERESTS = ['role', 'vote', 'refusal', 'commit', 'apply', 'client', 'fault', 'violation'] as const;
export type Interest = (typeof INTERESTS)[number];

/** A moment that the reader has marked, with a note. */
export interface Bookmark {
  readonly id: number;
  readonly branch: BranchId;
  readonly moment: Moment;
  readonly note: string;
}

/** A search through time that is under way. */
export interface Search {
  /** What for: "Run until S3 applies index 4". */
  readonly label: string;
  readonly from: Micros;
}
export type Pace = { readonly kind: 'follow' } | { readonly kind: 'fixed'; readonly speed: number };
/** 0.001 to 100, the named steps of the speed control. */
export const SPEEDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

/** What was chosen by hand is walked through at a pace of its own: so many times as fast as it is read. */
export const HAND_PACES = [0.25, 0.5, 1, 2, 4] as const;

/** A sentence for the user about something that could not be done or is worth knowing; `at` names the place it belongs to. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  /** Where it was caused: a form field id, a server... '' = general. */
  readonly at: string;
  /** A button beside it. */
  readonly act?: { readonly label: string; run(): void };
}

export interface State extends Opened, Learning, PresentingState {
  /** loading: no frame yet; stopped: the worker died and the run is kept. */
  readonly phase: 'loading' | 'ready' | 'stopped';
  readonly run: Run | null;
  readonly epoch: number;
  /** Grows with every jump: to another moment, another line, another run. */
  readonly jumps: number;
  /** By id; slot 0 unused. The same object as long as its revision is the same. */
  readonly servers: readonly ServerState[];
  readonly size: number;
  /** At human pace, like everything here: a dozen times a second at most while playing. `live` has the same at once. */
  readonly messages: readonly MessageState[];
  readonly messagesLeftOut: number;
  readonly network: NetworkState;
  readonly logs: LogWindow;
  readonly clients: readonly ClientOperation[];
  readonly violations: readonly Violation[];
  /** The rules that are off now; empty for Raft as published. */
  readonly unsafe: readonly MutantId[];
  readonly events: number;
  /** Beyond this nobody may look yet: what is known further on is neither drawn nor gone to. Null: nothing is held. */
  readonly hold: Moment | null;
  /** What a lesson waits for has come true. */
  readonly came: boolean;
  /** How far this branch is known: its last event and its time. We stand at the end where `events` is the same. */
  readonly end: Moment;
  /** Events taken at exactly `clock`, exact while paused. */
  readonly takenNow: number;
  /** Nothing happens unless chosen. */
  readonly manual: boolean;
  /** The branch that is shown, and all there are; one = none but the run itself. */
  readonly branch: BranchId;
  readonly branches: readonly BranchInfo[];
  /** The branch that the shown one is compared with; 0 = none. */
  readonly comparing: BranchId;
  readonly bookmarks: readonly Bookmark[];
  readonly interests: readonly Interest[];
  readonly search: Search | null;
  /** The server through whose eyes we look; 0 = nobody's. */
  readonly viewAs: ServerId;
  readonly dock: Dock;
  /** The rule that the Rules panel has open; '' = none. */
  readonly rule: RuleId | '';
  /** Asked in so many words, "why is there no leader?"; null: Why? follows the selection. */
  readonly question: Question | null;
  /** Simulated time of the shown frame, at human pace (a few times a second while playing, exact while paused). */
  readonly clock: Micros;
  readonly playing: boolean;
  readonly pace: Pace;
  /** Of `HAND_PACES`, where the clock is manual. */
  readonly handPace: number;
  /** Speed at this instant, true also under Follow and when the machine is too slow. */
  readonly speed: number;
  readonly tooSlow: boolean;
  readonly sign: SignText;
  readonly narration: { readonly polite: string; readonly alert: string };
  readonly selection: Selection;
  readonly tool: Tool;
  readonly railTab: RailTab;
  readonly railOpen: boolean;
  /** Phones show one view at a time. */
  readonly phoneView: 'stage' | 'logs' | 'events' | 'more';
  readonly theme: 'system' | 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly singleKeys: boolean;
  readonly verbosity: 'all' | 'key' | 'off';
  readonly dialog:
    'none' | 'keys' | 'newRun' | 'write' | 'goTo' | 'runUntil' | 'stops' | 'bookmarks' | 'branches' | 'share' | 'code';
  readonly notices: readonly Notice[];
  readonly canUndo: string;
  readonly canRedo: string;
  /** A run found in storage that can be continued; null when none or when declined. */
  readonly continuable: { readonly at: Micros; readonly commands: number } | null;
  readonly hint: 'crashLeader' | 'none';
  readonly feed: Feed;
}

/** The one sentence that is always true (design §1) and its supporting line. */
export interface SignText {
  readonly term: Term;
  readonly headline: string;
  readonly support: string;
  readonly broken: boolean;
}

export interface Feed {
  readonly filter: 'key' | 'all' | 'faults' | 'refused';
  readonly server: ServerId;
  /** Newest first. */
  readonly rows: readonly EventRow[];
  readonly matching: number;
  readonly total: number;
  /** Rows that wait on top while the reader is at the list. */
  readonly waiting: number;
}

/** What moves at 60 Hz is not in the state: the rAF layer reads it here and writes transforms. */
export interface Live {
  /** Simulated time drawn now. */
  readonly playhead: Micros;
  readonly playing: boolean;
  readonly speed: number;
  readonly messages: readonly MessageState[];
  /** [setAt, deadline] by server id - 1; NaN when no timer runs. */
  readonly timers: Float64Array;
}

export interface Actions extends OpeningActions, SavingActions, SharingActions, LearningActions, PresentingActions {
  play(): void;
  pause(): void;
  togglePlay(): void;
  /** One event forward, one back. */
  step(): void;
  stepBack(): void;
  /** To the next, or the last, event of the kinds in `interests`; the message step to the next that arrives. */
  nextKey(): void;
  previousKey(): void;
  nextMessage(): void;
  previousMessage(): void;
  /** Simulated microseconds; negative = back. */
  nudge(by: Micros): void;
  goToStart(): void;
  goToEnd(): void;
  /** While dragging, the latest request wins. Clamped to what is known; */
  seek(at: Micros): void;
  /** To just after this event (default) or just before it; it is selected. */
  seekEvent(event: EventId, side?: 'before' | 'after'): void;
  seekMoment(moment: Moment): void;
  /** Goes on until a condition of `conditions` holds; progress in `search`. */
  runUntil(condition: string, args: CommandArgs): void;
  /** Goes on to a time beyond what is known; progress in `search`. */
  runTo(at: Micros): void;
  cancelSearch(): void;
  setInterests(interests: readonly Interest[]): void;
  /** The manual clock's dice. */
  randomChoice(): void;
  showBranch(branch: BranchId): void;
  renameBranch(branch: BranchId, name: string): void;
  removeBranch(branch: BranchId): void;
  /** A branch from the same start with this rule on and all else the same; `compare`: beside the one left. */
  replayWith(rule: MutantId, compare?: boolean): void;
  /** 0 ends the comparison. */
  compareWith(branch: BranchId): void;
  addBookmark(note?: string): void;
  renameBookmark(id: number, note: string): void;
  removeBookmark(id: number): void;
  goToBookmark(id: number): void;
  undo(): void;
  redo(): void;
  follow(): void;
  setSpeed(speed: number): void;
  /** One of `HAND_PACES`. */
  setHandPace(pace: number): void;
  faster(): void;
  slower(): void;
  /** Carry out a command of the registry now; the answer is a sentence when it is refused, '' when done. */
  command(name: string, args: CommandArgs): Promise<string>;
  setDial(dial: DialId, value: number): Promise<string>;
  newRun(changes: { readonly seed?: number; readonly servers?: number }): void;
  sameSeedAgain(): void;
  newSeed(): void;
  continueRun(): void;
  declineContinue(): void;
  restartWorker(): void;
  select(selection: Selection): void;
  setTool(tool: Tool): void;
  setRailTab(tab: RailTab): void;
  setRailOpen(open: boolean): void;
  setDock(dock: Dock): void;
  setViewAs(server: ServerId): void;
  /** Opens the Rules panel at this rule; '' closes the rule. */
  openRule(rule: RuleId | ''): void;
  /** Opens Why? with this question; null returns to the selection. */
  askWhy(question: Question | null): void;
  setPhoneView(view: State['phoneView']): void;
  setTheme(theme: State['theme']): void;
  setReducedMotion(on: boolean): void;
  setSingleKeys(on: boolean): void;
  setVerbosity(verbosity: State['verbosity']): void;
  openDialog(dialog: State['dialog']): void;
  /** A sentence of the page itself; with an act it stays until it is answered. */
  say(text: string, act?: Notice['act']): void;
  dismissNotice(id: number): void;
  setFeedFilter(filter: Feed['filter'], server: ServerId): void;
  showOlderEvents(): void;
  showWaitingEvents(): void;
  holdFeed(held: boolean): void;
  /** The row of one event, ahead of the present too; null when it is not known. */
  fetchEvent(event: EventId): Promise<EventRow | null>;
  /** The newest key event up to the present; null when there is none. */
  fetchLatestKeyEvent(): Promise<EventRow | null>;
  /** What a message in flight says, field by field; null when it is gone. */
  fetchMessage(message: MessageId): Promise<readonly MessageField[] | null>;
  /** Answers about the moment that is shown; null when they could not be had (another run was opened). */
  fetchExplanation(question: Question): Promise<Explanation | null>;
  fetchDetail(event: EventId): Promise<EventDetail | null>;
  fetchRules(): Promise<readonly RuleCount[] | null>;
  fetchFirings(query: FiringsQuery): Promise<readonly EventRow[] | null>;
  fetchChoices(): Promise<readonly Choice[] | null>;
  fetchKnowledge(server: ServerId): Promise<Knowledge | null>;
  fetchComparison(branch: BranchId): Promise<Comparison | null>;
  setLogEnd(index: number): void;
  dismissHint(): void;
  sayState(): void;
  fetchTape(from: Micros, to: Micros, maxStrokes: number, maxDots?: number): Promise<Tape>;
}
