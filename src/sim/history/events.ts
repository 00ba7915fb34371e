/** The Events list: rows on demand, by filter. */
import type { ServerId } from '../../raft/types.ts';
import { type EventId, type EventRow, KEY_MARKS, Mark, type Micros } from '../types.ts';
import { FAULT_MARKS, type History } from './history.ts';
import { rowsNumbered } from './past.ts';
import { concerns, firstPosition, idAt, marksAt, timeAt } from './ring.ts';

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
  /** How many events match the filter, since the start; of those still listed when one server is asked for. */
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
  const ids: EventId[] = [];
  let found = 0;
  // Newest first: the window, then what matches of the key events that have left it; a refilled window may overlap
  // them.
  for (const ring of filter === 'all' ? [window] : [window, keys]) {
    let position = ring === keys ? firstPosition(keys, idAt, window.start) : window.end;
    while (--position >= ring.start) {
      const id = idAt(ring, position);
      if (server === 0 && (ids.length === limit || id <= after)) break;
      if (filter !== 'all' && (marksAt(ring, position) & MARKS[filter]) === 0) continue;
      if (server !== 0 && !concerns(ring, position, server)) continue;
      found++;
      if (id < before && id > after && ids.length < limit) ids.push(id);
    }
  }
  const matching = server === 0 ? countOf(history, filter) : found;
  const rows = rowsNumbered(history, ids);
  return { rows, matching, total: world.events, droppedBefore: droppedBefore(history, filter) };
}

function countOf({ counts, world }: History, filter: EventFilter): number {
  return filter === 'all' ? world.events : counts[filter];
}

/** Key events stay listed when they leave the window; the others do not. */
function droppedBefore({ window, keys }: History, filter: EventFilter): Micros {
  if (window.start === 0) return 0;
  if (filter !== 'key') return timeAt(window, window.start);
  return keys.start === 0 ? 0 : timeAt(keys, keys.start);
}
