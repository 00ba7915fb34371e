/** Moves the present of a history: on into what is known and beyond it, back, anywhere; and acts at the end. */
import { act } from '../commands/take-command.ts';
import { nextEventTime, nextIsConsequenceOf, passTo, takeEvent, takeUntil } from '../take.ts';
import { type CommandArgs, type EventId, KEY_MARKS, Mark, type Micros, type SimEvent } from '../types.ts';
import { forkWorld } from '../world.ts';
import { type History, record } from './history.ts';
import type { Moment } from './moment.ts';
import { eventNumbered, isEnd, nearest, reach, worldAtTime } from './past.ts';

export interface AdvanceOptions {
  /** At most so many events. */
  readonly maxEvents?: number;
  readonly stopOnKey?: boolean;
  readonly stopOnViolation?: boolean;
}
export interface Advanced {
  readonly taken: number;
  /** Why it stopped; with `time` the clock stands at the time asked for, or at the end of a closed history. */
  readonly stopped: 'time' | 'events' | 'key' | 'violation';
}

/** Takes the events up to and including `to`: those that are known again, then new ones, which are recorded. */
export function advance(history: History, to: Micros, options: AdvanceOptions = {}): Advanced {
  const { maxEvents = Infinity, stopOnKey = false, stopOnViolation = false } = options;
  const stopMarks = (stopOnKey ? KEY_MARKS : 0) | (stopOnViolation ? Mark.violation : 0);
  for (let taken = 0; ; taken++) {
    if (taken === maxEvents && nextEventTime(history.world) <= to) return { taken, stopped: 'events' };
    const event = takeOne(history, to);
    if (event === null) return { taken, stopped: 'time' };
    if ((event.marks & stopMarks) !== 0) {
      const broken = stopOnViolation && (event.marks & Mark.violation) !== 0;
      return { taken: taken + 1, stopped: broken ? 'violation' : 'key' };
    }
  }
}

/** Takes the next event, whenever it is due; null when nothing ever is, or may be. */
export function stepEvent(history: History): SimEvent | null {
  if (history.world.events === history.end.events) {
    if (history.closed) return null;
    history.world = history.end;
  }
  const { world } = history;
  if (takeEvent(world) === null) return null;
  taken(history);
  return world.draft;
}

/**
 * Does something now: it becomes a command of the run at this very position. The messages that a cut stops die at
 * once, so that a paused page shows the cut as it is. Nothing known may lie ahead: see `branches`.
 */
export function issue(history: History, name: string, args: CommandArgs): SimEvent {
  if (!atEnd(history)) throw new Error('A command can only be issued at the end of what is known.');
  // Of what is known, at most time without events lies ahead, and that is no loss.
  history.end = history.world;
  const { world } = history;
  const event = act(world, name, args);
  record(history);
  while (nextIsConsequenceOf(world, event.id) && takeUntil(world, world.now)) record(history);
  return event;
}

/** Whether nothing known lies ahead of the present: no event that was taken, no command of the run. */
export function atEnd({ world, end }: History): boolean {
  return world.events === end.events && end.nextCommand === end.run.commands.length;
}

export const momentOf = ({ world }: History): Moment => ({ events: world.events, now: world.now });

/** How far the history is known. */
export const endOf = ({ end }: History): Moment => ({ events: end.events, now: end.now });

/** Goes to a moment; what lies beyond what is known is taken for its end, and too early a time for the earliest. */
export function seek(history: History, moment: Moment): void {
  const { world, end } = history;
  if (isEnd(history, moment)) {
    history.world = end;
    return;
  }
  const from = nearest(history, moment);
  history.world = reach(history, from === world ? world : forkWorld(from), moment);
  settle(history);
}

/** Goes to after all events up to and including `at`, or to the end of what is known. */
export function seekTime(history: History, at: Micros): void {
  history.world = at >= history.end.now ? history.end : worldAtTime(history, at);
  settle(history);
}

/** Takes back the look at one event: goes to just after the one before it. False at the start. */
export function stepBack(history: History): boolean {
  const { events } = history.world;
  if (events === 0) return false;
  seek(history, { events: events - 1, now: 0 });
  return true;
}

/** The instant of event `id`, when it has not been taken yet. */
export function momentBefore(history: History, id: EventId): Moment {
  const event = eventNumbered(history, id);
  return event === undefined ? endOf(history) : { events: id, now: event.at };
}

/** Just after event `id`; the start for the id before the first. */
export function momentAfter(history: History, id: EventId): Moment {
  if (id < 0) return { events: 0, now: 0 };
  const event = eventNumbered(history, id);
  return event === undefined ? endOf(history) : { events: id + 1, now: event.at };
}

/** One event up to `to`, known or new; without one the clock passes to `to`. */
function takeOne(history: History, to: Micros): SimEvent | null {
  const { world, end } = history;
  if (world !== end && world.events === end.events) {
    // Only time is left of what is known.
    if (to < end.now) {
      passTo(world, to);
      return null;
    }
    history.world = end;
  }
  const present = history.world;
  if (present === end && history.closed) return null;
  if (takeUntil(present, to)) {
    taken(history);
    return present.draft;
  }
  passTo(present, to);
  if (present !== end) settle(history);
  return null;
}

/** An event was taken at the present: a new one is recorded, one that is known may have been the last of them. */
function taken(history: History): void {
  if (history.world === history.end) record(history);
  else settle(history);
}

/** A replay that has come to the end of what is known gives way to the world that stands there. */
function settle(history: History): void {
  const { world, end } = history;
  if (world.events === end.events && world.now >= end.now) history.world = end;
}
