/**
 * A list that only grows, as a value: like a log, it is a shared array with a length. Appending in place is legal only
 * where the array ends, so a fork costs nothing and two forks never disturb each other.
 */
export interface Tail<T> {
  readonly items: readonly T[];
  readonly length: number;
}

export function emptyTail<T>(): Tail<T> {
  return { items: [], length: 0 };
}

export function append<T>(tail: Tail<T>, item: T): Tail<T> {
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
