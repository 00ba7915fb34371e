/** The lessons of this part, in teaching order. */
import type { Lesson } from '../../types.ts';

export const firstSteps: readonly Lesson[] = [];
