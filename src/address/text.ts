/** Numbers within a text, and a reader that goes through it once. */
import { NotARun } from './faults.ts';
import { words } from './words.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** One character for what is below 62, as nearly everything is. */
export const small = (number: number): string => DIGITS[number] ?? `~${number},`;

export interface Reader {
  atEnd(): boolean;
  /** The next character; throws `NotARun` at the end, like all below where something else stands there. */
  character(): string;
  /** Goes past this character, if it is the next one. */
  skip(character: string): boolean;
  /** The decimal digits that stand here; 0 for none. */
  digits(): number;
  /** Digits, perhaps behind a minus, up to a comma. */
  number(): number;
  /** What `small` has written. */
  small(): number;
  text(length: number): string;
}

export function createReader(source: string): Reader {
  let at = 0;
  const character = (): string => {
    if (at >= source.length) throw new NotARun(words.commandsUnreadable);
    return source[at++]!;
  };
  const skip = (wanted: string): boolean => {
    const found = source[at] === wanted;
    if (found) at++;
    return found;
  };
  const digits = (): number => {
    const from = at;
    while (source[at]! >= '0' && source[at]! <= '9') at++;
    const number = Number(source.slice(from, at));
    if (!Number.isSafeInteger(number)) throw new NotARun(words.commandsUnreadable);
    return number;
  };
  const number = (): number => {
    const sign = skip('-') ? -1 : 1;
    const value = sign * digits();
    if (!skip(',')) throw new NotARun(words.commandsUnreadable);
    return value;
  };
  return {
    atEnd: () => at >= source.length,
    character,
    skip,
    digits,
    number,
    small() {
      const digit = character();
      const value = digit === '~' ? number() : DIGITS.indexOf(digit);
      if (digit !== '~' && value < 0) throw new NotARun(words.commandsUnreadable);
      return value;
    },
    text(length) {
      at += length;
      if (length < 0 || at > source.length) throw new NotARun(words.commandsUnreadable);
      return source.slice(at - length, at);
    },
  };
}
