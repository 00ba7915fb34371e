/** Questions apart from lessons: which are due, what was answered, and the run that proves it. */
import { askedAs } from '../../lessons/quiz/due.ts';
import { dueOf, LESSONS, QUIZ } from '../../lessons/index.ts';
import type { LearningActions } from '../types.ts';
import type { LearningParts } from './index.ts';
import { lineOf } from './lines.ts';
import type { Keep } from './progress.ts';
import { words } from './words.ts';

type QuizActions = Pick<LearningActions, 'fetchDue' | 'answerQuiz' | 'openProof'>;

export function quizActions({ store, runs, notices, loadOpening }: LearningParts, keep: Keep): QuizActions {
  return {
    fetchDue() {
      const { lessons, answers } = store.getState().progress;
      const done = Object.keys(lessons).filter((id) => lessons[id]!.done);
      return Promise.resolve(dueOf(QUIZ, LESSONS, { done, answers }));
    },
    answerQuiz({ item, form, asked }, option) {
      const chosen = asked.options[option];
      if (chosen === undefined) return;
      const { text, wrong } = chosen;
      const misconception = wrong?.misconception ?? '';
      keep.answered({ question: askedAs(item.id, form), right: wrong === null, given: text, misconception });
    },
    async openProof(id) {
      const item = QUIZ.find((one) => one.id === id);
      if (item === undefined) return notices.say('problem', words.noItem(id));
      const { run, at } = item.proof;
      const opening = await loadOpening();
      const line = await lineOf(run, opening);
      const moment = line?.momentOf(at);
      if (line === null || moment === undefined) return notices.say('problem', words.noProof);
      // A scenario of the library is opened as one: its notes tell more.
      const kept = ('scenario' in run ? await opening.keptOf(run.scenario) : null) ?? line.kept;
      const standing = { ...kept, at: moment.now, events: moment.events };
      const problem = await runs.visit(standing, { playing: false, entry: true });
      if (problem !== '') return notices.say('problem', words.refused(problem));
      const event = moment.events - 1;
      store.setState({ page: 'run', ...(event >= 0 && { selection: { kind: 'event', event } }) });
    },
  };
}
