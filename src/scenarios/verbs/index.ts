/** All verbs, in the order in which the README explains them. */
import type { Verb } from './define.ts';

export const VERBS = [] as const satisfies readonly Verb[];

export function verbNamed(name: string): Verb | undefined {
  return (VERBS as readonly Verb[]).find(({ id }) => id === name);
}
