/** What a server can know of another, in words: for the page seen through its eyes. */
import type { HeardOf } from '../sim/index.ts';
import { type Micros, NO_EVENT } from '../sim/types.ts';
import { formatSpan } from './numbers.ts';
import { type Parts, S, say, T } from './parts.ts';

export const englishKnowledge = {
  nothing: (from: number): Parts => say`Has heard nothing from ${S(from)}.`,
  heard: (from: number, ago: Micros, showed: Parts, log: Parts): Parts =>
    say`Last heard from ${S(from)} ${ago === 0 ? 'just now' : say`${formatSpan(ago)} ago`}: ${showed}${log}.`,
  never: say`never heard`,
  logTo: (index: number): Parts => say`, log to ${index}`,
  role: {
    leader: (term: number): Parts => say`leads term ${T(term)}`,
    candidate: (term: number): Parts => say`asks for votes in term ${T(term)}`,
    follower: (term: number): Parts => say`follows in term ${T(term)}`,
    unknown: (term: number): Parts => say`is in term ${T(term)}`,
  },
};
export type KnowledgeWords = typeof englishKnowledge;

/** A whole sentence: "Last heard from S1 12 ms ago: leads term 3, log to 5." */
export function heardText(
  { server, event, at, term, role, lastIndex }: HeardOf,
  now: Micros,
  words: KnowledgeWords = englishKnowledge,
): Parts {
  if (event === NO_EVENT) return words.nothing(server);
  return words.heard(server, now - at, words.role[role](term), lastIndex === 0 ? [] : words.logTo(lastIndex));
}

/** For the stage, in a few words: "leads term 3", "never heard". */
export function believedText({ event, role, term }: HeardOf, words: KnowledgeWords = englishKnowledge): Parts {
  return event === NO_EVENT ? words.never : words.role[role](term);
}
