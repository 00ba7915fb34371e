/**
 * Which questions are due to be asked again: what was learnt lasts when it is asked for later, in another guise. An item
 * is met with the end of a lesson that names it, comes back two lessons later, and once more where most people get it
 * wrong. A wrong answer brings it back after one lesson, and does not count.
 */
import type { Lesson, QuizForm, QuizItem } from '../types.ts';

/** A quiz item in the guise in which it is due. */
export interface Due {
  readonly item: QuizItem;
  /** From 0. */
  readonly form: number;
  readonly asked: QuizForm;
}

/** "q07/2": the item and its form, from 1. */
export const askedAs = (item: string, form: number): string => `${item}/${form + 1}`;

interface Known {
  /** Ids of lessons that were gone through to their end. */
  readonly done: readonly string[];
  /** In the order in which they were given; `question` is "lesson/step" or as `askedAs` has it. */
  readonly answers: readonly { readonly question: string; readonly right: boolean }[];
}

const LESSONS_BETWEEN = 2;
const LESSONS_AFTER_WRONG = 1;

export function dueOf(items: readonly QuizItem[], lessons: readonly Lesson[], known: Known): readonly Due[] {
  const met = new Set(lessons.filter(({ id }) => known.done.includes(id)).flatMap(({ quiz }) => quiz));
  return items.flatMap((item) => (met.has(item.id) ? due(item, known) : []));
}

function due(item: QuizItem, { done, answers }: Known): readonly Due[] {
  const mine = answers.filter(({ question }) => subject(question) === item.id);
  if (mine.filter(({ right }) => right).length >= (item.hard ? 3 : 2)) return [];
  const form = mine.length % item.forms.length;
  const asked: readonly Due[] = [{ item, form, asked: item.forms[form]! }];
  const last = mine.at(-1);
  if (last === undefined) return asked;
  const since = answers.slice(answers.lastIndexOf(last) + 1).map(({ question }) => subject(question));
  const lessonsSince = done.filter((id) => since.includes(id)).length;
  return lessonsSince >= (last.right ? LESSONS_BETWEEN : LESSONS_AFTER_WRONG) ? asked : [];
}

const subject = (question: string): string => question.split('/')[0]!;
