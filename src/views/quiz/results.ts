/** What was answered so far, counted: no score, for nothing is graded. */
import type { GivenAnswer, Progress } from '../../store/index.ts';

export interface Count {
  readonly right: number;
  readonly of: number;
}

/** An answer's question is "q07/2" for the second form of an item, else "lesson/step". */
const isOf = (item: string) => (answer: GivenAnswer) => answer.question.startsWith(`${item}/`);

const count = (answers: readonly GivenAnswer[]): Count => ({
  right: answers.filter(({ right }) => right).length,
  of: answers.length,
});

export const countOf = (item: string, { answers }: Progress): Count => count(answers.filter(isOf(item)));

export interface Counts {
  readonly quiz: Count;
  readonly lessons: Count;
}

export function countsOf(items: readonly string[], { answers }: Progress): Counts {
  const isQuiz = (answer: GivenAnswer) => items.some((item) => isOf(item)(answer));
  return {
    quiz: count(answers.filter(isQuiz)),
    lessons: count(answers.filter((answer) => !isQuiz(answer))),
  };
}
