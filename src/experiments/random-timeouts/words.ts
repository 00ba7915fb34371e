/** What a trial says when it is opened as a run. */
import type { Micros } from '../../sim/types.ts';

const ms = (time: Micros): string => `${Math.round(time / 1000)} ms`;

export const words = {
  title: (label: string, seed: number) => `Timeouts ${label}, trial ${seed}`,
  crash: 'S1 crashes. Its last heartbeat reset all four timers together. S4 and S5 alone can win.',
  heard: (took: Micros) => `All three have heard the new leader, ${ms(took)} after the crash.`,
  gaveUp: (cap: Micros) => `No leader within ${cap / 1_000_000} s: the trial is given up.`,
} as const;
