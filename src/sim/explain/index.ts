/** The door to what explains a history. A door of its own, because a page needs it only once somebody asks. */
export { differences } from './differences.ts';
export { explain } from './explain.ts';
export { knowledge } from './knowledge.ts';
