/** Events that have been taken and the worlds between them, whatever their age. */
import { nextEventTime, passTo, takeUntil } from '../take.ts';
import type { EventId, Micros, SimEvent } from '../types.ts';
import { forkWorld, type World } from '../world.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { History } from './history.ts';
import type { Moment } from './moment.ts';
import { countWhile } from './sorted.ts';
import { keepStretch, keptStretch } from './stretch-cache.ts';

export { describeEvent } from './rows.ts';

/** The events of stretch `number`, oldest first; the last stretch is still growing. */
export function stretch(history: History, number: number): readonly SimEvent[] {
  const { stretches, tallies, newest } = history;
  if (number === tallies.length - 1) return newest;
  const kept = keptStretch(stretches, number);
  if (kept !== undefined) return kept;
  const made = madeAgain(history, number * history.interval, (number + 1) * history.interval);
  keepStretch(stretches, number, made);
  return made;
}

export const stretchOf = ({ interval }: History, id: EventId): number => Math.floor(id / interval);

/** An event as it was; undefined when it is not known. */
export function eventNumbered(history: History, id: EventId): SimEvent | undefined {
  if (!(id >= 0 && id < history.end.events)) return undefined;
  return stretch(history, stretchOf(history, id))[id % history.interval];
}

/** Every known event from `id` on, oldest first. */
export function* eventsFrom(history: History, id: EventId): Generator<SimEvent> {
  for (let next = Math.max(0, id); next < history.end.events;) {
    const events = stretch(history, stretchOf(history, next));
    for (let i = next % history.interval; i < events.length; i++, next++) yield events[i]!;
  }
}

/** Every known event from `id` back to the first, newest first. */
export function* eventsBack(history: History, id: EventId): Generator<SimEvent> {
  for (let next = Math.min(id, history.end.events - 1); next >= 0;) {
    const events = stretch(history, stretchOf(history, next));
    for (let i = next % history.interval; i >= 0; i--, next--) yield events[i]!;
  }
}

/** The world as it was, or will be as far as that is known: the caller's own, the history is left as it is. */
export function worldAt(history: History, moment: Moment): World {
  const { end } = history;
  if (isEnd(history, moment)) return forkWorld(end);
  return reach(history, forkWorld(nearest(history, moment)), moment);
}

/** The world after all events up to and including `at`, with its clock at `at`; likewise the caller's own. */
export function worldAtTime(history: History, at: Micros): World {
  const { end, checkpoints, world: present } = history;
  if (at >= end.now) return forkWorld(end);
  const time = Math.max(0, at);
  const checkpoint =
    checkpoints[
      Math.max(
        1,
        countWhile(checkpoints, ({ world }) => world.now <= time),
      ) - 1
    ]!.world;
  // Where the present is nearer, the replay from there is shorter.
  const ready = present !== end && present.now <= time && present.events > checkpoint.events;
  const world = ofRun(history, forkWorld(ready ? present : checkpoint));
  while (world.events < end.events && takeUntil(world, time));
  passTo(world, time);
  return world;
}

/** Brings a world of this line that is not after `moment` there. Times between two events only. */
export function reach(history: History, world: World, { events, now }: Moment): World {
  ofRun(history, world);
  while (world.events < events && takeUntil(world, Infinity));
  const latest = world.events < history.end.events ? nextEventTime(world) : history.end.now;
  passTo(world, Math.min(now, latest));
  return world;
}

export function isEnd({ end }: History, { events, now }: Moment): boolean {
  return events > end.events || (events === end.events && now >= end.now);
}

/** The latest world there is that is not after `moment`: the present, or a checkpoint. Not to be changed. */
export function nearest({ world, end, checkpoints }: History, { events, now }: Moment): World {
  const checkpoint = checkpointBefore(checkpoints, events).world;
  const ready = world !== end && world.events <= events && world.now <= now;
  return ready && world.events >= checkpoint.events ? world : checkpoint;
}

function checkpointBefore(checkpoints: readonly Checkpoint[], id: EventId): Checkpoint {
  return checkpoints[
    Math.max(
      1,
      countWhile(checkpoints, ({ world }) => world.events <= id),
    ) - 1
  ]!;
}

/** A checkpoint knows no commands; up to the end of what is known, those of the history's run are the right ones. */
function ofRun({ end }: History, world: World): World {
  world.run = end.run;
  return world;
}

function madeAgain(history: History, from: EventId, before: EventId): SimEvent[] {
  const world = ofRun(history, forkWorld(checkpointBefore(history.checkpoints, from).world));
  const events: SimEvent[] = [];
  while (world.events < before && takeUntil(world, Infinity)) if (world.draft.id >= from) events.push(world.draft);
  return events;
}
