/** How far the reader has come: in a lesson, and in the whole syllabus. Steps count from 1 here. */
import type { Lesson } from '../../lessons/types.ts';
import type { Progress } from '../../store/index.ts';

export interface Standing {
  /** Gone through to its end once. */
  readonly isDone: boolean;
  /** Where to go on; 0: at the start, where a lesson that is not begun is, or one that was just finished. */
  readonly step: number;
  readonly of: number;
}

export function standingIn({ id, steps }: Lesson, { lessons }: Progress): Standing {
  const kept = lessons[id];
  const at = steps.findIndex((step) => step.id === kept?.step);
  const isDone = kept?.done ?? false;
  // Whoever stopped at the first step of a lesson has begun it; of one that is done that is where it begins again.
  return { isDone, step: kept === undefined || (isDone && at <= 0) ? 0 : Math.max(at, 0) + 1, of: steps.length };
}

export const doneOf = (lessons: readonly Lesson[], progress: Progress): number =>
  lessons.filter(({ id }) => progress.lessons[id]?.done).length;

export interface Ahead {
  readonly kind: 'begin' | 'goOn' | 'next' | 'allDone';
  readonly lesson: Lesson;
  readonly step: number;
}

/** What to do now: the lesson that was begun last and not finished, else the first that is not done. */
export function aheadIn(lessons: readonly Lesson[], progress: Progress): Ahead | null {
  const first = lessons[0];
  if (!first) return null;
  const begun = Object.keys(progress.lessons).findLast(
    (id) => !progress.lessons[id]!.done && lessons.some((lesson) => lesson.id === id),
  );
  const stopped = lessons.find(({ id }) => id === begun);
  if (stopped) return { kind: 'goOn', lesson: stopped, step: standingIn(stopped, progress).step };
  const isDone = ({ id }: Lesson) => progress.lessons[id]?.done ?? false;
  const furthest = lessons.findLastIndex(isDone);
  const next = lessons.find((lesson, i) => i > furthest && !isDone(lesson)) ?? lessons.find((one) => !isDone(one));
  if (!next) return { kind: 'allDone', lesson: first, step: 0 };
  return { kind: furthest < 0 ? 'begin' : 'next', lesson: next, step: 0 };
}
