/** Lists in the order of time. */
import type { Micros } from '../types.ts';

/** Of a list that is sorted by what `holds` asks, how many items at its start it holds for. */
export function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return firstNot(items, 0, items.length, holds);
}

/**
 * The places of the items from `from` to `to`, of the first `length`; of more than `most` items about as many, evenly
 * in time, each the last of its neighbours. However many items there are, this takes some halvings for each it finds.
 */
export function evenly(
  items: readonly { readonly at: Micros }[],
  length: number,
  from: Micros,
  to: Micros,
  most: number,
): number[] {
  const first = firstNot(items, 0, length, ({ at }) => at < from);
  const end = firstNot(items, first, length, ({ at }) => at <= to);
  const places: number[] = [];
  const width = end - first <= most ? 0 : (to - from) / most;
  for (let i = first; i < end;) {
    const limit = from + (Math.floor((items[i]!.at - from) / width) + 1) * width;
    i = width === 0 ? i + 1 : firstNot(items, i + 1, end, ({ at }) => at < limit);
    places.push(i - 1);
  }
  return places;
}

function firstNot<T>(items: readonly T[], from: number, to: number, holds: (item: T) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
