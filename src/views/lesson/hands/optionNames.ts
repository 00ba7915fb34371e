import type { Prompt } from '../../../lessons/types.ts';
import { words } from '../words.ts';

/** For what hands are counted: the options by their numbers, the servers; of all else who was right and who was not. */
export function optionNames(prompt: Prompt, servers: number): readonly string[] {
  if (prompt.kind === 'choice') return prompt.options.map((_, i) => String(i + 1));
  if (prompt.kind === 'server') return Array.from({ length: servers }, (_, i) => words.server(i + 1));
  return [words.right, words.wrong];
}

/** Positions among these names of those that are right. */
export function rightOptions(prompt: Prompt): readonly number[] {
  if (prompt.kind === 'choice') return prompt.options.flatMap(({ wrong }, i) => (wrong === null ? [i] : []));
  return prompt.kind === 'server' ? prompt.right.map((id) => id - 1) : [0];
}
