/** What can happen next, in words: what it is, what would follow, and the verbs of its acts. */
import type { Choice } from '../sim/index.ts';
import { plain, type Parts } from './parts.ts';
import { englishTime, type TimeWords } from './timeWords.ts';
import type { MessageView } from './view.ts';

export interface ChoiceText {
  /** "Append +1, S2 to S4" */
  readonly title: Parts;
  /** "Then S4 stores entry 2." */
  readonly then: Parts;
  /** In the order of the choice's acts: "Deliver", "Drop". */
  readonly verbs: readonly string[];
}

/** `message`: the message that the choice is about, where it is known. */
export function choiceText(choice: Choice, message?: MessageView, words: TimeWords = englishTime): ChoiceText {
  return {
    title: words.choice(choice.what, message),
    then: words.then(choice.then),
    verbs: choice.acts.map(({ name }) => words.verb(name)),
  };
}

/** The accessible name of one act: "Deliver: Append +1, S2 to S4. Then S4 stores entry 2." */
export function nameOfChoice(text: ChoiceText, verb: string): string {
  return `${verb}: ${plain(text.title)}. ${plain(text.then)}`;
}
