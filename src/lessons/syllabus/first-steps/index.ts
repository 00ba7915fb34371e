/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { aMajority } from './a-majority.ts';
import { catchingUpLesson } from './catching-up.ts';
import { healsItselfLesson } from './heals-itself.ts';
import { losingALeaderLesson } from './losing-a-leader.ts';
import { oneLeaderPerTerm } from './one-leader-per-term.ts';
import { anOrderedLog } from './an-ordered-log.ts';
import { severalCopies } from './several-copies.ts';
import { theWholeLog } from './the-whole-log.ts';

export { tour } from './tour.ts';

export const firstSteps: readonly Lesson[] = [
  severalCopies,
  aMajority,
  anOrderedLog,
  oneLeaderPerTerm,
  catchingUpLesson,
  losingALeaderLesson,
  theWholeLog,
  healsItselfLesson,
];
