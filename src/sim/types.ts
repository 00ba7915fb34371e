/**
 * The words of the simulated world: the run (the one object everything else is derived from), what happens in it,
 * and what is told about it. Times are integer microseconds of simulated time since the start of the run.
 */
import type { Operation } from './clients/operation.ts';
import type { Envelope } from './envelope.ts';
import type { Facts, Fired } from '../raft/fired.ts';
import type { MutantId } from '../raft/mutants/ids.ts';
import type { RuleId } from '../raft/rule-ids.ts';
import type { Index, Server, ServerId, Term, TimerKind } from '../raft/types.ts';

export type Micros = number;
/** Events are numbered from 0 in the order in which they are taken; -1 (`NO_EVENT`) means "none". */
export type EventId = number;
export const NO_EVENT: EventId = -1;
/** Messages are numbered from 1 in the order of sending: "drop m7" means the same for ever. */
export type MessageId = number;
/** Clients stand outside the cluster: an envelope from or to a client has this end. */
export const CLIENT: ServerId = 0;

export const SIMULATOR_VERSION = 1;

/** The one object: what was set and what was done. Everything else follows from it deterministically. */
export interface Run {
  readonly simulatorVersion: number;
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly options: RunOptions;
  /** Servers that start with a history (Figure 7); those not named start fresh. */
  readonly initial?: readonly InitialServer[];
  /** manual: nothing fires unless chosen, and each choice advances time by one millisecond. */
  readonly clock: 'auto' | 'manual';
  readonly commands: readonly RunCommand[];
}

export interface RunOptions {
  /** 1 to 51 (the page offers 1 to 9). */
  readonly servers: number;
  readonly noop: boolean;
  readonly fastBacktrack: boolean;
  readonly maxEntries: number;
  /** Where the dials stand at the start; later moves are commands. */
  readonly dials: Dials;
  /** The rules that are off from the start; absent for none, which is Raft as published. */
  readonly unsafe?: readonly MutantId[];
  /** Added to each disk write that takes time, drawn uniformly from [0, writeJitter]; absent for none. */
  readonly writeJitter?: Micros;
  /**
   * A candidate's requests leave so long after its timeout, drawn uniformly from [0, askWithin], while the write of its
   * term is under way, as in the measurements of §9.3; absent: when that write is durable (PS-1). Its own vote and all
   * that it says as a leader wait as ever, so this makes it faster and nothing else.
   */
  readonly askWithin?: Micros;
}

/** Every dial by its id; ranges, units and words are in the registry `sim/dials`. */
export interface Dials {
  /** One-way base latency. */
  readonly latency: Micros;
  /** Added to the latency, drawn uniformly from [0, jitter]. */
  readonly jitter: Micros;
  /** Probability in parts per thousand. */
  readonly loss: number;
  readonly duplication: number;
  readonly electionTimeoutMin: Micros;
  readonly electionTimeoutMax: Micros;
  readonly heartbeatInterval: Micros;
  /** Time of one disk write; at 0 a write is durable within the event that issued it. */
  readonly diskLatency: Micros;
  /** Added to every timer, drawn uniformly from [0, timerJitter]. */
  readonly timerJitter: Micros;
}
export type DialId = keyof Dials;

export interface InitialServer {
  readonly id: ServerId;
  readonly currentTerm: Term;
  readonly votedFor: ServerId;
  /** Terms of the entries from index 1 on; commands are `set x <index>`. */
  readonly log: readonly Term[];
}

/**
 * What the user did and when: at `at`, after `after` events (commands included) had been taken at that very instant.
 * `name` is an id of the command registry, `args` its parameters.
 */
export interface RunCommand {
  readonly at: Micros;
  readonly after: number;
  readonly name: string;
  readonly args: CommandArgs;
}
export type CommandArgs = Readonly<Record<string, ArgValue>>;
export type ArgValue = number | string | boolean | readonly (readonly ServerId[])[];

/** Why a command cannot be carried out, as data: `sim/commands` and the words files turn it into a sentence. */
export interface Refusal {
  /** A key of the words, such as `unknownServer`, `serverIsDown`, `messageGone`, `outOfRange`. */
  readonly reason: string;
  readonly facts: Readonly<Record<string, number | string>>;
}

export type EventKind = 'boot' | 'deliver' | 'timeout' | 'written' | 'client' | 'command' | 'lost';

