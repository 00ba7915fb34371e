/**
 * Searches through time, in slices of wall time: what is known is searched by its marks, beyond it the run goes on. A
 * search leaves the present where it has come to.
 */
import {
  endOf,
  type EventId,
  eventsBack,
  findLast,
  findNext,
  type History,
  momentAfter,
  type Micros,
  seek,
  type SimEvent,
  stepEvent,
  nextEventTime,
} from '../sim/index.ts';
import type { Goal } from './protocol.ts';
import { type Done, presentOf, type Showing, turn } from './showing.ts';

export interface Search {
  /** Simulated time to which the run goes on beyond what is known. */
  readonly until: Micros;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
}

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 64;

/** To the next event for which `meets` is true, taking every event on the way. */
export function runUntil(history: History, { until, exhausted }: Search, meets: (event: SimEvent) => boolean): Done {
  do {
    for (let taken = 0; taken < PER_LOOK; taken++) {
      if (nextEventTime(history.world) > until) return { news: 'key', search: { found: false, over: true } };
      const event = stepEvent(history);
      if (event === null) return { news: 'key', search: { found: false, over: true } };
      if (meets(event)) return { news: 'all', search: { found: true, over: true } };
    }
  } while (!exhausted());
  return { news: 'key', search: { found: false, over: false } };
}

export function find(showing: Showing, goal: Goal, back: boolean, search: Search): Done {
  return back ? findBefore(showing, goal) : findAfter(showing, goal, search);
}

function findAfter(showing: Showing, goal: Goal, search: Search): Done {
  const history = presentOf(showing);
  if (goal.kind === 'message') return runUntil(history, search, isArrival);
  const { marks, server } = goal;
  const known = findNext(history, history.world.events, marks, server);
  if (known !== null) return stopAt(showing, known.id);
  const end = endOf(history);
  if (history.world.events < end.events) {
    seek(history, end);
    turn(showing);
  }
  return runUntil(history, search, (event) => (event.marks & marks) !== 0 && (server === 0 || event.server === server));
}

/** The event that made the present does not count: it was found last time. */
function findBefore(showing: Showing, goal: Goal): Done {
  const history = presentOf(showing);
  const before = history.world.events - 1;
  const known =
    goal.kind === 'message' ? lastArrival(history, before) : findLast(history, before, goal.marks, goal.server);
  return known === null ? { news: 'key', search: { found: false, over: true } } : stopAt(showing, known.id);
}

function stopAt(showing: Showing, event: EventId): Done {
  const history = presentOf(showing);
  seek(history, momentAfter(history, event));
  turn(showing);
  return { news: 'all', search: { found: true, over: true } };
}

const isArrival = ({ kind }: SimEvent): boolean => kind === 'deliver' || kind === 'lost';

function lastArrival(history: History, before: EventId): SimEvent | null {
  for (const event of eventsBack(history, before - 1)) if (isArrival(event)) return event;
  return null;
}
