import { useEffect, useRef } from 'react';
import type { QuizForm } from '../../lessons/types.ts';
import { Prose } from '../lesson/Prose.tsx';
import { TickOrCross } from '../TickOrCross.tsx';
import { words } from './words.ts';
import styles from './Quiz.module.css';

/** What was answered beside what is so, what lies behind a wrong answer, and why the right one is right. */
export function Answered({ asked, chosen }: { readonly asked: QuizForm; readonly chosen: number }) {
  const verdict = useRef<HTMLDivElement>(null);
  const { options, because } = asked;
  const { text, wrong } = options[chosen]!;
  const right = options.filter((option) => option.wrong === null);
  // The options, one of which had the focus, are gone; what took their place is what is to be read.
  useEffect(() => verdict.current?.focus(), []);
  return (
    <div ref={verdict} className={styles.verdict} tabIndex={-1}>
      <Line look={wrong ? 'wrong' : 'right'} label={wrong ? words.wrong : words.right} text={text} />
      {wrong && (
        <div className={styles.behind}>
          <p>
            <b>{words.behind}</b> <Prose text={wrong.misconception} plain />
          </p>
          <p>
            <Prose text={wrong.because} plain />
          </p>
        </div>
      )}
      {wrong && right.map((option) => <Line key={option.text} look="right" label={words.itWas} text={option.text} />)}
      <p>
        <Prose text={because} plain />
      </p>
    </div>
  );
}

function Line({ look, label, text }: { look: 'right' | 'wrong'; label: string; text: string }) {
  return (
    <p className={styles.line} data-look={look}>
      <TickOrCross right={look === 'right'} />
      <span>
        <b>{label}:</b> <Prose text={text} plain />
      </span>
    </p>
  );
}
