/** What a class can raise its hands for, as the lecturer's own window lists it. */
import { choicesOf } from '../../lessons/choices.ts';
import type { Prompt } from '../../lessons/types.ts';

export interface HandOption {
  readonly text: string;
  readonly right: boolean;
}

/** In the order in which hands are counted; empty where the answers cannot be listed without giving them away. */
export const optionsOf = (prompt: Prompt, size: number): readonly HandOption[] =>
  choicesOf(prompt, size).map(({ text, right }) => ({ text, right }));
