import { actions } from '../../../store/index.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

export function Reading({ open: { lesson, standing }, step }: PhaseProps) {
  const last = standing.step === lesson.steps.length - 1;
  return (
    <>
      <p className={styles.text}>
        <Prose text={step.text} />
      </p>
      <Foot first={standing.step === 0}>
        <Primary onClick={actions.continueLesson}>{last ? words.finish : words.next}</Primary>
      </Foot>
    </>
  );
}
