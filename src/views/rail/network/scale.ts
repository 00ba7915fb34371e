/** Where a dial's value stands on its slider, 0 to 1000: times on a cubic scale, so that milliseconds and seconds both have room. */
import type { Dial } from '../../../sim/index.ts';

export const SLIDER_STEPS = 1000;

export function positionOf(dial: Dial, value: number): number {
  const share = (value - dial.min) / (dial.max - dial.min);
  return Math.round(SLIDER_STEPS * (dial.unit === 'ms' ? Math.cbrt(share) : share));
}

/** The nearest value the dial can stand at. */
export function valueAt(dial: Dial, position: number): number {
  const share = position / SLIDER_STEPS;
  const exact = dial.min + (dial.max - dial.min) * (dial.unit === 'ms' ? share * share * share : share);
  return Math.min(dial.max, Math.max(dial.min, Math.round(exact / dial.step) * dial.step));
}

/** Where the slider moved to from `value`: at least one step on, so that no press of a key is lost to rounding. */
export function moved(dial: Dial, value: number, position: number): number {
  const next = valueAt(dial, position);
  const direction = Math.sign(position - positionOf(dial, value));
  if (next !== value || direction === 0) return next;
  return Math.min(dial.max, Math.max(dial.min, value + direction * dial.step));
}

/** Stored units a shown unit has: a millisecond is 1000 microseconds, a percent is 10 parts per thousand. */
export const perShown = (dial: Dial): number => (dial.unit === 'ms' ? 1000 : 10);
export const unitOf = (dial: Dial): string => (dial.unit === 'ms' ? 'ms' : '%');