/** One taken event. `before` and `after` share everything that did not change, so keeping them costs a pointer each. */
export interface SimEvent {
  readonly id: EventId;
  readonly at: Micros;
  readonly kind: EventKind;
  /** Where it happened; CLIENT when no server took part. */
  readonly server: ServerId;
  /** What brought it about: the sending, the setting of the timer, the issuing of the write, the command. */
  readonly cause: EventId;
  /** When that began: the timer was set, the write issued, the message sent; `at` where nothing was waited for. */
  readonly since: Micros;
  /** The event before it at the same server: together with `cause` this is happened-before. */
  readonly previous: EventId;
  readonly envelope: Envelope | null;
  readonly timer: TimerKind | null;
  readonly command: RunCommand | null;
  readonly refusal: Refusal | null;
  /** Why `envelope` was lost here; null when nothing was lost. */
  readonly lost: LostWhy | null;
  /** The client's operation as it stands after what the client did or heard here; null when no client took part. */
  readonly operation: Operation | null;
  /** Where a disk write was finished: the last index of the log on disk; else 0. */
  readonly written: Index;
  readonly before: Server | null;
  readonly after: Server | null;
  readonly fired: readonly Fired[];
  /** Messages sent here: ids from `firstSent` on, `sent` of them. */
  readonly firstSent: MessageId;
  readonly sent: number;
  /** Bit set of `Mark`: what kind of interest it holds. */
  readonly marks: number;
}

/** What makes an event worth a look; a bit each. */
export const Mark = {
  role: 1,
  term: 2,
  vote: 4,
  refusal: 8,
  commit: 16,
  apply: 32,
  append: 64,
  truncate: 128,
  /** The reader broke something; see `act` for everything that the reader did. */
  fault: 256,
  client: 512,
  violation: 1024,
  lost: 2048,
  /** It reached a server that is paused and waits there; it is handled, as an event of its own, on resume. */
  waits: 4096,
  /** The reader did it, or tried to: any command but a client's write. */
  act: 8192,
} as const;
/** Marks of a key event: what the Events list shows first and `next key event` stops at. */
export const KEY_MARKS =
  Mark.role | Mark.vote | Mark.refusal | Mark.commit | Mark.truncate | Mark.act | Mark.client | Mark.violation;

/** A broken safety property: which, where, and the two events that exclude each other. */
export interface Violation {
  readonly check: CheckId;
  readonly event: EventId;
  /** The earlier of the two events, NO_EVENT when only one is needed (the violating event shows it alone). */
  readonly against: EventId;
  readonly servers: readonly ServerId[];
  readonly index: Index;
  readonly term: Term;
  readonly facts: Facts;
}
export type CheckId =
  'electionSafety' | 'leaderAppendOnly' | 'logMatching' | 'leaderCompleteness' | 'stateMachineSafety';

