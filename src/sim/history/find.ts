/** Looks for events by their marks, as far as the history is known; stretches without any are passed by. */
import type { ServerId } from '../../raft/types.ts';
import type { EventId, SimEvent } from '../types.ts';
import { concerns } from './concerning.ts';
import type { History } from './history.ts';
import { stretch, stretchOf } from './past.ts';
import { marksIn } from './tally.ts';

/** The first event from `from` on with one of `marks` at `server` (0: anywhere); null when none is known. */
export function findNext(history: History, from: EventId, marks: number, server: ServerId = 0): SimEvent | null {
  const { interval, tallies, end } = history;
  for (let id = Math.max(0, from); id < end.events;) {
    const number = stretchOf(history, id);
    if (mayHold(history, number, marks, server)) {
      const events = stretch(history, number);
      for (let i = id % interval; i < events.length; i++) if (isWanted(events[i]!, marks, server)) return events[i]!;
    }
    if (number === tallies.length - 1) break;
    id = (number + 1) * interval;
  }
  return null;
}

/** The last such event before `before`. */
export function findLast(history: History, before: EventId, marks: number, server: ServerId = 0): SimEvent | null {
  const { interval, end } = history;
  for (let id = Math.min(before, end.events) - 1; id >= 0;) {
    const number = stretchOf(history, id);
    if (mayHold(history, number, marks, server)) {
      const events = stretch(history, number);
      for (let i = id % interval; i >= 0; i--) if (isWanted(events[i]!, marks, server)) return events[i]!;
    }
    id = number * interval - 1;
  }
  return null;
}

function mayHold({ tallies, end }: History, number: number, marks: number, server: ServerId): boolean {
  const tally = tallies[number + 1];
  return tally === undefined || (marksIn(tally, end.nodes.length, server) & marks) !== 0;
}

const isWanted = (event: SimEvent, marks: number, server: ServerId): boolean =>
  (event.marks & marks) !== 0 && concerns(event, server);
