/** Which events a list is about: by what kind of interest they hold, and by whom they concern. */
import type { ServerId } from '../../raft/types.ts';
import { CLIENT, KEY_MARKS, Mark, type SimEvent } from '../types.ts';

export type EventFilter = 'key' | 'all' | 'faults' | 'refused';

/** Marks of what the filter "Faults" shows: what the user broke, and what the network lost. */
export const FAULT_MARKS = Mark.fault | Mark.lost | Mark.violation;

const ALL_MARKS = -1;
/** An event passes a filter when it has one of these marks; with `all` every event does, marked or not. */
const FILTER_MARKS: Readonly<Record<EventFilter, number>> = {
  all: ALL_MARKS,
  key: KEY_MARKS,
  faults: FAULT_MARKS,
  refused: Mark.refusal,
};

export function passes({ marks }: SimEvent, filter: EventFilter): boolean {
  return filter === 'all' || (marks & FILTER_MARKS[filter]) !== 0;
}

/** Whether it happened at the server, or at none but to a message of its own; `server` 0 asks about nobody. */
export function concerns(event: SimEvent, server: ServerId): boolean {
  if (server === 0) return true;
  const { envelope } = event;
  if (event.server !== CLIENT || envelope === null || !endsMessage(event)) return event.server === server;
  return envelope.from === server || envelope.to === server;
}

/**
 * Whether a message arrives here, at a paused server's door too, or is lost; by itself or by hand. A command that only
 * handles a message, such as a delay, is no end of it, nor is one that was refused.
 */
export function endsMessage({ lost, kind, command, envelope }: SimEvent): boolean {
  return lost !== null || kind === 'deliver' || (envelope !== null && command?.name === 'deliver');
}
