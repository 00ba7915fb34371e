/** How the answers of a class are shown. */
import { type Choice, choicesOf } from '../../lessons/choices.ts';

export { type Choice, choicesOf };

/** Names of servers and numbers need no letters beside them. */
export const areShort = (choices: readonly Choice[]): boolean => choices.every(({ text }) => /^S?\d+$/.test(text));

/** Which answer a digit is a hand for: the server or the number of that name, else the one that stands there; or -1. */
export function choiceOfDigit(choices: readonly Choice[], digit: string): number {
  if (areShort(choices)) return choices.findIndex(({ text }) => text === digit || text === `S${digit}`);
  return Number(digit) <= choices.length ? Number(digit) - 1 : -1;
}

/** Of the wrong choices the one with the most hands, if anybody raised one. */
export function mostMissed(choices: readonly Choice[], hands: readonly number[]): Choice | null {
  const missed = choices
    .map((choice, i) => ({ choice, count: hands[i] ?? 0 }))
    .filter(({ choice, count }) => !choice.right && count > 0)
    .sort((a, b) => b.count - a.count);
  return missed[0]?.choice ?? null;
}
