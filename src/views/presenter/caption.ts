/** What the wall says beside what is true now: the step of a lesson, where no question says it. */
import type { State } from '../../store/index.ts';
import { stepOf } from '../lesson/look.ts';

/** A line of the sign holds so many letters; more stand below it. */
const LINE = 78;

export const isLong = (text: string): boolean => text.length > LINE;

/** '' where nothing is said, or the question's own place says it. */
export function selectCaption({ lesson }: State): string {
  if (lesson === null) return '';
  const step = stepOf(lesson);
  if (step.question !== undefined && lesson.standing.phase !== 'going') return '';
  return step.task !== undefined && lesson.standing.phase === 'doing' ? `${step.text} ${step.task.does}` : step.text;
}

/** There is a question before the class, or what came of it. */
export const selectAsks = ({ lesson }: State): boolean =>
  lesson !== null && lesson.standing.phase !== 'going' && stepOf(lesson).question !== undefined;
