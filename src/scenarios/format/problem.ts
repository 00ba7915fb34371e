/** What is wrong with the text of a scenario: where, what, and what would be right. */
export interface TextProblem {
  /** From 1; 0 where it is about the whole. */
  readonly line: number;
  readonly column: number;
  /** As `steps[3].server`; '' for the whole. */
  readonly path: string;
  /** A sentence that says what is allowed. */
  readonly problem: string;
}
