/** The door of the room: scenarios as files, played, and the library. The library itself is a door of its own. */
export type * from './types.ts';
export type { TextProblem } from './format/problem.ts';
export { readScenario, type ReadScenario } from './format/read.ts';
export { perform, rehearse, type Rehearsal } from './playing/perform.ts';
export type { PlayOptions } from './playing/play.ts';
export { writeScenario } from './format/write.ts';
export { recordScenario, type Recording, type Spot } from './format/record.ts';
