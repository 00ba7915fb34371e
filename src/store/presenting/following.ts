/** Which lesson comes after one: the next of the syllabus. */
import type { Lesson } from '../../lessons/types.ts';
import type { Syllabus } from '../types.ts';

/** Null after the last, and after what is no lesson of the syllabus. */
export function followingOf({ lessons }: Pick<Syllabus, 'lessons'>, id: string): Lesson | null {
  const here = lessons.findIndex((lesson) => lesson.id === id);
  return (here >= 0 && lessons[here + 1]) || null;
}
