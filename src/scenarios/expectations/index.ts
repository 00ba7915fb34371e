/** All kinds of expectation, in the order in which the README explains them. */
export const EXPECTATIONS = [] as const;

export type ExpectationName = string;
