/** Lives a history on to where it is known to have come. */
import type { History } from './history.ts';
import type { Moment } from './moment.ts';
import { advance } from './moving.ts';

/** Events between two looks at the clock on the wall. */
const PER_LOOK = 4096;

/** False when `exhausted` said that the time for it is used up. */
export function catchUp(history: History, end: Moment, exhausted: () => boolean): boolean {
  for (;;) {
    const maxEvents = Math.min(PER_LOOK, end.events - history.world.events);
    const { stopped } = advance(history, end.now, { maxEvents });
    if (stopped === 'time' || history.world.events >= end.events) return true;
    if (exhausted()) return false;
  }
}
