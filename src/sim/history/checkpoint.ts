/** Worlds of the past to replay from. */
import type { World } from '../world.ts';

export interface Checkpoint {
  /** The world before the event with the id `world.events`. Never stepped itself, only forked; without commands. */
  readonly world: World;
  /** Proves that a replay has come to the same state. */
  readonly digest: number;
}

/** About what one world keeps for itself, in bytes: measured with 5 and with 51 servers. */
const BYTES_PER_WORLD = 3_000;
const BYTES_PER_SERVER = 1_500;
const BYTES_PER_LINK = 5;
const MOST_BYTES = 64_000_000;
/** Of small clusters two million events are no more than an interval away from one. */
const MOST_CHECKPOINTS = 2000;

/** The list, or when it has grown too large, the list without every second one of its older half. */
export function thinned(checkpoints: Checkpoint[]): Checkpoint[] {
  const servers = checkpoints[0]!.world.nodes.length;
  const each = BYTES_PER_WORLD + BYTES_PER_SERVER * servers + BYTES_PER_LINK * (servers + 1) * (servers + 1);
  if (checkpoints.length <= Math.min(MOST_CHECKPOINTS, MOST_BYTES / each)) return checkpoints;
  const half = checkpoints.length >> 1;
  return checkpoints.filter((_, i) => i >= half || i % 2 === 0);
}
