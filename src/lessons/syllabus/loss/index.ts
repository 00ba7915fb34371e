/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';
import { commitIndex } from './commit-index.ts';
import { lostPromises } from './lost-promises.ts';
import { sizes } from './sizes.ts';

export const loss: readonly Lesson[] = [lostPromises, commitIndex, sizes];
