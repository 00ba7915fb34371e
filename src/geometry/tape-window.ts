/** How much time the tape shows, cut into tiles that are asked for, drawn and kept one by one. */
import type { Micros } from '../sim/types.ts';

/** Widths of the window from edge to edge, in microseconds: 0.35 s to about twelve minutes. */
export const WINDOW_STEPS: readonly Micros[] = [
  35_000, 70_000, 140_000, 350_000, 700_000, 1_400_000, 3_500_000, 7_000_000, 14_000_000, 35_000_000, 70_000_000,
  140_000_000, 350_000_000, 700_000_000,
];
/** The step of Follow and of everything up to 0.1x; wider steps belong to faster speeds. */
export const CLOSEST = 3;
/** A window is crossed in about so much wall time, in microseconds of simulated time at speed 1. */
const CROSSING = 3_500_000;
/** Where the now-line stands, as a share of the width. */
export const NOW_AT = 0.86;
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
  let best = CLOSEST;
  for (let step = CLOSEST; step < WINDOW_STEPS.length; step++)
    if (Math.abs(Math.log(WINDOW_STEPS[step]! / wanted)) < Math.abs(Math.log(WINDOW_STEPS[best]! / wanted)))
      best = step;
  return best;
}

export const clampStep = (step: number): number => Math.max(0, Math.min(WINDOW_STEPS.length - 1, step));

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

export function timeScale(step: number, width: number): TimeScale {
  const tile = WINDOW_STEPS[clampStep(step)]! / TILES_ACROSS;
  const tilePx = Math.max(1, Math.round(width / TILES_ACROSS));
  return { step, tile, tilePx, scale: tilePx / tile, nowX: Math.round(width * NOW_AT), width };
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

export interface Tick {
  readonly at: Micros;
  readonly text: string;
}

/** Round times in [from, to), about `spacing` pixels apart, in seconds with as many decimals as the step needs. */
export function timeTicks(from: Micros, to: Micros, scale: number, spacing = 110): readonly Tick[] {
  const step = niceStep(spacing / scale);
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at < to; at += step) ticks.push({ at, text: seconds(at, step) });
  return ticks;
}

/** 1, 2 or 5 times a power of ten, the smallest that is at least `least` microseconds. */
export function niceStep(least: Micros): Micros {
  for (let power = 1; ; power *= 10)
    for (const digit of [1, 2, 5]) if (power * digit >= Math.min(least, 1e12)) return power * digit;
}

function seconds(at: Micros, step: Micros): string {
  // Two decimals below a second, as on a station's clock, more where the step is finer.
  const decimals = step >= 1_000_000 ? 0 : step >= 10_000 ? 2 : step >= 1000 ? 3 : step >= 100 ? 4 : step >= 10 ? 5 : 6;
  return (at / 1_000_000).toFixed(decimals);
}
