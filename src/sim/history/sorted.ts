/** Lists in the order of time. */
import type { Micros } from '../types.ts';

/** Of a list that is sorted by what `holds` asks, how many items at its start it holds for. */
export function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return firstNot(0, items.length, (place) => holds(items[place]!));
}

/**
 * The places of the items from `from` to `to`, of the first `length`; `at` tells the time of a place. Of more than
 * `most` items about as many, evenly in time, each the last of its neighbours. However many items there are, this takes
 * some halvings for each it finds.
 */
export function evenly(
  at: (place: number) => Micros,
  length: number,
  from: Micros,
  to: Micros,
  most: number,
): number[] {
  const first = firstNot(0, length, (place) => at(place) < from);
  const end = firstNot(first, length, (place) => at(place) <= to);
  const places: number[] = [];
  const width = end - first <= most ? 0 : (to - from) / most;
  for (let i = first; i < end;) {
    const limit = from + (Math.floor((at(i) - from) / width) + 1) * width;
    i = width === 0 ? i + 1 : firstNot(i + 1, end, (place) => at(place) < limit);
    places.push(i - 1);
  }
  return places;
}

/** The first place from `from` on for which `holds` does not hold, of a sorted list; `to` when there is none. */
export function firstNot(from: number, to: number, holds: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
