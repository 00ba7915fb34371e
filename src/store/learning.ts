/** Lessons and questions: their bodies are loaded when the first of them is called. */
import { later } from './later.ts';
import type { LateLearning, LearningParts } from './learning/index.ts';
import type { LearningActions } from './learning-types.ts';

/** What a lesson that is open refuses: why nothing may be done, or undone, now; '' where all may. */
export interface Guards {
  acts(): string;
  undo(): string;
}

export interface LearningDoor extends LearningActions {
  loadLearning(): Promise<LateLearning>;
}

/** Before lessons are loaded none is open. */
export const createGuards = (): Guards => ({ acts: () => '', undo: () => '' });

export function learningActions(parts: LearningParts): LearningDoor {
  let loaded: Promise<LateLearning> | null = null;
  const load = () => (loaded ??= import('./learning/index.ts').then(({ createLearning }) => createLearning(parts)));
  return {
    ...later<LearningActions>(load as () => Promise<LearningActions>, [
      'fetchSyllabus',
      'openLesson',
      'openScenarioAsLesson',
      'leaveLesson',
      'continueLesson',
      'backInLesson',
      'goToLessonStep',
      'draftAnswer',
      'lockIn',
      'observe',
      'skipTask',
      'showProof',
      'setHands',
      'reveal',
      'fetchDue',
      'answerQuiz',
      'openProof',
      'fetchResults',
      'eraseProgress',
    ]),
    loadLearning: load,
  };
}
