/** The door of the room: scenarios as files, played, and the library. The library itself is a door of its own. */
export type * from './types.ts';
export type { TextProblem } from './format/problem.ts';
