/** Where a dial's value stands on its slider: times on a cubic scale, so that milliseconds and seconds both have room. */
import { scalePow } from 'd3';
import type { Dial } from '../sim/dials.ts';

export const SLIDER_STEPS = 1000;

/** From positions to values. */
const scaleOf = ({ unit, min, max }: Dial) =>
  scalePow([0, SLIDER_STEPS], [min, max])
    .exponent(unit === 'ms' ? 3 : 1)
    .clamp(true);

export const positionOf = (dial: Dial, value: number): number => Math.round(scaleOf(dial).invert(value));

/** The nearest value the dial can stand at. */
export const valueAt = (dial: Dial, position: number): number =>
  Math.round(scaleOf(dial)(position) / dial.step) * dial.step;

/** Where the slider moved to from `value`: at least one step on, so that no press of a key is lost to rounding. */
export function moved(dial: Dial, value: number, position: number): number {
  const next = valueAt(dial, position);
  const direction = Math.sign(position - positionOf(dial, value));
  if (next !== value || direction === 0) return next;
  return Math.min(dial.max, Math.max(dial.min, value + direction * dial.step));
}
