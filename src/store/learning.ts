/** Lessons and questions: their bodies are loaded when the first of them is called. */
import { later } from './later.ts';
import type { LateLearning, LearningParts } from './learning/index.ts';
import type { LearningActions } from './learning-types.ts';
import { ownActs } from './beats.ts';
import type { State } from './types.ts';
import { words } from './words.ts';

export interface LearningDoor extends LearningActions {
  loadLearning(): Promise<LateLearning>;
}

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

const PREDICTING = 'asking watching observing replaying';

/** Why nothing may be done to the run now; '' where all may. A question is answered before, not by trying. */
export const refusesActs = ({ lesson }: State): string =>
  lesson !== null && PREDICTING.includes(lesson.standing.phase) ? words.predictFirst : '';

/** Of a lesson's run only what the reader has done himself is his to undo. */
export const refusesUndo = ({ lesson, scenario, run }: State): string =>
  lesson !== null && ownActs(scenario?.acts ?? [], run?.commands ?? []) === 0 ? words.nothingOfYours : '';
