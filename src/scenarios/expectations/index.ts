/** All kinds of expectation, in the order in which the README explains them. */
import type { AnyExpectation } from './define.ts';

export const EXPECTATIONS = [] as const satisfies readonly AnyExpectation[];

export type ExpectationName = string;

export function expectationNamed(name: string): AnyExpectation | undefined {
  return (EXPECTATIONS as readonly AnyExpectation[]).find(({ id }) => id === name);
}
