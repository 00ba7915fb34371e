/** The door of the room: the syllabus, and the machine that leads through a lesson. */
import { PARTS } from './parts.ts';
import { playlistsOf } from './playlists.ts';
import { QUIZ } from './quiz/index.ts';
import { elections } from './syllabus/elections/index.ts';
import { firstSteps, tour } from './syllabus/first-steps/index.ts';
import { loss } from './syllabus/loss/index.ts';
import { partitions } from './syllabus/partitions/index.ts';
import { replication } from './syllabus/replication/index.ts';
import { safety } from './syllabus/safety/index.ts';
import type { Lesson } from './types.ts';

export type * from './types.ts';
export { begin, happen, type Happening, type Phase, type Stand, type Standing, standOf } from './course.ts';
export { placeOf, runOf } from './course.ts';
export { isComplete, tidyLog, type Verdict, verdictOf } from './verdicts.ts';
export { beatPlace, lessonOfScenario } from './from-scenario.ts';
export { type Following, followingIn } from './following.ts';
export { dueOf } from './quiz/due.ts';
export { PARTS, QUIZ, tour };

/** In teaching order. */
export const LESSONS: readonly Lesson[] = [
  ...firstSteps,
  ...elections,
  ...replication,
  ...safety,
  ...partitions,
  ...loss,
];

export const PLAYLISTS = playlistsOf(LESSONS);

/** The tour as well, which is in no list. */
export const lessonNamed = (id: string): Lesson | undefined => [...LESSONS, tour].find((lesson) => lesson.id === id);
