/** Bodies of the actions of lessons and questions. Loaded when the first of them is called. */
import type { StoreApi } from 'zustand';
import { LESSONS, PARTS, PLAYLISTS, QUIZ } from '../../lessons/index.ts';
import type { Keeper } from '../keeper.ts';
import type { Guards } from '../learning.ts';
import type { Notices } from '../notices.ts';
import type { LateOpening } from '../opening/index.ts';
import type { Player } from '../player.ts';
import type { Runs } from '../runs.ts';
import type { Actions, LearningActions, State } from '../types.ts';
import { guard } from './guarding.ts';
import { createLessons, type LessonActions } from './lesson.ts';
import { keepProgress } from './progress.ts';
import { quizActions } from './quiz.ts';
import { resultsOf } from './results.ts';
import { words } from './words.ts';

export interface LearningParts {
  readonly store: StoreApi<State>;
  readonly guards: Guards;
  readonly runs: Runs;
  readonly keeper: Keeper;
  readonly notices: Notices;
  readonly player: Player;
  readonly loadOpening: () => Promise<LateOpening>;
  readonly branching: Pick<Actions, 'replayWith' | 'compareWith'>;
  readonly travelling: Pick<Actions, 'seekEvent'>;
}

export interface LateLearning extends LearningActions, Pick<LessonActions, 'openAt'> {
  /** The list of lessons or the page of the experiment, over the run, which waits. */
  showPage(page: 'lessons' | 'experiment'): void;
}

export function createLearning(parts: LearningParts): LateLearning {
  const { store, keeper, notices, player, guards } = parts;
  const keep = keepProgress(store, keeper);
  guard(guards, store);
  return {
    ...createLessons(parts, keep),
    ...quizActions(parts, keep),
    showPage(page) {
      player.pause();
      store.setState({ page });
    },
    fetchSyllabus: () => Promise.resolve({ parts: PARTS, lessons: LESSONS, playlists: PLAYLISTS, quiz: QUIZ }),
    fetchResults: () => Promise.resolve(resultsOf(store.getState().progress.answers)),
    eraseProgress() {
      keep.erase();
      notices.say('info', words.erased);
    },
  };
}
