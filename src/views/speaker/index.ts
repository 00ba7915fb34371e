/** The window of whoever speaks: a page of its own in the same bundle, without a run and without a worker. */
export { joinWall } from './joinWall.ts';
export { Speaker } from './Speaker.tsx';
export { words as speakerWords } from './words.ts';
