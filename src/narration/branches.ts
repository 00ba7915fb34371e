/** Branches and what differs between them, in words. */
import type { BranchInfo, Comparison, Difference } from '../sim/index.ts';
import { formatClock } from './numbers.ts';
import { type Parts, say } from './parts.ts';
import { englishTime, type TimeWords } from './timeWords.ts';

/** Its own name, or one made from the act that opened it: "S5 crashes"; "As it was" where nothing was done. */
export const branchName = (branch: BranchInfo, words: TimeWords = englishTime): string => words.branch(branch);

/** What stands behind its name: "S4 leads at 1.307" or "forks at 1.290, ends at 1.318". */
export const branchLine = (branch: BranchInfo, words: TimeWords = englishTime): string =>
  words.branchSpan(branch.fork.now, branch.end.now);

export interface DifferenceText {
  /** "S4 role", "S3, S5 hear", "In flight" */
  readonly what: Parts;
  readonly a: Parts;
  readonly b: Parts;
}
export function differenceText({ what, a, b }: Difference): DifferenceText {
  return { what: say`${what}`, a: say`${a}`, b: say`${b}` };
}

/** "Same in both: terms, votes cast, all logs."; '' when nothing is. */
export const sameText = ({ same }: Comparison): string =>
  same.length === 0 ? '' : `Same in both: ${same.join(', ')}.`;

/** "No difference at 1.285 s. They part at 1.288 s." */
export const noDifferenceText = ({ at, partAt }: Comparison): string =>
  `No difference at ${formatClock(at)} s. They part at ${formatClock(partAt)} s.`;
