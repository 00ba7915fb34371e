import { choicesOf } from '../../../lessons/choices.ts';
import type { Prompt } from '../../../lessons/types.ts';
import { words } from '../words.ts';

/** For what hands are counted: options by their numbers, else the answers; where none can be listed who was right. */
export function optionNames(prompt: Prompt, servers: number): readonly string[] {
  const choices = choicesOf(prompt, servers);
  if (choices.length === 0) return [words.right, words.wrong];
  return choices.map(({ text }, i) => (prompt.kind === 'choice' ? String(i + 1) : text));
}

/** Positions among these names of those that are right. */
export function rightOptions(prompt: Prompt, servers: number): readonly number[] {
  const choices = choicesOf(prompt, servers);
  return choices.length === 0 ? [0] : choices.flatMap(({ right }, i) => (right ? [i] : []));
}
