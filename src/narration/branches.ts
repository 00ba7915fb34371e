/** Branches in words. */
import { type BranchId, type BranchInfo, NO_BRANCH } from '../sim/index.ts';
import type { CommandArgs, MessageSort } from '../sim/types.ts';
import { type BranchWords, englishBranches } from './branchWords.ts';

/** Its own name, or one made from the act that opened it: "S5 crashes"; "As it was" where nothing was done. */
export function branchName({ name, act, message }: BranchInfo, words: BranchWords = englishBranches): string {
  return name || (act === null ? words.asItWas : actName({ ...act, message }, words));
}

interface Act {
  readonly name: string;
  readonly args: CommandArgs;
  readonly message?: MessageSort | undefined;
}
/** What was done, in a few words: "S3’s vote dropped". */
export function actName({ name, args, message }: Act, words: BranchWords = englishBranches): string {
  return words.act(name, args, message);
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
