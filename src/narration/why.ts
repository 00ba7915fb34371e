/** "Why?" and "why not?" in words: the story that led to an event, and what is missing where nothing happened. */
import type { ServerId } from '../raft/types.ts';
import type { Absence, Explanation, Link, Question } from '../sim/index.ts';
import type { Micros } from '../sim/types.ts';
import type { Parts } from './parts.ts';
import { type SentenceMark, type SentenceRule, sentenceOf, spoken } from './sentence.ts';
import { englishWhy, type WhyWords } from './whyWords.ts';

export interface LinkSentence {
  readonly text: Parts;
  readonly rule: SentenceRule;
  readonly mark: SentenceMark;
}

/** One step of the chain; `next` is the step that it led to, the sentence tells what mattered for it. */
export function linkSentence(link: Link, _next?: Link, _words: WhyWords = englishWhy): LinkSentence {
  const sentence = sentenceOf(link.row);
  return { text: spoken(sentence), rule: sentence.rule, mark: sentence.mark };
}

/** The headline over a chain: the event that answers, or what has not happened. */
export function explanationTitle({ event, absence, question }: Explanation, words: WhyWords = englishWhy): Parts {
  if (absence !== null) return absenceText(absence, 0, words).headline;
  return event === null ? words.question(question) : sentenceOf(event).headline;
}

/** The question as one would ask it: "Why is there no leader?" */
export const questionText = (question: Question, words: WhyWords = englishWhy): Parts => words.question(question);

export interface AbsenceText {
  /** Without a full stop: "Entry 6 is not committed". */
  readonly headline: Parts;
  /** What is missing, and what stands in the way, in whole sentences. */
  readonly sentences: readonly Parts[];
  /** One line a server that is waited for. */
  readonly lines: readonly { readonly server: ServerId; readonly text: Parts }[];
}

/** What is missing, as of `now`. */
export function absenceText(absence: Absence, _now: Micros, words: WhyWords = englishWhy): AbsenceText {
  return { headline: words.absent(absence), sentences: [], lines: [] };
}

/** A message that an event sent and that still flies: "Vote granted, to S4, arrives in 10 ms". */
export function onItsWayText(
  message: Explanation['onTheirWay'][number],
  now: Micros,
  words: WhyWords = englishWhy,
): Parts {
  return words.onItsWay(message.kind, message.to, message.deliverAt - now);
}
