import type { LessonStep } from '../../../lessons/types.ts';
import type { OpenLesson } from '../../../store/index.ts';

/** What each phase of a step is told. */
export interface PhaseProps {
  readonly open: OpenLesson;
  readonly step: LessonStep;
}
