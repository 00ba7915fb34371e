/** Branches and what differs between them, in words. */
import { type BranchInfo, type Comparison, type Difference, NO_BRANCH } from '../sim/index.ts';
import { type BranchWords, englishBranches } from './branchWords.ts';
import { type Parts, S, say } from './parts.ts';

/** Its own name, or one made from the act that opened it: "S5 crashes"; "As it was" where nothing was done. */
export function branchName({ name, act }: BranchInfo, words: BranchWords = englishBranches): string {
  return name || (act === null ? words.asItWas : words.act(act.name, act.args));
}

/** What stands behind its name: "forks at 1.288 s, S4 leads term 4 at 1.307 s" or "forks at 1.290 s, ends at 1.318 s". */
export function branchLine({ parent, fork, leader, end }: BranchInfo, words: BranchWords = englishBranches): string {
  const became = leader === null ? words.ends(end.now) : words.leads(leader.server, leader.term, leader.at);
  return parent === NO_BRANCH ? became : `${words.forks(fork.now)}, ${became}`;
}

export interface DifferenceText {
  /** "S4 role", "S3, S5 hear", "In flight" */
  readonly what: Parts;
  readonly a: Parts;
  readonly b: Parts;
}

export function differenceText(
  { what, servers, a, b }: Difference,
  words: BranchWords = englishBranches,
): DifferenceText {
  const kind = words.kinds[what];
  const names: Parts = servers.flatMap((id, i) => (i === 0 ? [S(id)] : [', ', S(id)]));
  const verb = servers.length > 1 ? (kind.several ?? kind.what) : kind.what;
  return { what: servers.length === 0 ? say`${kind.what}` : say`${names} ${verb}`, a: kind.value(a), b: kind.value(b) };
}

/** What a server is in the other branch, `value` being `a` or `b` of the difference: "In 1: hears S4". */
export function otherwiseText(
  branch: number,
  what: Difference['what'],
  value: string | number,
  words: BranchWords = englishBranches,
): string {
  return words.otherwise(branch, what, words.kinds[what].value(value));
}

/** "Same in both: terms, votes cast and all logs."; '' when nothing is. */
export function sameText({ same }: Comparison, words: BranchWords = englishBranches): string {
  return same.length === 0 ? '' : words.same(same.map((what) => words.kinds[what].same));
}

/** "No difference at 1.285 s. They part at 1.288 s."; past the fork the second sentence says nothing new. */
export function noDifferenceText({ at, partAt }: Comparison, words: BranchWords = englishBranches): string {
  return at < partAt ? `${words.none(at)} ${words.part(partAt)}` : words.none(at);
}
