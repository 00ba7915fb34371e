/** The dice of the manual clock. */
import { draw, Purpose, spread, streamOf } from '../random.ts';
import type { CommandArgs } from '../types.ts';
import type { World } from '../world.ts';
import { enabled } from './choices.ts';

/**
 * The usual act of one choice, each as likely as the others, so nothing is dropped and nobody crashes; null when nothing
 * can happen. Drawn by the number of events taken: the same moment of a run always gives the same act.
 */
export function randomChoice(world: World): { readonly name: string; readonly args: CommandArgs } | null {
  const possible = enabled(world);
  if (possible.length === 0) return null;
  const bits = draw(world.run.seed, streamOf(Purpose.choice, 0, 0), world.events);
  return possible[spread(bits, possible.length - 1)]!.acts[0]!;
}
