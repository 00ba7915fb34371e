/** What is asked of this part apart from its lessons. */
import type { QuizItem } from '../types.ts';

export const loss: readonly QuizItem[] = [];
