/** How the answers of a class are shown. */
import { type Choice, choicesOf } from '../../lessons/choices.ts';

export { type Choice, choicesOf };

/** Names of servers and numbers need no letters beside them. */
export const areShort = (choices: readonly Choice[]): boolean => choices.every(({ text }) => text.length < 4);

/** Of the wrong choices the one with the most hands, if anybody raised one. */
export function mostMissed(choices: readonly Choice[], hands: readonly number[]): Choice | null {
  const missed = choices
    .map((choice, i) => ({ choice, count: hands[i] ?? 0 }))
    .filter(({ choice, count }) => !choice.right && count > 0)
    .sort((a, b) => b.count - a.count);
  return missed[0]?.choice ?? null;
}
