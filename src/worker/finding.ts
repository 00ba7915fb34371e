/**
 * Searches through time, in slices of wall time: what is known is searched by its marks, beyond it the run goes on. A
 * search leaves the present where it has come to, or when it was in vain, where it began.
 */
import {
  advance,
  endOf,
  endsMessage,
  type EventId,
  eventsBack,
  findLast,
  findNext,
  type History,
  momentAfter,
  momentOf,
  type Micros,
  seek,
  type SimEvent,
  stepEvent,
  nextEventTime,
  truncate,
} from '../sim/index.ts';
import type { Goal } from './protocol.ts';
import { type Done, presentOf, type Showing, turn, turnPage } from './showing.ts';

export interface Search {
  /** Simulated time to which the run goes on beyond what is known. */
  readonly until: Micros;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
}

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 64;

/** One slice. What a search in vain has seen beyond the end is forgotten, so that an act there still just goes on. */
export function searched(showing: Showing, begins: boolean, slice: () => Done): Done {
  const history = presentOf(showing);
  if (begins) {
    const { violations } = history.end;
    showing.search = { history, from: momentOf(history), end: endOf(history), violations: violations.length };
  }
  const done = slice();
  if ('search' in done && done.search.over && !done.search.found) giveBack(showing);
  return done;
}

function giveBack(showing: Showing): void {
  const { search } = showing;
  const history = presentOf(showing);
  // What is held ends the way on, and there one waits.
  if (history.closed && history.world === history.end) return;
  // A property that broke on the way is worth more than the way back.
  if (search?.history !== history || history.end.violations.length > search.violations) return;
  const { events, now } = momentOf(history);
  const { from, end } = search;
  const known = endOf(history);
  const isLonger = truncate(history, end);
  seek(history, from);
  if (isLonger && known.events > end.events) turnPage(showing);
  else if (from.events !== events || from.now !== now) turn(showing);
}

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
  return back ? findBefore(showing, goal, search) : findAfter(showing, goal, search);
}

function findAfter(showing: Showing, goal: Goal, search: Search): Done {
  const history = presentOf(showing);
  if (goal.kind === 'message') return runUntil(history, search, endsMessage);
  if (goal.kind === 'time') return runOn(showing, search);
  const { marks } = goal;
  const known = findNext(history, history.world.events, marks);
  if (known !== null) return stopAt(showing, known.id);
  goToEnd(showing);
  return runUntil(history, search, (event) => (event.marks & marks) !== 0);
}

function goToEnd(showing: Showing): void {
  const history = presentOf(showing);
  const end = endOf(history);
  if (history.world.events >= end.events) return;
  seek(history, end);
  turn(showing);
}

/** Past the end of what is known, to a time. */
function runOn(showing: Showing, { until, exhausted }: Search): Done {
  goToEnd(showing);
  const history = presentOf(showing);
  do {
    const { stopped } = advance(history, until, { maxEvents: PER_LOOK });
    if (stopped === 'time') return { news: 'key', search: { found: history.world.now >= until, over: true } };
  } while (!exhausted());
  return { news: 'key', search: { found: false, over: false } };
}

/** The event that made the present does not count: it was found last time. */
function findBefore(showing: Showing, goal: Goal, { exhausted }: Search): Done {
  const history = presentOf(showing);
  const before = history.world.events - 1;
  if (goal.kind === 'message') return findArrivalBefore(showing, before, exhausted);
  const known = goal.kind === 'marks' ? findLast(history, before, goal.marks) : null;
  return known === null ? { news: 'key', search: { found: false, over: true } } : stopAt(showing, known.id);
}

function stopAt(showing: Showing, event: EventId): Done {
  const history = presentOf(showing);
  seek(history, momentAfter(history, event));
  turn(showing);
  return { news: 'all', search: { found: true, over: true } };
}

/** No count tells where messages arrive, so every event is looked at: while all servers are down, that may take long. */
function findArrivalBefore(showing: Showing, before: EventId, exhausted: () => boolean): Done {
  const history = presentOf(showing);
  let looked = 0;
  for (const event of eventsBack(history, before - 1)) {
    if (endsMessage(event)) return stopAt(showing, event.id);
    if (++looked % PER_LOOK === 0 && exhausted()) {
      seek(history, momentAfter(history, event.id));
      turn(showing);
      return { news: 'key', search: { found: false, over: false } };
    }
  }
  return { news: 'key', search: { found: false, over: true } };
}
