/** Lessons in an order for an occasion. What a class takes beyond the lessons' own minutes is for hands and talk. */
import type { Lesson, Playlist } from './types.ts';

const CLASSES: readonly Playlist[] = [
  {
    id: 'one-class',
    title: 'A class of 50 minutes',
    goal: 'From an election to the rule that keeps what is committed.',
    minutes: 50,
    lessons: ['normal-election', 'split-vote', 'log-replication', 'minority-partition', 'figure-8-rule'],
  },
  {
    id: 'two-classes',
    title: 'Two classes of 50 minutes',
    goal: 'First how a cluster works and goes on without a leader; then why nothing that is committed is lost.',
    minutes: 100,
    lessons: [
      ...['normal-election', 'split-vote', 'log-replication', 'leader-crashes', 'minority-partition'],
      ...['figure-7', 'figure-8', 'figure-8-rule', 'lost-promises', 'sizes'],
    ],
  },
];

export const playlistsOf = (lessons: readonly Lesson[]): readonly Playlist[] => [
  ...CLASSES,
  {
    id: 'self-study',
    title: 'On your own',
    goal: 'The whole syllabus, from the first copy to Figure 8.',
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    lessons: lessons.map(({ id }) => id),
  },
];
