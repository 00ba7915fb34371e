/** What a class can raise its hands for: the answers by letters, or the servers. */
import type { Prompt } from '../../lessons/types.ts';

export interface Choice {
  readonly text: string;
  readonly detail: string;
  readonly right: boolean;
}

/** Empty where a list of the answers would give the right one away. */
export function choicesOf(prompt: Prompt, size: number): readonly Choice[] {
  if (prompt.kind === 'choice')
    return prompt.options.map(({ text, detail = '', wrong }) => ({ text, detail, right: wrong === null }));
  if (prompt.kind !== 'server') return [];
  return Array.from({ length: size }, (_, i) => ({
    text: `S${i + 1}`,
    detail: '',
    right: prompt.right.includes(i + 1),
  }));
}
