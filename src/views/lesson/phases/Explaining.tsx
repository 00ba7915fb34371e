import { useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import type { Question } from '../../../lessons/types.ts';
import { actions, useStore, type OpenLesson, type State } from '../../../store/index.ts';
import { answerText, rightText } from '../answers.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Histogram, optionNames, rightOptions } from '../hands/index.ts';
import { Proof } from '../Proof.tsx';
import { Prose } from '../Prose.tsx';
import { Verdict } from '../Verdict.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

const selectSize = (state: State) => state.size;

/** Why it came so: what was said beside what happened, and the event that decides between them. */
export function Explaining({ open, step, children }: PhaseProps) {
  const [proof, setProof] = useState<'right' | 'wrong' | null>(null);
  const { question } = step;
  const { lesson, standing, verdict } = open;
  if (!question) return null;
  const last = standing.step === lesson.steps.length - 1;
  const show = (which: 'right' | 'wrong') => {
    setProof(which);
    actions.showProof(which);
  };
  return (
    <>
      <Outcome open={open} question={question} />
      <Seen standing={standing} question={question} />
      {verdict?.wrong && (
        <div className={styles.behind}>
          <p>
            <b>{words.behind}</b> <Prose text={verdict.wrong.misconception} />
          </p>
          <p>
            <Prose text={verdict.wrong.because} />
          </p>
        </div>
      )}
      <p className={styles.text}>
        <Prose text={question.because} />
      </p>
      <div className={styles.proofs}>
        <Button aria-pressed={proof === 'right'} onClick={() => show('right')}>
          {words.proves}
        </Button>
        {verdict?.wrong && (
          <Button aria-pressed={proof === 'wrong'} onClick={() => show('wrong')}>
            {words.disproves}
          </Button>
        )}
      </div>
      {proof !== null && <Proof />}
      {children}
      <Foot first={standing.step === 0}>
        <Primary onClick={actions.continueLesson}>{last ? words.finish : words.next}</Primary>
      </Foot>
    </>
  );
}

/** What was twice seen wrongly. */
function Seen({ standing: { observed }, question }: { standing: OpenLesson['standing']; question: Question }) {
  const options = question.observe?.options ?? [];
  const right = options.find((option) => option.right);
  if (right === undefined || observed.length < 2 || options[observed.at(-1)!] === right) return null;
  return <Verdict look="right" label={words.happened} text={right.text} />;
}

/** "You said S3. It was S1", or how the hands of a class fell. */
function Outcome({
  open: { standing, verdict },
  question,
}: {
  readonly open: OpenLesson;
  readonly question: Question;
}) {
  const { answer } = standing;
  const size = useStore(selectSize);
  const { prompt } = question;
  if (answer === null) return null;
  if (answer.kind === 'hands')
    return (
      <>
        <h3 className={styles.ask}>{words.counted}</h3>
        <Histogram
          options={optionNames(prompt, size)}
          {...(prompt.kind === 'choice' && { texts: prompt.options.map(({ text }) => text) })}
          hands={answer.hands}
          right={rightOptions(prompt, size)}
        />
        <Verdict look="right" label={words.itWas} text={rightText(prompt)} />
      </>
    );
  const right = verdict?.right ?? false;
  return (
    <>
      <h3 className={styles.ask}>{right ? words.right : words.wrong}</h3>
      <Verdict look={right ? 'right' : 'wrong'} label={words.youSaid} text={answerText(answer, question)} />
      {!right && <Verdict look="right" label={words.itWas} text={rightText(prompt)} />}
    </>
  );
}
