/**
 * The vocabulary of the paper. State and message fields carry the names of Figure 2 letter for letter, actions
 * those of the TLA+ specification. Every value is immutable and of fixed shape: one value serves as a frame on the
 * screen, a checkpoint, a fork point and a state of the explorer.
 */
import type { Entry, Log } from './log.ts';
import type { Rules } from './rules.ts';
import type { Fired } from './fired.ts';

/** Servers are numbered from 1. 0 (`NOBODY`) stands where Figure 2 writes null. */
export type ServerId = number;
export const NOBODY: ServerId = 0;

/** Logical clock of §5.1: starts at 0, only grows, is compared and nothing else (TM-4); a term may have no leader. */
export type Term = number;

/** Position in the log, 1-based; 0 means "before the first entry". */
export type Index = number;

/** Disk writes of one server are numbered from 1 in the order of issue; 0 means "none". */
export type WriteId = number;

/** Identity of a client's request, chosen by the client; unique within a run. */
export type RequestId = number;

/** What survives a crash (Figure 2, "Persistent state on all servers"). */
export interface Persistent {
  readonly currentTerm: Term;
  readonly votedFor: ServerId;
  readonly log: Log;
}

/** What a crash takes with it (Figure 2, "Volatile state"), the role included (PS-4). */
export interface Volatile {
  readonly commitIndex: Index;
  readonly lastApplied: Index;
  /** Who led `currentTerm` when last heard of; NOBODY while unknown (EL-8). Used for redirects only (AE-9). */
  readonly leaderId: ServerId;
  readonly role: Role;
  readonly writes: Writes;
}

/** Which disk writes are under way. A disk completes its writes in order. */
export interface Writes {
  /** Last write issued. */
  readonly issued: WriteId;
  /** Last write known to be durable. */
  readonly written: WriteId;
  /** Write that carries currentTerm and votedFor as they are now. */
  readonly term: WriteId;
  /** Write that carries the log as it is now. */
  readonly log: WriteId;
}

/** One at a time (RO-3), with what belongs to it alone. */
export type Role = Follower | Candidate | Leader;
export interface Follower {
  readonly name: 'follower';
}
export interface Candidate {
  readonly name: 'candidate';
  /** By server id (slot 0 unused): 0 no answer yet, 1 granted, 2 refused. */
  readonly votes: readonly number[];
}
export interface Leader {
  readonly name: 'leader';
  /** By server id (slot 0 unused). */
  readonly nextIndex: readonly Index[];
  /** By server id (slot 0 unused). The leader's own slot holds what its own disk holds (PS-3). */
  readonly matchIndex: readonly Index[];
  /**
   * By server id: the highest index sent since the last mismatch or heartbeat. It keeps an answer from setting off
   * once more what is on its way already.
   */
  readonly sentIndex: readonly Index[];
  /** Client requests waiting for their entry to be applied, in the order of their index (LR-2). */
  readonly pending: readonly PendingRequest[];
}
export type RoleName = Role['name'];

export interface PendingRequest {
  readonly index: Index;
  readonly request: RequestId;
}

export interface Server {
  readonly id: ServerId;
  readonly persistent: Persistent;
  readonly volatile: Volatile;
}

/** Timers a server may run. The core names the kind; the simulator draws the duration (EL-2) and knows time (EL-7). */
export type TimerKind = 'election' | 'heartbeat';

/** A message between servers; who sends to whom stands on the envelope (`send` effect, `message` input). */
export type Message = RequestVoteRequest | RequestVoteResponse | AppendEntriesRequest | AppendEntriesResponse;

export interface RequestVoteRequest {
  readonly type: 'RequestVoteRequest';
  readonly term: Term;
  readonly candidateId: ServerId;
  readonly lastLogIndex: Index;
  readonly lastLogTerm: Term;
}
export interface RequestVoteResponse {
  readonly type: 'RequestVoteResponse';
  readonly term: Term;
  readonly voteGranted: boolean;
}
export interface AppendEntriesRequest {
  readonly type: 'AppendEntriesRequest';
  readonly term: Term;
  readonly leaderId: ServerId;
  readonly prevLogIndex: Index;
  readonly prevLogTerm: Term;
  readonly entries: readonly Entry[];
  readonly leaderCommit: Index;
}
export interface AppendEntriesResponse {
  readonly type: 'AppendEntriesResponse';
  readonly term: Term;
  readonly success: boolean;
  /** success: last index this request verified (AE-7); refusal: 0. */
  readonly matchIndex: Index;
  /** The request's prevLogIndex, so that the leader recognises a refusal that has come too late (LR-5). */
  readonly prevLogIndex: Index;
  /** Refusal for a log mismatch (LR-6): the conflicting term, 0 when the log is too short; 0 otherwise. */
  readonly conflictTerm: Term;
  /** Refusal for a log mismatch (LR-6): first index of that term, or last index + 1; 0 otherwise. */
  readonly conflictIndex: Index;
}

/** Everything that can happen to a server. */
export type Input =
  | { readonly type: 'message'; readonly from: ServerId; readonly message: Message }
  | { readonly type: 'timeout'; readonly timer: TimerKind }
  | { readonly type: 'clientRequest'; readonly request: RequestId; readonly command: Command }
  /** The disk reports that `write` and all before it are durable; the log was `lastIndex` long when it was issued. */
  | { readonly type: 'written'; readonly write: WriteId; readonly lastIndex: Index }
  /** The process starts with what the disk holds, for the first time or again; `server.persistent` must be that copy. */
  | { readonly type: 'start' | 'restart' };

/** What a server asks of its surroundings. `after`: the write that must be durable first (PS-1, PS-3, RV-4), 0: none. */
export type Effect =
  | { readonly type: 'send'; readonly to: ServerId; readonly message: Message; readonly after: WriteId }
  | { readonly type: 'setTimer'; readonly timer: TimerKind }
  | { readonly type: 'clearTimer'; readonly timer: TimerKind }
  | { readonly type: 'persist'; readonly write: WriteId; readonly persistent: Persistent; readonly lastIndex: Index }
  | { readonly type: 'apply'; readonly index: Index; readonly entry: Entry }
  | { readonly type: 'answer'; readonly request: RequestId; readonly answer: Answer; readonly after: WriteId };

/** What a client is told. `unknown`: the leader stepped down before the entry was applied; it may still commit (trap 28). */
export type Answer =
  | { readonly status: 'applied'; readonly index: Index }
  | { readonly status: 'notLeader'; readonly leaderId: ServerId }
  | { readonly status: 'unknown' };

/** A client's command is opaque to Raft: it is stored, replicated, applied. Values that travel are plain data. */
export type Command = Readonly<Record<string, string | number>>;

export interface Options {
  /** The initial configuration, in ascending order; it lies outside the log at position 0. */
  readonly voters: readonly ServerId[];
  /** EL-6: a new leader appends a no-op of its term. */
  readonly noop: boolean;
  /** LR-6: a refusal tells the conflicting term and its first index. */
  readonly fastBacktrack: boolean;
  /** Upper bound on the entries of one AppendEntries. */
  readonly maxEntries: number;
  /** Every decision of the protocol, each replaceable by itself. */
  readonly rules: Rules;
}

/** What one input did: the new state, what it asks for, and the rules that acted or refused. */
export interface Step {
  readonly server: Server;
  readonly effects: readonly Effect[];
  readonly fired: readonly Fired[];
}
