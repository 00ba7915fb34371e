/** What is announced when the reader moves in time: a live region says it once. */
import { conditionNamed } from '../sim/index.ts';
import type { CommandArgs, EventRow, Micros } from '../sim/types.ts';
import { formatClock } from './numbers.ts';
import { type Parts, plain, say } from './parts.ts';
import { sentenceOf } from './sentence.ts';

export const englishMoves = {
  back: (at: string): string => `Back to ${at} s.`,
  forward: (at: string): string => `At ${at} s.`,
  last: (headline: Parts): Parts => say`${headline}.`,
  runUntil: (condition: string): string => `Run until ${condition}`,
  notWithin: (seconds: string, condition: string): string => `Not within ${seconds} s of simulated time: ${condition}.`,
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

/** On the search that is under way: "Run until S3 applies index 4". */
export function runUntilText(condition: string, args: CommandArgs, words: MoveWords = englishMoves): string {
  return words.runUntil(sentenceOfCondition(condition, args));
}

/** When it was given up: "Not within 60 s of simulated time: S3 applies index 4." */
export function notFoundText(
  condition: string,
  args: CommandArgs,
  within: Micros,
  words: MoveWords = englishMoves,
): string {
  return words.notWithin(String(within / 1_000_000), sentenceOfCondition(condition, args));
}

const sentenceOfCondition = (condition: string, args: CommandArgs): string =>
  conditionNamed(condition)?.words.sentence(args) ?? condition;

/** An act in the past has opened a branch. */
export const newBranchText = (at: Micros, words: MoveWords = englishMoves): string => words.newBranch(formatClock(at));

/** A bookmark's name: its note, or its time. */
export const bookmarkName = (note: string, at: Micros, words: MoveWords = englishMoves): string =>
  note || words.bookmark(formatClock(at));
