/** The door of the room; the page is loaded when it is first opened. */
export { Lessons } from './Lessons.tsx';
