/** Time under the manual clock, where it does not pass by itself. */
import type { Micros } from './types.ts';

/** What every choice takes: choices then stand apart on the tape. */
export const CHOICE_TIME: Micros = 1000;
