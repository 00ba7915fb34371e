/** How much time the tape shows, cut into tiles that are asked for, drawn and kept one by one. */
import { bisector, nice, range } from 'd3';
import type { Micros } from '../sim/types.ts';

/** Widths of the window from edge to edge, in microseconds: 7 ms to about twelve minutes. */
export const WINDOW_STEPS: readonly Micros[] = [
  7_000, 14_000, 35_000, 70_000, 140_000, 350_000, 700_000, 1_400_000, 3_500_000, 7_000_000, 14_000_000, 35_000_000,
  70_000_000, 140_000_000, 350_000_000, 700_000_000,
];
/** The step of Follow and of everything up to 0.1x; wider steps belong to faster speeds. */
export const CLOSEST = 5;
/** The step of a manual clock, on which one choice follows the other after a millisecond. */
export const BY_HAND = 1;
/** A window is crossed in about so much wall time, in microseconds of simulated time at speed 1. */
const CROSSING = 3_500_000;
/** Where the now-line stands, as a share of the width. */
const NOW_AT = 0.86;
const TILES_ACROSS = 4;

/**
 * The step of WINDOW_STEPS for a speed. The present step is kept as long as it is right within a factor of about two,
 * so that a speed that swings does not make the tape jump.
 */
export function windowStep(speed: number, present: number | null): number {
  const wanted = CROSSING * speed;
  const now = present === null ? undefined : WINDOW_STEPS[present];
  if (now !== undefined && present! >= CLOSEST && wanted <= now * 2.1 && (wanted >= now / 3 || present === CLOSEST))
    return present!;
  return nearestStep(WINDOW_STEPS, Math.log(wanted), CLOSEST);
}

/** By ratio: twice as wide is as far as half as wide. */
const nearestStep = bisector((width: Micros) => Math.log(width)).center;

export const clampStep = (step: number): number => Math.max(0, Math.min(WINDOW_STEPS.length - 1, step));

/** The widest step in which one round of heartbeats fills at least a third of the window. */
export const roundStep = (interval: Micros): number =>
  Math.max(
    0,
    WINDOW_STEPS.findLastIndex((width) => width <= 3 * interval),
  );

/** Places on the tape: x = (at - origin) * scale, in pixels; tiles begin at whole pixels so that no seam shows. */
export interface TimeScale {
  readonly step: number;
  /** Microseconds and pixels of a tile. */
  readonly tile: Micros;
  readonly tilePx: number;
  /** Pixels per microsecond. */
  readonly scale: number;
  /** The now-line, in pixels from the left edge of the plot. */
  readonly nowX: number;
  readonly width: number;
}

/** `ahead`: pixels that are kept for what is to come, where its share would be too narrow for the flag of the present. */
export function timeScale(step: number, width: number, ahead = 0): TimeScale {
  const tile = WINDOW_STEPS[clampStep(step)]! / TILES_ACROSS;
  const tilePx = Math.max(1, Math.round(width / TILES_ACROSS));
  return { step, tile, tilePx, scale: tilePx / tile, nowX: Math.round(Math.min(width * NOW_AT, width - ahead)), width };
}

/** The tiles, first and last, that are seen or about to be seen when `now` stands at the now-line. */
export function tilesAround(
  now: Micros,
  { tile, nowX, width, scale }: TimeScale,
): readonly [first: number, last: number] {
  const from = now - nowX / scale;
  // One more on the left, because strokes and labels of a tile reach beyond its right end.
  return [Math.max(0, Math.floor(from / tile) - 1), Math.max(0, Math.floor((now + (width - nowX) / scale) / tile))];
}

const SECOND = 1_000_000;

export interface Tick {
  readonly at: Micros;
  readonly text: string;
}

/** Round times in [from, to), about `spacing` pixels apart, in seconds with as many decimals as the step needs. */
export function timeTicks(from: Micros, to: Micros, scale: number, spacing = 110): readonly Tick[] {
  const step = niceStep(spacing / scale);
  return range(Math.ceil(from / step) * step, to, step).map((at) => ({ at, text: seconds(at, step) }));
}

/** 1, 2 or 5 times a power of ten, the smallest that is at least `least` microseconds. */
export const niceStep = (least: Micros): Micros => nice(0, least, 1)[1];

function seconds(at: Micros, step: Micros): string {
  // Two decimals below a second, as on a station's clock, more where the step is finer.
  const decimals = step >= SECOND ? 0 : Math.max(2, -Math.floor(Math.log10(step / SECOND)));
  return (at / SECOND).toFixed(decimals);
}
