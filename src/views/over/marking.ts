/** Where the words that were looked for stand in a text. */

/** What was typed, word by word, in small letters. */
export const termsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Every word is found somewhere in these. */
export function saysAll(texts: readonly string[], terms: readonly string[]): boolean {
  const said = texts.join('\n').toLowerCase();
  return terms.every((term) => said.includes(term));
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
