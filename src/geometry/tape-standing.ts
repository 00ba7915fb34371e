/**
 * Where the tape's window stands in time. Its origin is the time at the usual place of the now-line; while the present
 * is followed the two are the same, in the past the window stays and the now-line moves in it.
 */
import type { Micros } from '../sim/types.ts';
import type { TimeScale } from './tape-window.ts';

/** When the present has left the window to the left it comes back this share of the width inside. */
const LANDING = 0.3;
/** Pixels left of the start of the run. */
const INSET = 16;

/** How far the run reaches. */
export interface Reach {
  readonly now: Micros;
  /** The end of what is known; never before now. */
  readonly end: Micros;
}

type Scale = Pick<TimeScale, 'nowX' | 'scale' | 'width'>;

export const leftEdge = (origin: Micros, { nowX, scale }: Scale): Micros => origin - nowX / scale;
export const rightEdge = (origin: Micros, { nowX, scale, width }: Scale): Micros => origin + (width - nowX) / scale;
/** The time at x pixels from the left edge of the plot, and the other way round. */
export const timeAt = (x: number, origin: Micros, { nowX, scale }: Scale): Micros => origin + (x - nowX) / scale;
export const placeOf = (at: Micros, origin: Micros, { nowX, scale }: Scale): number => nowX + (at - origin) * scale;

/** The present pushes the window ahead, moves freely within it, and is fetched back when it has gone out to the left. */
export function followedOrigin(before: Micros, { now, end }: Reach, time: Scale): Micros {
  const origin = Math.min(before, end);
  if (now >= origin) return now;
  if (now >= leftEdge(origin, time)) return origin;
  return Math.min(end, Math.max(firstOrigin(time), now + (time.nowX - LANDING * time.width) / time.scale));
}

/** The window that begins with the run; its first signs are not cut in half. */
const firstOrigin = ({ nowX, scale }: Scale): Micros => (nowX - INSET) / scale;

/** Slid by so many pixels: nothing lies before the start of the run, nor beyond what is known. */
export function pannedOrigin(before: Micros, pixels: number, end: Micros, time: Scale): Micros {
  return Math.max(Math.min(firstOrigin(time), end), Math.min(end, before + pixels / time.scale));
}

/** The origin that keeps the time at x where it is while the scale changes. */
export function zoomedOrigin(before: Micros, x: number, from: Scale, to: Scale): Micros {
  return timeAt(x, before, from) - (x - to.nowX) / to.scale;
}
