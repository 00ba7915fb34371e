/** Counting hands in a class, and what comes of it: used by the panel of a lesson and in front of a class. */
export { Hands } from './Hands.tsx';
export { Histogram } from './Histogram.tsx';
export { optionNames, rightOptions } from './optionNames.ts';
export { Steppers } from './Steppers.tsx';
