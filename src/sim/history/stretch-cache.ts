/** The stretches of events that were looked at last, whole; any other can be made again. */
import type { SimEvent } from '../types.ts';

/** By number of the stretch; the one that was wanted last comes last. */
export type StretchCache = Map<number, readonly SimEvent[]>;

const MOST_STRETCHES = 12;

export function createStretchCache(): StretchCache {
  return new Map();
}

export function keepStretch(cache: StretchCache, number: number, events: readonly SimEvent[]): void {
  cache.delete(number);
  cache.set(number, events);
  if (cache.size > MOST_STRETCHES) for (const oldest of cache.keys()) return void cache.delete(oldest);
}

export function keptStretch(cache: StretchCache, number: number): readonly SimEvent[] | undefined {
  const events = cache.get(number);
  if (events !== undefined) keepStretch(cache, number, events);
  return events;
}
