import { useState } from 'react';
import { useTooltip } from '../../design/controls/index.ts';
import { actions, type OpenLesson, useStore, type State } from '../../store/index.ts';
import { markPressed } from './pressed.ts';
import { words } from './words.ts';
import styles from './LessonSign.module.css';

const selectProgress = (state: State) => state.progress.lessons;

/** A box for each step; those that were seen lead back to it, and no further: questions keep their outcome. */
export function StepBoxes({ open: { lesson, standing } }: { readonly open: OpenLesson }) {
  const progress = useStore(selectProgress)[lesson.id];
  const kept = progress?.done ? lesson.steps.length - 1 : lesson.steps.findIndex(({ id }) => id === progress?.step);
  const [reached, setReached] = useState({ lesson: lesson.id, step: 0 });
  const seen = Math.max(kept, standing.step, reached.lesson === lesson.id ? reached.step : 0);
  if (reached.lesson !== lesson.id || reached.step < seen) setReached({ lesson: lesson.id, step: seen });
  return (
    <ol className={styles.boxes} aria-label={words.steps}>
      {lesson.steps.map(({ id }, i) => (
        <li key={id}>
          <Box step={i} here={i === standing.step} seen={i <= seen} />
        </li>
      ))}
    </ol>
  );
}

function Box({ step, here, seen }: { readonly step: number; readonly here: boolean; readonly seen: boolean }) {
  const name = words.step(step + 1, here, seen);
  const { handlers, tip } = useTooltip(name);
  const go = () => {
    markPressed();
    actions.goToLessonStep(step);
  };
  return (
    <>
      <button
        type="button"
        className={styles.box}
        aria-label={name}
        aria-current={here ? 'step' : undefined}
        data-seen={seen || undefined}
        {...handlers}
        {...(seen ? { onClick: go } : { 'aria-disabled': true })}
      >
        <i />
      </button>
      {tip}
    </>
  );
}
