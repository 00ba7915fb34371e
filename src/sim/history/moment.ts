/** A place in a history. Time alone does not name one: many events share an instant, and time also stands between two. */
import type { Micros } from '../types.ts';

/** After the first `events` events, at the time `now`: not before the last of them and not after the next one. */
export interface Moment {
  readonly events: number;
  readonly now: Micros;
}

/** Whether `a` comes before `b` on the same line. */
export const isBefore = (a: Moment, b: Moment): boolean =>
  a.events < b.events || (a.events === b.events && a.now < b.now);
