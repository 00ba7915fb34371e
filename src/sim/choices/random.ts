/** The dice of the manual clock. */
import { draw, Purpose, spread, streamOf } from '../random.ts';
import type { CommandArgs } from '../types.ts';
import type { World } from '../world.ts';
import { type Enabled, enabled } from './choices.ts';

/**
 * A timer is drawn once in so many times while anything else can happen: timeouts are long against messages (§5.6), and
 * were all choices equally likely, one election would follow upon the other and nobody would ever lead.
 */
const ONE_IN = 32;

/**
 * The usual act of one choice, so nothing is dropped and nobody crashes; null when nothing can happen. Drawn by the
 * number of events taken: the same moment of a run always gives the same act.
 */
export function randomChoice(world: World): { readonly name: string; readonly args: CommandArgs } | null {
  const possible = enabled(world);
  const timers = possible.filter(({ what }) => what.kind === 'timer');
  const others = possible.filter(({ what }) => what.kind !== 'timer');
  const aTimer = timers.length > 0 && (others.length === 0 || roll(world, 0, ONE_IN) === 0);
  const drawnFrom: readonly Enabled[] = aTimer ? timers : others;
  return drawnFrom[roll(world, 1, drawnFrom.length)]?.acts[0] ?? null;
}

/** From 0 to `sides` - 1. */
function roll({ run, events }: World, die: number, sides: number): number {
  return spread(draw(run.seed, streamOf(Purpose.choice, die, 0), events), sides - 1);
}
