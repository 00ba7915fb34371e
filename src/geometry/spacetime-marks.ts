/** What the diagram reads from the marks of an event. */
import { KEY_MARKS, Mark } from '../sim/types.ts';

interface Marked {
  readonly marks: number;
}

/** commitIndex grew in it. */
export const isCommit = ({ marks }: Marked): boolean => (marks & Mark.commit) !== 0;
/** Worth a stop: see `KEY_MARKS`. */
export const isKey = ({ marks }: Marked): boolean => (marks & KEY_MARKS) !== 0;
