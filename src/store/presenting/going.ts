/** One press of a clicker: to the next step of a lesson or, without one, to the next key event; likewise back. */
import type { Actions, OpenLesson, State } from '../types.ts';

type Used = Pick<
  Actions,
  'backInLesson' | 'continueLesson' | 'goToLessonStep' | 'nextKey' | 'observe' | 'previousKey' | 'reveal' | 'skipTask'
> & {
  /** The lesson that comes after this one. */
  openFollowing(lesson: OpenLesson): void;
};

export function goOn({ lesson }: Pick<State, 'lesson'>, actions: Used, direction: 1 | -1): void {
  if (lesson === null) return direction === 1 ? actions.nextKey() : actions.previousKey();
  if (direction === -1) return actions.backInLesson();
  forward(lesson, actions);
}

function forward(open: OpenLesson, actions: Used): void {
  const { lesson, standing } = open;
  switch (standing.phase) {
    case 'reading':
    case 'explaining':
      return actions.continueLesson();
    case 'doing':
      return actions.skipTask();
    case 'asking':
      return actions.reveal();
    case 'observing': {
      // The class has seen it: whoever speaks says what it was.
      const options = lesson.steps[standing.step]?.question?.observe?.options ?? [];
      return actions.observe(options.findIndex(({ right }) => right === true));
    }
    // A second press on the way arrives at once.
    case 'going':
      return actions.goToLessonStep(standing.step);
    case 'ended':
      return actions.openFollowing(open);
    // What decides is watched.
    case 'watching':
    case 'replaying':
  }
}
