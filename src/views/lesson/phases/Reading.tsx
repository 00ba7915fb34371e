import { Button } from '../../../design/controls/index.ts';
import type { LessonStep } from '../../../lessons/types.ts';
import { actions } from '../../../store/index.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

export function Reading({ open: { lesson, standing }, step, children }: PhaseProps) {
  const last = standing.step === lesson.steps.length - 1;
  return (
    <>
      <p className={styles.text}>
        <Prose text={step.text} />
      </p>
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
