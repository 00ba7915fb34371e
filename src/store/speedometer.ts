/** Measures the speed that the machine really reaches, over windows of wall time. */
import type { Micros } from '../sim/types.ts';

interface Speedometer {
  /** Simulated time drawn at a moment of wall time; the answer is the speed of the last whole window, null before one. */
  read(playhead: Micros, wall: number): number | null;
  reset(): void;
}

/** Wall milliseconds. */
const WINDOW = 700;
/** A speed below this share of the one that was set is too slow. */
export const ENOUGH = 0.9;

export function createSpeedometer(): Speedometer {
  let from: { readonly playhead: Micros; readonly wall: number } | null = null;
  let speed: number | null = null;
  return {
    read(playhead, wall) {
      from ??= { playhead, wall };
      if (wall - from.wall >= WINDOW) {
        speed = (playhead - from.playhead) / 1000 / (wall - from.wall);
        from = { playhead, wall };
      }
      return speed;
    },
    reset() {
      from = null;
      speed = null;
    },
  };
}
