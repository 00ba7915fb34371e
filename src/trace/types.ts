/**
 * A run as lines of JSON, for programs that are not this one. The first line is the run itself; then one line for the
 * state before the first event (`n` = 0), then one an event. Round trip: the first line alone gives all others.
 */
import type { Role, ServerId } from '../raft/types.ts';
import type { EventKind, Micros, Moment, Run } from '../sim/index.ts';

export interface TraceHead {
  readonly raftarium: 'trace';
  readonly version: 1;
  readonly run: Run;
  /** How far it is known: how many lines follow. */
  readonly end: Moment;
}

export interface TraceLine {
  /** Events from 1 on: after event `n` the servers in `changed` are as it says. */
  readonly n: number;
  /** Simulated microseconds. */
  readonly t: Micros;
  readonly kind: EventKind | 'start';
  /** Where it happened: "S3"; "client", or "" for none. */
  readonly server: string;
  /** The message that arrived or was lost: `id`, `from`, `to`, `sentAt`, then its fields by their names in Figure 2. */
  readonly message?: Readonly<Record<string, unknown>>;
  /** What was done: `name`, `args`, and `refused` with the reason where it could not be done. */
  readonly command?: Readonly<Record<string, unknown>>;
  /** Rules that acted or refused, by their ids. */
  readonly rules: readonly string[];
  /** Whole states of every server that changed; all of them in line 0. */
  readonly changed: Readonly<Record<string, TraceServer>>;
}

export interface TraceServer {
  readonly up: boolean;
  readonly paused: boolean;
  readonly role: Role['name'];
  readonly currentTerm: number;
  readonly votedFor: ServerId;
  readonly commitIndex: number;
  readonly lastApplied: number;
  readonly log: readonly { readonly index: number; readonly term: number; readonly command: string }[];
}
