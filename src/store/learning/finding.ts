/** Lessons and steps by what a link calls them. */
import { type Lesson, LESSONS, lessonNamed } from '../../lessons/index.ts';
import { nearest } from '../../scenarios/format/nearest.ts';
import { words } from './words.ts';

export function findLesson(id: string): { readonly lesson: Lesson } | { readonly problem: string } {
  const lesson = lessonNamed(id);
  if (lesson !== undefined) return { lesson };
  const ids = LESSONS.map(({ id }) => id);
  return { problem: words.noLesson(id, nearest(id, ids)) };
}

/**
 * Where to go on from a step: what the reader has done with his own hands cannot be had again, so from the step before
 * that.
 */
export function resumeAt({ steps }: Lesson, at: number): number {
  const stands = steps.findLastIndex((step, i) => i <= at && (step.at !== undefined || step.run !== undefined));
  const put = Math.max(stands, 0);
  return steps.slice(put, at).some(({ task }) => task !== undefined) ? put : at;
}

/** The start for '' and for what is no step, which is said. */
export function findStep({ steps }: Lesson, id: string): { readonly at: number; readonly problem: string } {
  const ids = steps.map((step) => step.id);
  const at = ids.indexOf(id);
  return { at: Math.max(at, 0), problem: at < 0 && id !== '' ? words.noStep(id, nearest(id, ids)) : '' };
}
