/** Which events are of interest, in the words of the page and in the simulator's marks. */
import { Mark } from '../sim/types.ts';
import type { Interest } from './types.ts';

const MARKS: Record<Interest, number> = {
  role: Mark.role,
  vote: Mark.vote,
  refusal: Mark.refusal,
  // What becomes of entries: they are committed, or removed.
  commit: Mark.commit | Mark.truncate,
  apply: Mark.apply,
  client: Mark.client,
  // Whatever the reader did: what mends a fault is worth a stop as well.
  fault: Mark.act,
  violation: Mark.violation,
};

export const marksOf = (interests: readonly Interest[]): number =>
  interests.reduce((marks, interest) => marks | MARKS[interest], 0);
