/** What a search for a condition is called. A file of its own, because the registry of conditions comes along. */
import { conditionNamed } from '../sim/conditions/index.ts';
import type { CommandArgs, Micros } from '../sim/types.ts';

export const englishSearches = {
  runUntil: (condition: string): string => `Run until ${condition}`,
  notWithin: (minutes: string, condition: string): string =>
    `Not within ${minutes} min of simulated time: ${condition}.`,
};
export type SearchWords = typeof englishSearches;

/** On the search that is under way: "Run until S3 applies index 4". */
export function runUntilText(condition: string, args: CommandArgs, words: SearchWords = englishSearches): string {
  return words.runUntil(sentenceOf(condition, args));
}

/** When it was given up: "Not within 60 min of simulated time: S3 applies index 4." */
export function notFoundText(
  condition: string,
  args: CommandArgs,
  within: Micros,
  words: SearchWords = englishSearches,
): string {
  return words.notWithin(String(within / 60_000_000), sentenceOf(condition, args));
}

const sentenceOf = (condition: string, args: CommandArgs): string =>
  conditionNamed(condition)?.words.sentence(args) ?? condition;
