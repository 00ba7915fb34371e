/** Moves a history through time, with the reasons to stop before the time that was asked for. */
import {
  advance,
  catchUp,
  createHistory,
  endOf,
  type History,
  type HistoryOptions,
  messagesInFlight,
  type Moment,
  nextEventTime,
  type Micros,
  type Run,
  type SimEvent,
  seek,
  seekTime,
  stepEvent,
} from '../sim/index.ts';
import { isRoutine } from './flights.ts';
import type { Opening } from './protocol.ts';

export interface Travel {
  readonly to: Micros;
  /** Stop after the first event that sends a message worth watching. */
  readonly stopOnKey: boolean;
  /** Stop after the first event. */
  readonly one?: boolean;
  /** Not beyond this moment. */
  readonly stop?: Moment | undefined;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
}

/** Where a run is opened, and how far it is known; see `Opening`. */
export type Wanted = Omit<Opening, 'run'>;

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 64;

/** Stops at a broken safety property in any case. */
export function travel(history: History, { to, stopOnKey, one = false, stop = NOWHERE, exhausted }: Travel): void {
  const until = { now: Math.min(to, furthest(history), stop.now), events: stop.events };
  if (one) advance(history, until.now, { maxEvents: eventsTo(history, until, 1) });
  else goOn(history, until, stopOnKey, exhausted);
  // What is due at the very instant of the stop comes after it: there only time is left.
  if (history.world.events === stop.events && history.world.now < until.now) seek(history, until);
}

function goOn(history: History, until: Moment, stopOnKey: boolean, exhausted: Travel['exhausted']): void {
  do {
    if (stopOnKey ? !watch(history, until) : !rush(history, until)) return;
  } while (!exhausted());
}
const NOWHERE: Moment = { events: Infinity, now: Infinity };

const eventsTo = ({ world }: History, { events }: Moment, most: number): number =>
  Math.max(0, Math.min(most, events - world.events));

/** Under the manual clock time stands still where nothing more is known. */
export function furthest({ end }: History): Micros {
  return end.manual ? Math.max(end.now, end.run.commands.at(-1)?.at ?? 0) : Infinity;
}

/** False when there is nothing left to do on the way to `to`; likewise below. */
function rush(history: History, until: Moment): boolean {
  const maxEvents = eventsTo(history, until, PER_LOOK);
  const { stopped } = advance(history, until.now, { maxEvents, stopOnViolation: true });
  return stopped === 'events' && history.world.events < until.events;
}

function watch(history: History, until: Moment): boolean {
  for (let taken = 0; taken < PER_LOOK; taken++) {
    if (nextEventTime(history.world) > until.now || history.world.events >= until.events) return rush(history, until);
    const { length } = history.world.violations;
    const event = stepEvent(history);
    if (event === null) return false;
    if (history.world.violations.length > length || sendsKeyMessage(history, event)) return false;
  }
  return true;
}

function sendsKeyMessage({ world }: History, { sent, firstSent }: SimEvent): boolean {
  return sent > 0 && messagesInFlight(world).some((envelope) => envelope.id >= firstSent && !isRoutine(envelope));
}

/** The history of `run`, known up to `known` or as far as the wall time allows, with the present where it is wanted. */
export function openAt(run: Run, wanted: Wanted, exhausted: Travel['exhausted'], options: HistoryOptions): History {
  const history = createHistory(run, options);
  if (wanted.known !== undefined) catchUp(history, wanted.known, exhausted);
  standAt(history, wanted, exhausted);
  return history;
}

/** The line has been lived up to where it is known; where the present lies further, it is lived on. */
export function standAt(history: History, wanted: Wanted, exhausted: Travel['exhausted']): void {
  const { known, events, taken } = wanted;
  // Time that a manual clock has not seen pass does not pass on the way to it.
  const at = known === undefined ? wanted.at : Math.min(wanted.at, furthest(history));
  const end = endOf(history);
  const isShort = events === undefined ? end.now <= at : end.events < events;
  if (isShort) catchUp(history, { events: events ?? Infinity, now: at }, exhausted);
  if (events !== undefined) return seek(history, { events, now: at });
  const before = taken === undefined ? Infinity : eventsBefore(history, at) + taken;
  seekTime(history, at);
  if (before < history.world.events) seek(history, { events: before, now: at });
}

/** How many events are known before this time. */
function eventsBefore(history: History, at: Micros): number {
  if (at === 0) return 0;
  seekTime(history, at - 1);
  return history.world.events;
}
