/** The door of this folder. */
export { CHOICE_TIME } from '../choice-time.ts';
export { choices, MOST_CHOICES } from './choices.ts';
export { randomChoice } from './random.ts';
export type { Choice, ChosenThing } from './types.ts';
