/** A list that keeps its newest items: when it is full, the older half goes. */
export interface Recent<T> {
  items: T[];
  readonly most: number;
}

export function createRecent<T>(most: number): Recent<T> {
  return { items: [], most };
}

export function remember<T>(recent: Recent<T>, item: T): void {
  recent.items.push(item);
  if (recent.items.length > recent.most) recent.items = recent.items.slice(recent.most >> 1);
}
