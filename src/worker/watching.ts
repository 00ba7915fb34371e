/**
 * Waits for a condition without a word in the simulator's loop: on the way to each frame the events that have come are
 * lived once more, and asked. Loaded when the first condition is watched.
 */
import { conditionNamed } from '../sim/conditions/index.ts';
import { parseCondition } from '../sim/conditions/parse.ts';
import { forkHistory } from '../sim/history/fork.ts';
import type { History } from '../sim/history/history.ts';
import { partingEvent } from '../sim/history/parting.ts';
import { worldAt } from '../sim/history/past.ts';
import { takeUntil } from '../sim/take.ts';
import { type Done, presentOf, problem, type Showing, type Watch } from './showing.ts';

export function watch(showing: Showing, raw: unknown): Done {
  showing.watch = null;
  if (raw === null) return { news: 'key' };
  const parsed = parseCondition(raw);
  if (!parsed.ok) return problem('badRequest', parsed.problem);
  const { name, args } = parsed.condition;
  const { holds } = conditionNamed(name)!;
  showing.watch = createWatch(presentOf(showing), (world, event) => holds(world, event, args));
  return { news: 'key' };
}

type Meets = (world: History['world'], event: History['world']['draft']) => boolean;

/** From the present on; in a line that has parted before it, from what was done there. */
function createWatch(since: History, meets: Meets): Watch {
  const start = forkHistory(since);
  let came = false;
  /** The line that was looked at, and its world up to where it was looked at. */
  let line: History | null = null;
  let world = start.world;

  return {
    came(history) {
      if (came) return true;
      // A search in vain makes a line shorter again.
      if (line !== history || history.end.events < world.events) {
        const first = Math.min(start.world.events, partingEvent(history, start));
        world = worldAt(history, { events: first, now: 0 });
        line = history;
      }
      world.run = history.end.run;
      while (!came && world.events < history.world.events && takeUntil(world, Infinity))
        came = meets(world, world.draft);
      return came;
    },
  };
}
