/** The events of interest on the way to a frame: the newest few whole, the others counted. */
import type { SimEvent } from '../sim/index.ts';

export interface News {
  readonly events: readonly SimEvent[];
  readonly skipped: number;
}

const MOST = 8;

export interface Collector {
  add(event: SimEvent): void;
  collected(): News;
}

/** `marks`: an event is of interest when it has one of these. */
export function createCollector(marks: number): Collector {
  let events: SimEvent[] = [];
  let skipped = 0;
  return {
    add(event) {
      if ((event.marks & marks) === 0) return;
      events.push(event);
      // Trimmed by halves, so that a long way costs no copy per event.
      if (events.length < 2 * MOST) return;
      skipped += MOST;
      events = events.slice(MOST);
    },
    collected() {
      const newest = events.slice(-MOST);
      return { events: newest, skipped: skipped + events.length - newest.length };
    },
  };
}
