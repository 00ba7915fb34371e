/** Branches in words. */
import { type BranchId, type BranchInfo, NO_BRANCH } from '../sim/index.ts';
import { type BranchWords, englishBranches } from './branchWords.ts';

/** Its own name, or one made from the act that opened it: "S5 crashes"; "As it was" where nothing was done. */
export function branchName({ name, act }: BranchInfo, words: BranchWords = englishBranches): string {
  return name || (act === null ? words.asItWas : words.act(act.name, act.args));
}

/** Why it cannot be removed; '' = it can. */
export function whyBranchStays({ parent }: BranchInfo, count: number, words: BranchWords = englishBranches): string {
  return parent === NO_BRANCH ? words.stays(count) : '';
}

/** What is said when branches went. */
export const branchesRemoved = (ids: readonly BranchId[], words: BranchWords = englishBranches): string =>
  words.removed(ids);

/** What stands behind its name: "forks at 1.288 s, S4 leads term 4 at 1.307 s" or "forks at 1.290 s, ends at 1.318 s". */
export function branchLine({ parent, fork, leader, end }: BranchInfo, words: BranchWords = englishBranches): string {
  const became = leader === null ? words.ends(end.now) : words.leads(leader.server, leader.term, leader.at);
  return parent === NO_BRANCH ? became : `${words.forks(fork.now)}, ${became}`;
}
