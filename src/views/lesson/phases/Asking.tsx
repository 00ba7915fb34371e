import { useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { isComplete } from '../../../lessons/verdicts.ts';
import { actions } from '../../../store/index.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Hands } from '../hands/index.ts';
import { Prompt } from '../prompt/Prompt.tsx';
import { Prose } from '../Prose.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

/** The question stands before its decisive event, and nothing goes on before it is answered. */
export function Asking({ open: { standing, draft }, step, children }: PhaseProps) {
  const [hinted, setHinted] = useState(false);
  const { question } = step;
  if (!question) return null;
  const { ask, prompt, hint } = question;
  return (
    <>
      <p className={styles.text}>
        <Prose text={step.text} />
      </p>
      <h3 className={styles.ask}>
        <Prose text={ask} />
      </h3>
      <Prompt prompt={prompt} />
      {hinted && hint !== undefined && (
        <p className={styles.hint} role="status">
          <b>{words.hint}</b> <Prose text={hint} />
        </p>
      )}
      <p className={styles.note}>{words.notGraded}</p>
      <Hands prompt={prompt} />
      {children}
      <Foot first={standing.step === 0}>
        <Primary
          unavailable={!isComplete(prompt, draft)}
          {...(draft === null && { title: words.answerFirst })}
          onClick={actions.lockIn}
        >
          {words.lockIn}
        </Primary>
        {hint !== undefined && !hinted && <Button onClick={() => setHinted(true)}>{words.showHint}</Button>}
      </Foot>
    </>
  );
}
