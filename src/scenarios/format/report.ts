/** Takes down what is wrong, and where in the file. */
import type { Path } from './text.ts';

export type Report = (path: Path, problem: string, of?: 'key' | 'value') => void;
