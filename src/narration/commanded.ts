/** What the reader did, or could not do: a command speaks for itself, from its place in the registry. */
import { commandNamed, commandSentence, isFault, messageName, refusalSentence } from '../sim/index.ts';
import type { Happening } from '../sim/types.ts';
import { type Parts, say } from './parts.ts';
import type { Sentence } from './sentence.ts';
import type { Words } from './words.ts';

export function commanded(
  { name, args, refusal, message }: Extract<Happening, { what: 'commanded' }>,
  words: Words,
): Sentence {
  // Only commands of the registry, with arguments that fit it, ever get into a run.
  const { label, subject } = commandNamed(name)!;
  if (refusal !== null) {
    const headline = words.commandRefused(label);
    return { headline, reason: say`${refusalSentence(refusal)}`, rule: 'you', mark: 'hollow' };
  }
  const after: Readonly<Record<string, Parts>> = words.afterCommand;
  return {
    headline: say`${commandSentence(name, args, message && messageName(message)).replace(/\.$/, '')}`,
    reason: after[name] ?? [],
    rule: 'you',
    mark: isFault(name, args) ? 'fault' : subject === 'client' ? 'solid' : 'act',
  };
}
