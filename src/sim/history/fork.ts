/** A line of its own that shares a past with another. */
import type { History } from './history.ts';
import type { Moment } from './moment.ts';
import { momentOf } from './moving.ts';
import { stretch, stretchOf, worldAt } from './past.ts';
import { countWhile } from './sorted.ts';
import { createStretchCache, keepStretch } from './stretch-cache.ts';
import { forkTape } from './tape-record.ts';

/** What `history` is up to `moment`, and nothing beyond: no event that was taken, no command of the run. */
export function forkHistory(history: History, moment: Moment = momentOf(history)): History {
  const world = worldAt(history, moment);
  const { events, run, nextCommand } = world;
  world.run = { ...run, commands: run.commands.slice(0, nextCommand) };
  const number = stretchOf(history, events);
  const newest = events % history.interval === 0 ? [] : stretch(history, number).slice(0, events % history.interval);
  const stretches = createStretchCache();
  for (const [kept, list] of history.stretches) if (kept < number) keepStretch(stretches, kept, list);
  return {
    world,
    end: world,
    closed: false,
    interval: history.interval,
    checkpoints: history.checkpoints.slice(
      0,
      countWhile(history.checkpoints, (checkpoint) => checkpoint.world.events <= events),
    ),
    tallies: history.tallies.slice(0, number + 1),
    rules: history.rules,
    newest,
    stretches,
    rows: new Map(),
    tape: forkTape(history.tape, events),
    commandEvents: history.commandEvents.slice(0, nextCommand),
  };
}

/** Gives up what can be made again at once: for a line that is not looked at. */
export function rest(history: History): void {
  history.stretches.clear();
  history.rows.clear();
}
