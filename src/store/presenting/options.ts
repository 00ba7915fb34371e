/** What a class can raise its hands for. */
import type { Prompt } from '../../lessons/types.ts';

export interface HandOption {
  readonly text: string;
  readonly right: boolean;
}

/** In the order in which hands are counted; empty where the answers cannot be listed without giving them away. */
export function optionsOf(prompt: Prompt, size: number): readonly HandOption[] {
  switch (prompt.kind) {
    case 'choice':
      return prompt.options.map(({ text, wrong }) => ({ text, right: wrong === null }));
    case 'server':
      return Array.from({ length: size }, (_, i) => ({ text: `S${i + 1}`, right: prompt.right.includes(i + 1) }));
    case 'log':
    case 'number':
    case 'message':
    case 'entry':
      return [];
  }
}
