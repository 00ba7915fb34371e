/** The Events list: rows on demand, by filter, up to the present. */
import type { ServerId } from '../../raft/types.ts';
import type { EventId, EventRow, SimEvent } from '../types.ts';
import type { History } from './history.ts';
import { stretch, stretchOf } from './past.ts';
import { rowFor } from './rows.ts';
import { concerns, type EventFilter, passes } from './concerning.ts';
import { countIn } from './tally.ts';

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
  /** How many events match filter and server, from the start to the present. */
  readonly matching: number;
  /** Events from the start to the present. */
  readonly total: number;
}

export function events(history: History, query: EventQuery): EventPage {
  const { filter, server = 0, before = Infinity, after = -1, limit } = query;
  const matches = (event: SimEvent) => passes(event, filter) && concerns(event, server);
  const hasAny = (number: number) => countBetween(history, filter, server, number) > 0;
  const rows = newestFirst(history, { before, after, limit }, hasAny, matches);
  return { rows, matching: countOf(history, filter, server), total: history.world.events };
}

/** How many events pass `filter`, from the start to the present; `server` 0 for all. */
export function countOf(history: History, filter: EventFilter, server: ServerId = 0): number {
  const { world, end, tallies, interval } = history;
  if (filter === 'all' && server === 0) return world.events;
  const number = stretchOf(history, world.events);
  let count = countIn(tallies[number]!, end.nodes.length, filter, server);
  const rest = world.events % interval;
  if (rest === 0) return count;
  const events = stretch(history, number);
  for (let i = 0; i < rest; i++) if (passes(events[i]!, filter) && concerns(events[i]!, server)) count++;
  return count;
}

/** Rows of the events that match, up to the present; stretches that are known to hold none are passed by. */
export function newestFirst(
  history: History,
  { before, after, limit }: { readonly before: EventId; readonly after: EventId; readonly limit: number },
  hasAny: (stretch: number) => boolean,
  matches: (event: SimEvent) => boolean,
): EventRow[] {
  const rows: EventRow[] = [];
  const { interval, tallies } = history;
  let id = Math.min(before, history.world.events) - 1;
  while (id > after && rows.length < limit) {
    const number = stretchOf(history, id);
    const first = number * interval;
    if (number === tallies.length - 1 || hasAny(number)) {
      const events = stretch(history, number);
      for (; id >= first && id > after && rows.length < limit; id--) {
        const event = events[id - first]!;
        if (matches(event)) rows.push(rowFor(history, event));
      }
    } else id = first - 1;
  }
  return rows;
}

function countBetween(history: History, filter: EventFilter, server: ServerId, number: number): number {
  const { tallies, end } = history;
  const upTo = (boundary: number) => countIn(tallies[boundary]!, end.nodes.length, filter, server);
  return upTo(number + 1) - upTo(number);
}
