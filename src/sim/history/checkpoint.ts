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
  if (checkpoints.length <= mostOf(checkpoints)) return checkpoints;
  const half = checkpoints.length >> 1;
  return checkpoints.filter((_, i) => i >= half || i % 2 === 0);
}

/** Lines that share a past share their checkpoints. Together they may keep twice as many as one alone. */
export function thinTogether(lines: readonly { checkpoints: Checkpoint[]; readonly interval: number }[]): void {
  const [first] = lines;
  if (first === undefined) return;
  const most = 2 * mostOf(first.checkpoints);
  const count = () => new Set(lines.flatMap(({ checkpoints }) => checkpoints)).size;
  // Every line keeps the same ones of what it shares; the start is always among them.
  for (let apart = 2 * first.interval; count() > most; apart *= 2) {
    for (const line of lines) line.checkpoints = line.checkpoints.filter(({ world }) => world.events % apart === 0);
  }
}

function mostOf(checkpoints: readonly Checkpoint[]): number {
  const servers = checkpoints[0]!.world.nodes.length;
  const each = BYTES_PER_WORLD + BYTES_PER_SERVER * servers + BYTES_PER_LINK * (servers + 1) * (servers + 1);
  return Math.min(MOST_CHECKPOINTS, Math.floor(MOST_BYTES / each));
}
