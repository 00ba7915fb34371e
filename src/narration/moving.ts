/** What is announced when the reader moves in time: a live region says it once. */
import type { EventRow, Micros } from '../sim/types.ts';
import { formatClock } from './numbers.ts';
import { type Parts, plain, say } from './parts.ts';
import { sentenceOf } from './sentence.ts';

export const englishMoves = {
  back: (at: string): string => `Back to ${at} s.`,
  forward: (at: string): string => `At ${at} s.`,
  last: (headline: Parts): Parts => say`${headline}.`,
  newBranch: (at: string): string => `New branch from ${at} s. The old future stays.`,
  bookmark: (at: string): string => `Mark at ${at} s`,
};
export type MoveWords = typeof englishMoves;

/** After a seek or a step back: "Back to 1.283 s. S3 votes for S4." `last` is the newest event of the state shown. */
export function movedText(
  direction: 'back' | 'forward',
  now: Micros,
  last: EventRow | null,
  words: MoveWords = englishMoves,
): string {
  const where = words[direction](formatClock(now));
  return last === null ? where : `${where} ${plain(words.last(sentenceOf(last).headline))}`;
}

/** An act in the past has opened a branch. */
export const newBranchText = (at: Micros, words: MoveWords = englishMoves): string => words.newBranch(formatClock(at));

/** A bookmark's name: its note, or its time. */
export const bookmarkName = (note: string, at: Micros, words: MoveWords = englishMoves): string =>
  note || words.bookmark(formatClock(at));