/** What an event meant, as plain data; words are made from it elsewhere. An event has one or more, most telling first. */
export type Happening =
  | { readonly what: 'boots' }
  /** Waited so long without a heartbeat, then started `term` and voted for itself. `again`: it was a candidate already. */
  | { readonly what: 'startsElection'; readonly term: Term; readonly waited: Micros; readonly again: boolean }
  | { readonly what: 'sendsHeartbeats'; readonly term: Term; readonly entries: number }
  | { readonly what: 'votes'; readonly candidate: ServerId; readonly term: Term; readonly again: boolean }
  | {
      readonly what: 'refusesVote';
      readonly candidate: ServerId;
      readonly term: Term;
      readonly rule: RuleId;
      readonly facts: Facts;
    }
  | {
      readonly what: 'countsVote';
      readonly from: ServerId;
      readonly granted: boolean;
      readonly votes: number;
      readonly needed: number;
      readonly of: number;
      readonly term: Term;
    }
  | { readonly what: 'becomesLeader'; readonly term: Term; readonly votes: number; readonly of: number }
  /** A higher term was seen: adopted, vote cleared; `was` is the role it gave up (TM-1). */
  | {
      readonly what: 'adoptsTerm';
      readonly term: Term;
      readonly from: ServerId;
      readonly was: 'follower' | 'candidate' | 'leader';
    }
  | {
      readonly what: 'followsLeader';
      readonly leader: ServerId;
      readonly term: Term;
      readonly was: 'follower' | 'candidate';
    }
  | { readonly what: 'hearsHeartbeat'; readonly leader: ServerId; readonly term: Term }
  | { readonly what: 'stores'; readonly leader: ServerId; readonly first: Index; readonly last: Index }
  /** Re-delivery or overlap: nothing was missing (AE-8). */
  | { readonly what: 'hasAlready'; readonly leader: ServerId; readonly last: Index }
  | { readonly what: 'refusesEntries'; readonly leader: ServerId; readonly rule: RuleId; readonly facts: Facts }
  | { readonly what: 'removes'; readonly first: Index; readonly last: Index; readonly terms: readonly Term[] }
  | {
      readonly what: 'countsCopy';
      readonly from: ServerId;
      readonly index: Index;
      readonly copies: number;
      readonly needed: number;
    }
  | { readonly what: 'stepsBack'; readonly follower: ServerId; readonly nextIndex: Index; readonly was: Index }
  | {
      readonly what: 'commits';
      readonly first: Index;
      readonly last: Index;
      readonly copies: number;
      readonly of: number;
      /** Of entry `last`: the leader's own, unless the rule that asks for it is off. */
      readonly term: Term;
    }
  | { readonly what: 'learnsCommit'; readonly first: Index; readonly last: Index; readonly leader: ServerId }
  /** On a majority but of an older term (Figure 8): CM-1 refuses. */
  | { readonly what: 'mustNotCommit'; readonly index: Index; readonly term: Term; readonly copies: number }
  | { readonly what: 'applies'; readonly index: Index; readonly command: string }
  | { readonly what: 'takesCommand'; readonly index: Index; readonly command: string; readonly term: Term }
  | { readonly what: 'ignores'; readonly from: ServerId; readonly rule: RuleId; readonly facts: Facts }
  | { readonly what: 'writesDisk'; readonly last: Index }
  | { readonly what: 'redirectsClient'; readonly client: number; readonly leader: ServerId; readonly command: string }
  | {
      readonly what: 'answersClient';
      readonly client: number;
      readonly command: string;
      readonly status: 'applied' | 'unknown';
      readonly result: string;
    }
  | {
      readonly what: 'clientSends';
      readonly client: number;
      readonly to: ServerId;
      readonly command: string;
      readonly attempt: number;
    }
  /** An answer that ends nothing: the server does not lead, and the client will ask another; or it comes too late. */
  | {
      readonly what: 'clientHears';
      readonly client: number;
      readonly from: ServerId;
      readonly command: string;
      readonly answer: 'notLeader' | 'tooLate';
    }
  /** The client's last word on its operation. */
  | {
      readonly what: 'clientEnds';
      readonly client: number;
      readonly command: string;
      readonly outcome: 'done' | 'unknown' | 'gaveUp';
      readonly result: string;
    }
  | {
      readonly what: 'lost';
      readonly from: ServerId;
      readonly to: ServerId;
      readonly message: MessageKind;
      readonly why: LostWhy;
    }
  /** It reached a server that is paused, which will handle it on resume. */
  | { readonly what: 'waits'; readonly from: ServerId; readonly message: MessageKind | 'write' }
  | {
      readonly what: 'commanded';
      readonly name: string;
      readonly args: CommandArgs;
      readonly refusal: Refusal | null;
      /** What it was done to, where that is a message. */
      readonly message?: MessageSort;
    }
  | { readonly what: 'violates'; readonly violation: Violation };

export type LostWhy = 'loss' | 'cut' | 'down' | 'dropped';

/** What kind of message, and between whom. */
export interface MessageSort {
  readonly kind: MessageKind;
  readonly from: ServerId;
  readonly to: ServerId;
}

/** What a message is to the eye (design: one message, one glyph). */
export type MessageKind =
  | 'voteRequest'
  | 'voteGranted'
  | 'voteRefused'
  | 'heartbeat'
  | 'append'
  | 'stored'
  | 'mismatch'
  | 'clientRequest'
  | 'clientAnswer';

/** One line of the Events list, as plain data. */
export interface EventRow {
  readonly id: EventId;
  readonly at: Micros;
  readonly kind: EventKind;
  readonly server: ServerId;
  readonly cause: EventId;
  readonly previous: EventId;
  readonly message: MessageId;
  readonly marks: number;
  readonly happenings: readonly Happening[];
  readonly fired: readonly Fired[];
}
