/** What the reader did, or could not do, in words. */
import type { Happening } from '../sim/types.ts';
import { say } from './parts.ts';
import type { Sentence } from './sentence.ts';
import type { Words } from './words.ts';

export function commanded({ name, args, refusal }: Extract<Happening, { what: 'commanded' }>, _words: Words): Sentence {
  void args;
  if (refusal !== null) return { headline: say`${name} changes nothing`, reason: [], rule: 'you', mark: 'hollow' };
  return { headline: say`You ${name}`, reason: [], rule: 'you', mark: 'fault' };
}
