/** Going back to just before the last command, and doing something new. */
import { act } from '../commands/take-command.ts';
import { nextIsConsequenceOf, passTo, takeUntil } from '../take.ts';
import type { CommandArgs, EventId, Run, RunCommand, SimEvent } from '../types.ts';
import { forkWorld } from '../world.ts';
import { counted, type History, record } from './history.ts';
import { checkpointBefore, cutPast } from './past.ts';
import { addEvent, emptyRing, firstPosition, idAt } from './ring.ts';
import { cutTape } from './tape-record.ts';

/**
 * Does something now: it becomes a command of the run at this very position. The messages that a cut stops die at
 * once, so that a paused page shows the cut as it is.
 */
export function issue(history: History, name: string, args: CommandArgs): SimEvent {
  const { world } = history;
  const event = act(world, name, args);
  record(history);
  while (nextIsConsequenceOf(world, event.id) && takeUntil(world, world.now)) record(history);
  return event;
}

/**
 * Returns to just before the last command that was taken, and takes it out of the run; null when there was none. The
 * world is made anew from the nearest checkpoint; what is remembered of the time before stays as it is.
 */
export function undo(history: History): RunCommand | null {
  const id = history.commandEvents.at(-1);
  if (id === undefined) return null;
  const { run, nextCommand } = history.world;
  const command = run.commands[nextCommand - 1]!;
  rewind(history, id, { ...run, commands: run.commands.toSpliced(nextCommand - 1, 1) });
  passTo(history.world, command.at);
  return command;
}

/** Puts the world back before the event `id`, in `run`, which is the same up to there. */
function rewind(history: History, id: EventId, run: Run): void {
  const { window } = history;
  forget(history, id);
  const refill = window.end === window.start;
  const checkpoint = checkpointBefore(history, refill ? Math.max(0, id - window.most) : id);
  const world = forkWorld(checkpoint.world);
  world.run = run;
  history.world = world;
  history.counts = checkpoint.counts;
  if (refill) emptyRing(window, world.events);
  while (world.events < id && takeUntil(world, Infinity)) {
    history.counts = counted(history.counts, world.draft.marks);
    if (refill) addEvent(window, world.draft);
  }
  // What is in the window again leaves it again.
  if (refill) history.keys.end = firstPosition(history.keys, idAt, window.start);
}

/** Drops what is remembered of the events from `id` on. */
function forget(history: History, id: EventId): void {
  const { window, keys, past, tape, commandEvents, checkpoints } = history;
  if (id > window.start) window.end = id;
  else emptyRing(window, id);
  keys.end = firstPosition(keys, idAt, id);
  cutPast(past, id);
  cutTape(tape, id);
  history.commandEvents = commandEvents.filter((event) => event < id);
  history.checkpoints = checkpoints.filter(({ world }) => world.events <= id);
}
