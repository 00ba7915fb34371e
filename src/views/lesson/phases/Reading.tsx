import { Button } from '../../../design/controls/index.ts';
import type { LessonStep } from '../../../lessons/types.ts';
import { actions, type State, useStore } from '../../../store/index.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { Verdict } from '../Verdict.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

const selectCame = (state: State) => state.came;

export function Reading({ open: { lesson, standing }, step, children }: PhaseProps) {
  const last = standing.step === lesson.steps.length - 1;
  // One that was passed over has not come true.
  const done = useStore(selectCame);
  return (
    <>
      <p className={styles.text}>
        <Prose text={step.text} />
      </p>
      {step.task && done && <Verdict look="right" label={words.done} text={step.task.does} />}
      {step.page && <PageLink to={step.page} />}
      {children}
      <Foot first={standing.step === 0}>
        <Primary onClick={actions.continueLesson}>{last ? words.finish : words.next}</Primary>
      </Foot>
    </>
  );
}

/** It lies over the lesson, which stays where it is. */
function PageLink({ to }: { readonly to: NonNullable<LessonStep['page']> }) {
  return (
    <p>
      <Button onClick={() => actions.setPage(to)}>{words.pages[to]}</Button>
    </p>
  );
}
