import { useEffect, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { actions } from '../../../store/index.ts';
import { Foot } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';
import { TaskDials } from './TaskDials.tsx';

/** Wall milliseconds until help is offered unasked. */
const PATIENCE = 20_000;

/** The run is the reader's: something is to be done on the picture, and done it goes on by itself. */
export function Doing({ open: { standing }, step, children }: PhaseProps) {
  const [hinted, setHinted] = useState(false);
  const { task } = step;
  useEffect(() => {
    const timer = setTimeout(() => setHinted(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!task) return null;
  return (
    <>
      <p className={styles.text}>
        <Prose text={step.text} />
      </p>
      <h3 className={styles.ask}>
        <Prose text={task.does} />
      </h3>
      {task.dials && <TaskDials ids={task.dials} />}
      <div role="status">
        {hinted && (
          <p className={styles.hint}>
            <b>{words.hintAfter}</b> <Prose text={task.hint} />
          </p>
        )}
      </div>
      {children}
      <Foot first={standing.step === 0}>
        {!hinted && <Button onClick={() => setHinted(true)}>{words.showHint}</Button>}
        <Button onClick={actions.skipTask}>{words.skip}</Button>
      </Foot>
    </>
  );
}
