/**
 * The door of the room: links are read and written here. It is loaded when there is a link to read or to write; `bare.ts`
 * is what a page can ask before.
 */
export type * from './types.ts';
export { readAddress } from './read.ts';
export { writeRun } from './write.ts';
export { writeCluster, writeExperiment, writeLesson, writeLessons, writeScenarioLink } from './readable.ts';
