/** The door of the room; the page is loaded when it is first opened. */
export { Experiment } from './Experiment.tsx';
