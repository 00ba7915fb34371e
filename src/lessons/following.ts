/** What comes after a lesson: the next of the plan that is followed, else the next of the syllabus. */
import type { Lesson, Playlist } from './types.ts';

export interface Following {
  /** Null after the last. */
  readonly next: Lesson | null;
  /** Null where the lesson belongs to no plan that is followed; `at` counts from 1. */
  readonly plan: { readonly title: string; readonly at: number; readonly of: number } | null;
}

/** The lesson that stands before all others. */
export const TOUR = 'tour';

interface Course {
  readonly lessons: readonly Lesson[];
  readonly playlists: readonly Playlist[];
}

/** `plan`: the id of the plan that was started; '' for none. */
export function followingIn({ lessons, playlists }: Course, id: string, plan: string): Following {
  const followed = playlists.find((one) => one.id === plan && one.lessons.includes(id));
  const order = followed?.lessons ?? lessons.map((lesson) => lesson.id);
  const here = order.indexOf(id);
  const next = here < 0 && id !== TOUR ? undefined : lessons.find((lesson) => lesson.id === order[here + 1]);
  return {
    next: next ?? null,
    plan: followed ? { title: followed.title, at: here + 1, of: order.length } : null,
  };
}
