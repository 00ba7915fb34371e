/** What is announced when the reader moves in time: a live region says it once, a notice shows it. */
import { conditionNamed } from '../sim/index.ts';
import type { CommandArgs, EventRow, Micros } from '../sim/types.ts';
import { formatClock, formatSpan } from './numbers.ts';
import { plain } from './parts.ts';
import { sentenceOf } from './sentence.ts';

/** After a seek or a step back: "Back to 1.283 s. S3 votes for S4." `last` is the newest event of the state shown. */
export function movedText(direction: 'back' | 'forward', now: Micros, last: EventRow | null): string {
  const where = `${direction === 'back' ? 'Back to' : 'At'} ${formatClock(now)} s.`;
  return last === null ? where : `${where} ${plain(sentenceOf(last).headline)}.`;
}

/** "Run until S3 applies index 4" */
export function runUntilText(condition: string, args: CommandArgs): string {
  return `Run until ${conditionNamed(condition)?.words.sentence(args) ?? condition}`;
}
/** While it searches: "Looking for: S3 applies index 4. 12.4 s so far." */
export const searchingText = (condition: string, args: CommandArgs, searched: Micros): string =>
  `${runUntilText(condition, args)}: ${formatSpan(searched)} so far`;
/** "Found at 1.288 s: S3 applies index 4." */
export const foundText = (condition: string, args: CommandArgs, at: Micros): string =>
  `Found at ${formatClock(at)} s: ${conditionNamed(condition)?.words.sentence(args) ?? condition}.`;
export const notFoundText = (condition: string, args: CommandArgs, within: Micros): string =>
  `Not within ${formatSpan(within)} of simulated time: ${conditionNamed(condition)?.words.sentence(args) ?? condition}.`;
export const cancelledText = (at: Micros): string => `The search stops at ${formatClock(at)} s.`;

/** A new branch was opened by an act in the past. */
export const newBranchText = (at: Micros): string => `New branch from ${formatClock(at)} s. The old future stays.`;

/** A mark's name: its note, or its time. */
export const bookmarkName = (note: string, at: Micros): string => note || `Mark at ${formatClock(at)} s`;
