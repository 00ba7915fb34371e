import { useId, useState, type KeyboardEvent } from 'react';
import type { Beats } from './useBeats.ts';

/** Whether the question that stands is answered on the page; the next question is not. */
export function useAnswers({ beat, left }: Beats) {
  const id = useId();
  const [answered, setAnswered] = useState<number | null>(null);
  const question = left ? null : (beat?.question ?? null);
  const shown = question !== null && beat?.step === answered;
  return {
    id,
    question,
    shown,
    onToggle: () => setAnswered(shown || !beat ? null : beat.step),
    /** Escape hides the answer first. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !shown) return;
      event.stopPropagation();
      setAnswered(null);
    },
  };
}
