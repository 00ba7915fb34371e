/** Lessons in an order for an occasion. */
import type { Lesson, Playlist } from './types.ts';

/** Of a playlist that is written by hand the lessons are named by their ids. */
export const playlistsOf = (lessons: readonly Lesson[]): readonly Playlist[] => [
  {
    id: 'self-study',
    title: 'On your own',
    goal: 'The whole syllabus, from the first copy to Figure 8.',
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    lessons: lessons.map(({ id }) => id),
  },
];
