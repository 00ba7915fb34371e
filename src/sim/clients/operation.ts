/** What clients asked for and what became of it: invocations and returns, the material of linearizability checks. */
import type { Command, RequestId, ServerId } from '../../raft/types.ts';
import { emptyTail, type Tail } from '../tail.ts';
import type { EventId, Micros } from '../types.ts';

/**
 * unknown: it may have been executed, or may yet be. gaveUp: certainly not executed, every server asked had refused.
 */
export type Outcome = 'pending' | 'done' | 'unknown' | 'gaveUp';

/** All operations are one client's: as far as anybody can tell, it issues each without waiting for the others. */
export const ONLY_CLIENT = 1;

export interface Operation {
  /** Numbered from 1 in the order of invocation. */
  readonly id: number;
  readonly client: number;
  readonly command: Command;
  /** The server the user chose; 0 for whoever leads. */
  readonly target: ServerId;
  readonly invokedAt: Micros;
  readonly invokedBy: EventId;
  /** -1 while pending. */
  readonly returnedAt: Micros;
  readonly outcome: Outcome;
  readonly result: string;
  /** Servers asked so far, repetitions counted. */
  readonly attempts: number;
  /** The server asked last. */
  readonly asked: ServerId;
  /** Each attempt is a request of its own, so a late answer to an earlier one cannot be mistaken for this one's. */
  readonly request: RequestId;
  readonly askedAt: Micros;
  readonly askedBy: EventId;
  /** The user duplicated a request of it: a copy may be executed although another was refused. */
  readonly doubtful: boolean;
}

export interface Clients {
  /** Operations without an outcome, in the order of invocation. */
  open: Operation[];
  /** Those with one, in the order of their return. */
  closed: Tail<Operation>;
  nextOperation: number;
  nextRequest: RequestId;
  /** Who is believed to lead; 0 when nobody is. */
  leader: ServerId;
  /** Draws made so far from the stream of choices. */
  draws: number;
}

export function createClients(): Clients {
  return { open: [], closed: emptyTail(), nextOperation: 1, nextRequest: 1, leader: 0, draws: 0 };
}
