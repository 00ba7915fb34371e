/** Which scenarios the reader asks for, and where the words that were typed stand in their texts. */
import type { LibraryCard } from '../../store/index.ts';

export interface Wanted {
  readonly text: string;
  /** Any of these numbers of servers; none: whatever number. */
  readonly servers: readonly number[];
  /** At most so many minutes. */
  readonly minutes: number;
}
export const EVERYTHING: Wanted = { text: '', servers: [], minutes: Infinity };

/** What was typed, word by word, in small letters. */
export const termsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Every word is found somewhere: in title, goal, misconception, rule ids or sections. */
export function isWanted(card: LibraryCard, { text, servers, minutes }: Wanted): boolean {
  if (card.minutes > minutes || (servers.length > 0 && !servers.includes(card.servers))) return false;
  const said = [card.title, card.goal, card.misconception, ...card.rules, ...card.sections].join('\n').toLowerCase();
  return termsOf(text).every((term) => said.includes(term));
}

/** The rule ids and sections in which a word was found: what the card itself would not show. */
export function foundReferences({ rules, sections }: LibraryCard, terms: readonly string[]): readonly string[] {
  return [...sections, ...rules].filter((reference) => terms.some((term) => reference.toLowerCase().includes(term)));
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text cut where the words begin and end. */
export function cutAtHits(text: string, terms: readonly string[]): readonly Piece[] {
  if (terms.length === 0) return [{ text, hit: false }];
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Split by a group that is captured: hits stand at odd places.
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'gi'))
    .map((piece, i) => ({ text: piece, hit: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
