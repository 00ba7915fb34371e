import type { State } from '../../store/index.ts';

/** A scenario with steps to tell of is open: the strip above the stage says what runs. */
export const selectTold = ({ scenario }: State): boolean => scenario !== null && scenario.beats.length > 0;
