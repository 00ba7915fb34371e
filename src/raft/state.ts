/**
 * The makers of a server's state. Each kind of object is made in one place only, with its fields in one order: the
 * engine then sees one shape everywhere, and a step costs a few small allocations.
 */
import { emptyLog, type Log } from './log.ts';
import {
  type Candidate,
  type Follower,
  type Index,
  type Leader,
  NOBODY,
  type PendingRequest,
  type Persistent,
  type Role,
  type Server,
  type ServerId,
  type Term,
  type Volatile,
  type WriteId,
  type Writes,
} from './types.ts';

/** Every follower's role: it holds nothing of its own. */
export const FOLLOWER: Follower = { name: 'follower' };

export function serverOf(id: ServerId, persistent: Persistent, volatile: Volatile): Server {
  return { id, persistent, volatile };
}

export function persistentOf(currentTerm: Term, votedFor: ServerId, log: Log): Persistent {
  return { currentTerm, votedFor, log };
}

export function volatileOf(
  commitIndex: Index,
  lastApplied: Index,
  leaderId: ServerId,
  role: Role,
  writes: Writes,
): Volatile {
  return { commitIndex, lastApplied, leaderId, role, writes };
}

export function writesOf(issued: WriteId, written: WriteId, term: WriteId, log: WriteId): Writes {
  return { issued, written, term, log };
}

export function candidateOf(votes: readonly number[]): Candidate {
  return { name: 'candidate', votes };
}

export function leaderOf(
  nextIndex: readonly Index[],
  matchIndex: readonly Index[],
  sentIndex: readonly Index[],
  pending: readonly PendingRequest[],
): Leader {
  return { name: 'leader', nextIndex, matchIndex, sentIndex, pending };
}

/** Figure 2 at first boot: term 0, no vote, empty log. */
export const freshPersistent = (): Persistent => persistentOf(0, NOBODY, emptyLog());

/** PS-4: what a server knows beyond its disk when it starts. What the log's base covers is committed and applied. */
export const freshVolatile = (log: Log, writes: Writes): Volatile =>
  volatileOf(log.base.index, log.base.index, NOBODY, FOLLOWER, writes);

/** A copy with one slot changed. */
export function withSlot(slots: readonly number[], slot: number, value: number): readonly number[] {
  const copy = slots.slice();
  copy[slot] = value;
  return copy;
}

/** One number for every server id up to the highest voter's; slot 0 is unused. */
export function slotsFor(voters: readonly ServerId[], value: number): number[] {
  const slots: number[] = [];
  for (let id = 0; id <= voters[voters.length - 1]!; id++) slots.push(value);
  return slots;
}
