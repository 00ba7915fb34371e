/** What a class can raise its hands for: the answers by letters, or the servers. */
import type { Prompt, Wrong } from '../../lessons/types.ts';

export interface Choice {
  readonly text: string;
  readonly detail: string;
  readonly right: boolean;
  /** What lies behind it, where that is known. */
  readonly wrong: Wrong | null;
}

/** Empty where a list of the answers would give the right one away. */
export function choicesOf(prompt: Prompt, size: number): readonly Choice[] {
  if (prompt.kind === 'choice')
    return prompt.options.map(({ text, detail = '', wrong }) => ({ text, detail, right: wrong === null, wrong }));
  if (prompt.kind !== 'server') return [];
  return Array.from({ length: size }, (_, i) => {
    const right = prompt.right.includes(i + 1);
    return { text: `S${i + 1}`, detail: '', right, wrong: right ? null : prompt.otherwise };
  });
}

/** Names of servers need no letters beside them. */
export const areShort = (choices: readonly Choice[]): boolean => choices.every(({ text }) => text.length < 4);

/** Of the wrong choices the one with the most hands, if anybody raised one. */
export function mostMissed(choices: readonly Choice[], hands: readonly number[]): Choice | null {
  const missed = choices
    .map((choice, i) => ({ choice, count: hands[i] ?? 0 }))
    .filter(({ choice, count }) => !choice.right && count > 0)
    .sort((a, b) => b.count - a.count);
  return missed[0]?.choice ?? null;
}
