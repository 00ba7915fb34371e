/** What differs between two branches, in words. */
import type { Comparison, Difference } from '../sim/index.ts';
import { type DifferenceWords, englishDifferences } from './differenceWords.ts';
import { type Parts, S, say } from './parts.ts';

export interface DifferenceText {
  /** "S4 role", "S3, S5 hear", "In flight" */
  readonly what: Parts;
  readonly a: Parts;
  readonly b: Parts;
}

export function differenceText(
  { what, servers, a, b }: Difference,
  words: DifferenceWords = englishDifferences,
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
  words: DifferenceWords = englishDifferences,
): string {
  return words.otherwise(branch, what, words.kinds[what].value(value));
}

/** "Same in both: terms, votes cast and all logs."; '' when nothing is. */
export function sameText({ same }: Comparison, words: DifferenceWords = englishDifferences): string {
  return same.length === 0 ? '' : words.same(same.map((what) => words.kinds[what].same));
}

/** "No difference at 1.285 s. They part at 1.288 s."; past the fork the second sentence says nothing new. */
export function noDifferenceText({ at, partAt }: Comparison, words: DifferenceWords = englishDifferences): string {
  return at < partAt ? `${words.none(at)} ${words.part(partAt)}` : words.none(at);
}
