/** What the reader did, or could not do: a command speaks for itself, from its place in the registry. */
import { commandNamed, parseCommand, refusalSentence } from '../sim/index.ts';
import type { Happening } from '../sim/types.ts';
import { type Parts, say } from './parts.ts';
import type { Sentence } from './sentence.ts';
import type { Words } from './words.ts';

export function commanded({ name, args, refusal }: Extract<Happening, { what: 'commanded' }>, words: Words): Sentence {
  const definition = commandNamed(name);
  if (refusal !== null) {
    const headline = words.commandRefused(definition?.words.label ?? words.unknownCommand);
    return { headline, reason: say`${refusalSentence(refusal)}`, rule: 'you', mark: 'hollow' };
  }
  const parsed = parseCommand({ name, args });
  const sentence = definition && parsed.ok ? definition.words.sentence(parsed.command.args) : name;
  const after: Readonly<Record<string, Parts>> = words.afterCommand;
  return {
    headline: say`${sentence.replace(/\.$/, '')}`,
    reason: after[name] ?? [],
    rule: 'you',
    mark: definition?.subject === 'client' ? 'solid' : 'fault',
  };
}
