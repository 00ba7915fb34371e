/**
 * A list that only grows, as a value: like a log, it is a shared array with a length. Appending in place is legal only
 * where the array ends, so a fork costs nothing and two forks never disturb each other. Where the like already follows
 * in the array, a replay is doing again what was done first, and shares it.
 */
export interface Tail<T> {
  readonly items: readonly T[];
  readonly length: number;
}

export function emptyTail<T>(): Tail<T> {
  return { items: [], length: 0 };
}

export function append<T>(tail: Tail<T>, item: T): Tail<T> {
  if (tail.length < tail.items.length && alike(tail.items[tail.length], item)) {
    return { items: tail.items, length: tail.length + 1 };
  }
  const items = (tail.length === tail.items.length ? tail.items : tail.items.slice(0, tail.length)) as T[];
  items.push(item);
  return { items, length: tail.length + 1 };
}

/** The element at `position`, counted from 0; undefined beyond the end. */
export function at<T>(tail: Tail<T>, position: number): T | undefined {
  return position < tail.length ? tail.items[position] : undefined;
}

export function toArray<T>(tail: Tail<T>): T[] {
  return tail.items.slice(0, tail.length);
}

/** Equal plain data, numbers in typed arrays included. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => alike(a[key], b[key]));
}
