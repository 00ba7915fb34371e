/** Which questions there are to choose from: those that are due, and part by part those that were met. */
import type { QuizItem } from '../../lessons/types.ts';
import type { Due, Progress, Syllabus } from '../../store/index.ts';
import { countOf } from './results.ts';
import { words } from './words.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly asked: readonly Due[];
}

export const DUE = 'due';
const OTHER = 'other';

/** `all`: also of lessons that were not gone through. Parts that have no questions at all are left out. */
export function sectionsOf(
  { parts, lessons, quiz }: Syllabus,
  progress: Progress,
  due: readonly Due[],
  all: boolean,
): readonly Section[] {
  const isMet = ({ id }: QuizItem) =>
    all ||
    countOf(id, progress).of > 0 ||
    lessons.some((lesson) => lesson.quiz.includes(id) && progress.lessons[lesson.id]?.done);
  const partOf = ({ id }: QuizItem): string => lessons.find((lesson) => lesson.quiz.includes(id))?.part ?? OTHER;
  const byPart = [...parts, { id: OTHER, title: words.other }]
    .map(({ id, title }) => ({ id, title, items: quiz.filter((item) => partOf(item) === id) }))
    .filter(({ items }) => items.length > 0)
    .map(({ id, title, items }) => ({ id, title, asked: items.filter(isMet).map((item) => nextForm(item, progress)) }));
  return [{ id: DUE, title: words.due, asked: due }, ...byPart];
}

/** In the guise after the one in which it was asked last. */
export function nextForm(item: QuizItem, progress: Progress): Due {
  const form = countOf(item.id, progress).of % item.forms.length;
  return { item, form, asked: item.forms[form]! };
}
