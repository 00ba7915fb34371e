import type { ReactNode } from 'react';
import type { LessonStep } from '../../../lessons/types.ts';
import type { OpenLesson } from '../../../store/index.ts';

/** What each phase of a step is told. */
export interface PhaseProps {
  readonly open: OpenLesson;
  readonly step: LessonStep;
  /** What was asked for besides, above the way on: a rule, a comparison. */
  readonly children: ReactNode;
}
