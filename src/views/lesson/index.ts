/** The door of the room, loaded when a lesson is open. */
export { LessonPanel } from './Panel.tsx';
export { LessonSign } from './LessonSign.tsx';
export { selectLesson, selectPhase, showsOf } from './look.ts';
export { useLessonKeys } from './useLessonKeys.ts';
