/** What moves at 60 Hz, outside the state: written on every frame by the clock, read by the rAF layer alone. */
import type { Live } from './types.ts';

export type WritableLive = { -readonly [K in keyof Live]: Live[K] };

export function createLive(): WritableLive {
  return { playhead: 0, playing: false, speed: 0, messages: [], timers: new Float64Array(0) };
}

/** The speed that is told: the one of this instant, or the measured one where the machine does not keep up. */
export interface Gauge {
  speed: number;
}
