/** What can happen next, in words: what it is, what would follow, and the verbs of its acts. */
import type { Choice, ChosenThing } from '../sim/index.ts';
import type { EventRow } from '../sim/types.ts';
import { type ChoiceWords, englishChoices } from './choiceWords.ts';
import { plain, type Parts } from './parts.ts';
import { sentencesOf } from './sentence.ts';
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
export function choiceText(choice: Choice, message?: MessageView, words: ChoiceWords = englishChoices): ChoiceText {
  return {
    title: title(choice.what, message, words),
    then: then(choice.then, words),
    verbs: choice.acts.map(({ name }) => words.verb(name)),
  };
}

/**
 * The accessible name of one act: "Deliver: Append +1, S2 to S4. Then S4 stores entry 2.", "Fire S1, election timer.
 * Then ..." It begins with the words that are seen, which say "Fire S1" where many timers share a row (WCAG 2.5.3).
 */
export function nameOfChoice({ what }: Choice, text: ChoiceText, verb: string): string {
  return `${verb}${what.kind === 'timer' ? '' : ':'} ${plain(text.title)}. ${plain(text.then)}`;
}

function title(what: ChosenThing, message: MessageView | undefined, words: ChoiceWords): Parts {
  switch (what.kind) {
    case 'message':
      if (message === undefined) return words.someMessage(what.message);
      return words.message(message.kind, message.from, message.to, message.count);
    case 'write':
      return words.diskWrite(what.server);
    case 'timer':
      return words.timer[what.timer](what.server);
  }
}

/** What the act would bring about besides itself, most telling first; for a disk write what waits for it. */
function then(row: EventRow, words: ChoiceWords): Parts {
  const { happenings, server } = row;
  const stored = happenings.find((happening) => happening.what === 'stores');
  // Whoever has a slow disk answers only when it has written (PS-3).
  if (stored !== undefined && isAbout(row, 'lastLogIndex')) return words.writes(server, stored.first, stored.last);
  const first = happenings.findIndex(({ what }) => what !== 'commanded' && what !== 'writesDisk');
  if (first >= 0) return words.then(sentencesOf(row)[first]!.headline);
  if (!happenings.some(({ what }) => what === 'writesDisk')) return words.nothing;
  return isAbout(row, 'matchIndex') ? words.ownCopyCounts(server) : words.speaks(server);
}

/** PS-3 was met: at a leader over its own copy, at a follower over an acknowledgement that waits. */
const isAbout = ({ fired }: EventRow, fact: string): boolean =>
  fired.some(({ rule, facts }) => rule === 'PS-3' && facts[fact] !== undefined);
