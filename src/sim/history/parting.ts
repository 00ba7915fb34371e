/** Where two lines of one run part: what happens is the same up to the first thing that was done in one of them alone. */
import type { EventId, RunCommand } from '../types.ts';
import type { History } from './history.ts';

/** The first event that is not the same in both; Infinity where none is known to differ, though one may be known further. */
export function partingEvent(a: History, b: History): EventId {
  const [ofA, ofB] = [a.end.run.commands, b.end.run.commands];
  const both = Math.min(ofA.length, ofB.length);
  let place = 0;
  while (place < both && isSame(ofA[place]!, ofB[place]!)) place++;
  return Math.min(a.commandEvents[place] ?? Infinity, b.commandEvents[place] ?? Infinity);
}

/** Lines share their commands, as long as none was read again from where it was kept. */
const isSame = (a: RunCommand, b: RunCommand): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
