/** What is said aloud of its own accord: the newest events politely, a broken property at once. */
import { checkOf, violationSentence } from '../sim/index.ts';
import type { EventRow, Violation } from '../sim/types.ts';
import { Mark } from '../sim/types.ts';
import { type Parts, plain } from './parts.ts';
import { sentenceOf, spoken } from './sentence.ts';
import { englishState, type StateWords } from './stateWords.ts';
import { english } from './words.ts';

/** How much an event deserves to be the one that is told, by its marks. */
const INTEREST = [
  Mark.violation,
  Mark.role,
  Mark.act,
  Mark.commit,
  Mark.truncate,
  Mark.refusal,
  Mark.vote,
  Mark.client,
];

const interestOf = (row: EventRow): number => {
  const rank = INTEREST.findIndex((mark) => (row.marks & mark) !== 0);
  return rank === -1 ? INTEREST.length : rank;
};

/** The most interesting of the newest events, and how many others there were. */
export function politeOf(rows: readonly EventRow[], skipped: number, words: StateWords = englishState): string {
  const [best] = [...rows].sort((a, b) => interestOf(a) - interestOf(b) || b.id - a.id);
  const others = rows.length - 1 + skipped;
  if (best === undefined) return skipped === 0 ? '' : words.others(skipped);
  if (others === 0) return plain(spoken(sentenceOf(best)));
  return `${plain(sentenceOf(best).headline)}. ${words.others(others)}`;
}

/** What is wrong, in a few words: "Two leaders in term 4". */
export const violationHeadline = (violation: Violation): Parts => english.violation(violation);

/** A broken property, to interrupt with. */
export function alertOf(violation: Violation): string {
  const { label } = checkOf(violation.check);
  return `${plain(violationHeadline(violation))}. ${violationSentence(violation)} ${english.isBroken(label)}`;
}
