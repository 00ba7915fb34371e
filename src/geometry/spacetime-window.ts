/** The stretch of time that the space-time diagram shows: it slides and zooms without steps, unlike the tape's. */
import type { Micros } from '../sim/types.ts';
import { WINDOW_STEPS } from './tape-window.ts';

export interface TimeWindow {
  /** At the left edge; before the start of the run it is negative. */
  readonly from: Micros;
  readonly span: Micros;
}

const LEAST_SPAN = 4_000;
const MOST_SPAN = WINDOW_STEPS.at(-1)!;
/** Where the now-line stands while the window follows it, as a share of the width. */
export const NOW_SHARE = 0.6;
/** Of what is fitted into the window so much stays free at each side. */
const PADDING = 0.12;
/** Tiles across the window: between this many and half of it. */
const MOST_TILES = 4;
const SHORTEST_TILE = 1000;

const clampSpan = (span: Micros): Micros => Math.max(LEAST_SPAN, Math.min(MOST_SPAN, span));

/** The window that has `now` at its usual place. */
export const following = (now: Micros, span: Micros): TimeWindow => {
  const clamped = clampSpan(span);
  return { from: now - NOW_SHARE * clamped, span: clamped };
};

/** Slid by so much time; nothing lies before the start of a run. */
export const panned = ({ from, span }: TimeWindow, by: Micros): TimeWindow => ({
  from: Math.max(-NOW_SHARE * span, from + by),
  span,
});

/** Wider by a factor, or narrower below 1; the time `at` keeps its place. */
export function zoomed({ from, span }: TimeWindow, at: Micros, factor: number): TimeWindow {
  const wider = clampSpan(span * factor);
  return panned({ from: at - ((at - from) * wider) / span, span: wider }, 0);
}

/** The window in which `from` and `to` are both seen. */
export function fitted(from: Micros, to: Micros): TimeWindow {
  const span = clampSpan((to - from) / (1 - 2 * PADDING));
  return { from: (from + to - span) / 2, span };
}

export interface Tiling {
  /** Microseconds of a tile; tile i begins at i * length. */
  readonly length: Micros;
  readonly first: number;
  readonly last: number;
}

/** The tiles that are seen. Their length changes by doubling only, so that a little zoom asks for nothing new. */
export function tilingOf({ from, span }: TimeWindow): Tiling {
  const length = SHORTEST_TILE * 2 ** Math.max(0, Math.ceil(Math.log2(span / MOST_TILES / SHORTEST_TILE)));
  const first = Math.max(0, Math.floor(from / length));
  return { length, first, last: Math.max(first, Math.floor((from + span) / length)) };
}
