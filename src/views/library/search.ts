/** Which scenarios the reader asks for. */
import type { LibraryCard } from '../../store/index.ts';
import { saysAll, termsOf } from '../over/marking.ts';

export interface Wanted {
  readonly text: string;
  /** Any of these numbers of servers; none: whatever number. */
  readonly servers: readonly number[];
  /** At most so many minutes. */
  readonly minutes: number;
}
export const EVERYTHING: Wanted = { text: '', servers: [], minutes: Infinity };

/** Every word is found somewhere: in title, goal, misconception, rule ids or sections. */
export function isWanted(card: LibraryCard, { text, servers, minutes }: Wanted): boolean {
  if (card.minutes > minutes || (servers.length > 0 && !servers.includes(card.servers))) return false;
  return saysAll([card.title, card.goal, card.misconception, ...card.rules, ...card.sections], termsOf(text));
}

/** The rule ids and sections in which a word was found: what the card itself would not show. */
export function foundReferences({ rules, sections }: LibraryCard, terms: readonly string[]): readonly string[] {
  return [...sections, ...rules].filter((reference) => terms.some((term) => reference.toLowerCase().includes(term)));
}
