/** A list that keeps its newest items: when it is full, the older half goes. */
export interface Recent<T> {
  items: T[];
  readonly most: number;
  /** How many have been forgotten. */
  forgotten: number;
}

export function createRecent<T>(most: number): Recent<T> {
  return { items: [], most, forgotten: 0 };
}

export function remember<T>(recent: Recent<T>, item: T): void {
  recent.items.push(item);
  if (recent.items.length <= recent.most) return;
  recent.forgotten += recent.most >> 1;
  recent.items = recent.items.slice(recent.most >> 1);
}

/** Forgets the items at the end for which `after` holds. */
export function cutRecent<T>(recent: Recent<T>, after: (item: T) => boolean): void {
  let { length } = recent.items;
  while (length > 0 && after(recent.items[length - 1]!)) length--;
  recent.items.length = length;
}
