/** Moves a history through time, with the reasons to stop before the time that was asked for. */
import {
  advance,
  createHistory,
  type History,
  type HistoryOptions,
  messagesInFlight,
  nextEventTime,
  type Micros,
  type Run,
  type SimEvent,
  seekTime,
  stepEvent,
} from '../sim/index.ts';
import { isRoutine } from './flights.ts';

export interface Travel {
  readonly to: Micros;
  /** Stop after the first event that sends a message worth watching. */
  readonly stopOnKey: boolean;
  /** Asked now and then; true when the wall time for this is used up. */
  readonly exhausted: () => boolean;
}

export interface Known {
  readonly at: Micros;
  readonly known: Micros;
}

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 64;
const PER_REPLAY = 4096;

/** Stops at a broken safety property in any case. */
export function travel(history: History, { to, stopOnKey, exhausted }: Travel): void {
  const until = Math.min(to, furthest(history));
  do {
    if (stopOnKey ? !watch(history, until) : !rush(history, until)) return;
  } while (!exhausted());
}

/** Under the manual clock time stands still where nothing more is known. */
function furthest({ end }: History): Micros {
  return end.manual ? Math.max(end.now, end.run.commands.at(-1)?.at ?? 0) : Infinity;
}

/** False when there is nothing left to do on the way to `to`; likewise below. */
function rush(history: History, to: Micros): boolean {
  return advance(history, to, { maxEvents: PER_LOOK, stopOnViolation: true }).stopped === 'events';
}

function watch(history: History, to: Micros): boolean {
  for (let taken = 0; taken < PER_LOOK; taken++) {
    if (nextEventTime(history.world) > to) return rush(history, to);
    const { length } = history.world.violations;
    const event = stepEvent(history)!;
    if (history.world.violations.length > length || sendsKeyMessage(history, event)) return false;
  }
  return true;
}

function sendsKeyMessage({ world }: History, { sent, firstSent }: SimEvent): boolean {
  return sent > 0 && messagesInFlight(world).some((envelope) => envelope.id >= firstSent && !isRoutine(envelope));
}

/** The history of `run`, known up to `known` or as far as the wall time allows, with the present at `at`. */
export function openAt(
  run: Run,
  { at, known }: Known,
  exhausted: Travel['exhausted'],
  options: HistoryOptions,
): History {
  const history = createHistory(run, options);
  while (advance(history, Math.max(at, known), { maxEvents: PER_REPLAY }).stopped === 'events' && !exhausted());
  if (at < known) seekTime(history, at);
  return history;
}
