/** The keys of a lesson as the list of keys tells them; they act in `views/lesson/useLessonKeys.ts`, before the page's. */
import type { Key } from '../keys.ts';

export const lessonKeys: readonly Omit<Key, 'run'>[] = [
  { chords: ['1', '2', '3', '4', '5'], group: 'lesson', does: 'answer' },
  { chords: ['Enter'], group: 'lesson', does: 'goOn' },
  { chords: ['Backspace'], group: 'lesson', does: 'goBack' },
];
