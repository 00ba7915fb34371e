/** The Events list: rows on demand, by filter. */
import type { ServerId } from '../../raft/types.ts';
import { rowOf } from '../describe/describe.ts';
import { type EventId, type EventRow, KEY_MARKS, Mark, type Micros, type SimEvent } from '../types.ts';
import { FAULT_MARKS, type History } from './history.ts';
import { eventIn, eventsBefore } from './window.ts';

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
  const rows: EventRow[] = [];
  let found = 0;
  for (const event of remembered(history, server === 0 ? before : Infinity)) {
    if (server === 0 && (rows.length === limit || event.id <= after)) break;
    if (!matches(event, filter, server)) continue;
    found++;
    if (event.id < before && event.id > after && rows.length < limit) rows.push(describeEvent(history, event));
  }
  const matching = server === 0 ? countOf(history, filter) : found;
  return { rows, matching, total: history.world.events, droppedBefore: droppedBefore(history, filter) };
}

/** An event that is still remembered. */
export function eventNumbered(history: History, id: EventId): SimEvent | undefined {
  return eventIn(history.window, id) ?? history.keys.items.find((event) => event.id === id);
}

export function describeEvent(history: History, event: SimEvent): EventRow {
  if ((event.marks & Mark.violation) === 0) return rowOf(event);
  const { items, length } = history.world.violations;
  return rowOf(
    event,
    items.slice(0, length).filter((violation) => violation.event === event.id),
  );
}

/** Newest first: the window, then the key events that are older. */
function* remembered({ window, keys }: History, before: EventId): Generator<SimEvent> {
  yield* eventsBefore(window, before);
  for (let i = keys.items.length - 1; i >= 0; i--) {
    const event = keys.items[i]!;
    if (event.id < window.first && event.id < before) yield event;
  }
}

function matches({ marks, server, envelope }: SimEvent, filter: EventFilter, wanted: ServerId): boolean {
  if (filter !== 'all' && (marks & MARKS[filter]) === 0) return false;
  if (wanted === 0 || server === wanted) return true;
  // What is lost between two servers concerns both and happens at neither.
  return server === 0 && (envelope?.from === wanted || envelope?.to === wanted);
}

function countOf({ counts, world }: History, filter: EventFilter): number {
  return filter === 'all' ? world.events : counts[filter];
}

/** All are in the window; key events also in their own list. */
function droppedBefore({ window, keys }: History, filter: EventFilter): Micros {
  if (window.first === 0) return 0;
  const first =
    filter === 'key' && keys.forgotten === 0
      ? undefined
      : filter === 'key'
        ? keys.items[0]
        : eventIn(window, window.first);
  return first?.at ?? 0;
}
