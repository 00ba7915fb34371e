/** The Events list: rows on demand, by filter. */
import type { ServerId } from '../../raft/types.ts';
import { rowOf } from '../describe/describe.ts';
import { type EventId, type EventRow, KEY_MARKS, Mark, type Micros, type SimEvent } from '../types.ts';
import { FAULT_MARKS, type History } from './history.ts';
import { eventAt, firstPosition, idAt, marksAt, timeAt } from './ring.ts';

export type EventFilter = 'key' | 'all' | 'faults' | 'refused';

export interface EventQuery {
  readonly filter: EventFilter;
  /** Only this server's; 0 for all. */
  readonly server?: ServerId;
  /** Only rows older than this event. */
  readonly before?: EventId;
  /** Only rows newer than this event. */
  readonly after?: EventId;
  /** The newest so many of those that match. */
  readonly limit: number;
}

export interface EventPage {
  /** Newest first. */
  readonly rows: readonly EventRow[];
  /** How many events match the filter, since the start; of those still remembered when one server is asked for. */
  readonly matching: number;
  /** Events since the start. */
  readonly total: number;
  /** Events before this time may be missing in this list; 0 when none are. */
  readonly droppedBefore: Micros;
}

const MARKS: Record<EventFilter, number> = {
  key: KEY_MARKS,
  all: 0,
  faults: FAULT_MARKS,
  refused: Mark.refusal,
};

export function events(history: History, query: EventQuery): EventPage {
  const { filter, server = 0, before = Infinity, after = -1, limit } = query;
  const { window, keys, world } = history;
  const rows: EventRow[] = [];
  let found = 0;
  // Newest first: the window, then what matches of the key events that have left it.
  for (const ring of filter === 'all' ? [window] : [window, keys]) {
    let position = ring.end;
    while (--position >= ring.start) {
      const id = idAt(ring, position);
      if (server === 0 && (rows.length === limit || id <= after)) break;
      if (filter !== 'all' && (marksAt(ring, position) & MARKS[filter]) === 0) continue;
      if (server === 0 && id >= before) continue;
      const event = eventAt(ring, position);
      if (server !== 0 && !concerns(event, server)) continue;
      found++;
      if (id < before && id > after && rows.length < limit) rows.push(describeEvent(history, event));
    }
  }
  const matching = server === 0 ? countOf(history, filter) : found;
  return { rows, matching, total: world.events, droppedBefore: droppedBefore(history, filter) };
}

/** An event that is still remembered. */
export function eventNumbered({ window, keys }: History, id: EventId): SimEvent | undefined {
  if (id >= window.start && id < window.end) return eventAt(window, id);
  const position = firstPosition(keys, idAt, id);
  return position < keys.end && idAt(keys, position) === id ? eventAt(keys, position) : undefined;
}

export function describeEvent(history: History, event: SimEvent): EventRow {
  if ((event.marks & Mark.violation) === 0) return rowOf(event);
  const { items, length } = history.world.violations;
  return rowOf(
    event,
    items.slice(0, length).filter((violation) => violation.event === event.id),
  );
}

/** What is lost between two servers concerns both and happens at neither. */
function concerns({ server, envelope }: SimEvent, wanted: ServerId): boolean {
  return server === wanted || (server === 0 && (envelope?.from === wanted || envelope?.to === wanted));
}

function countOf({ counts, world }: History, filter: EventFilter): number {
  return filter === 'all' ? world.events : counts[filter];
}

/** Key events stay when they leave the window; the others do not. */
function droppedBefore({ window, keys }: History, filter: EventFilter): Micros {
  if (window.start === 0) return 0;
  if (filter !== 'key') return timeAt(window, window.start);
  return keys.start === 0 ? 0 : timeAt(keys, keys.start);
}
