/** The values that the payload of a link is made of. */
import { WORDS } from './codes.ts';
import { Newer, NotARun } from './faults.ts';
import { words } from './words.ts';

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A whole number that arithmetic leaves exact. */
export function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new NotARun(words.numberExpected);
  return value as number;
}

/** A word by its code; one without travels as it is. */
export function toWord(word: string): number | string {
  const code = WORDS.indexOf(word);
  return code < 0 ? word : code;
}

/** What is no number comes back as it is. */
export function fromWord(code: unknown): unknown {
  if (typeof code !== 'number') return code;
  const word = WORDS[code];
  if (word === undefined) throw new Newer(words.unknownWord);
  return word;
}
