/** Answers before they are locked in, one reader's or a whole class's. */
import type { StoreApi } from 'zustand';
import { type Happening, isComplete } from '../../lessons/index.ts';
import type { LearningActions, OpenLesson, State } from '../types.ts';
import { answerText } from './answers.ts';
import type { Keep } from './progress.ts';

type Answering = Pick<LearningActions, 'draftAnswer' | 'lockIn' | 'setHands' | 'reveal'>;

/** No room holds more people. */
const MOST_HANDS = 999;

export function answeringActions(
  { getState, setState }: StoreApi<State>,
  keep: Keep,
  tell: (happening: Happening) => void,
): Answering {
  const asking = (): OpenLesson | null => {
    const { lesson } = getState();
    return lesson?.standing.phase === 'asking' ? lesson : null;
  };

  return {
    draftAnswer(draft) {
      const open = asking();
      if (open !== null) setState({ lesson: { ...open, draft } });
    },
    lockIn() {
      const open = asking();
      const step = open?.lesson.steps[open.standing.step];
      if (!open || !step?.question || !isComplete(step.question.prompt, open.draft)) return;
      const answer = open.draft;
      tell({ kind: 'lock', answer });
      const verdict = getState().lesson?.verdict;
      if (open.ofScenario || !verdict) return;
      keep.answered({
        question: `${open.lesson.id}/${step.id}`,
        right: verdict.right,
        given: answerText(step.question.prompt, answer),
        misconception: verdict.wrong?.misconception ?? '',
      });
    },
    setHands(option, count) {
      const open = asking();
      if (open?.hands[option] === undefined || !Number.isFinite(count)) return;
      const counted = Math.min(MOST_HANDS, Math.max(0, Math.round(count)));
      setState({ lesson: { ...open, hands: open.hands.map((before, i) => (i === option ? counted : before)) } });
    },
    reveal() {
      const open = asking();
      if (open !== null) tell({ kind: 'lock', answer: { kind: 'hands', hands: open.hands } });
    },
  };
}
