import { useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type Due } from '../../store/index.ts';
import { OptionButtons } from './OptionCards.tsx';
import { Prose } from './Prose.tsx';
import { Verdict } from './Verdict.tsx';
import { words } from './words.ts';
import styles from './Panel.module.css';

/** A question of the quiz, asked in place; answered, it tells why at once. */
export function QuizQuestion({ due }: { readonly due: Due }) {
  const [given, setGiven] = useState<number | null>(null);
  const { ask, options, because } = due.asked;
  const chosen = given === null ? undefined : options[given];
  const answer = (option: number) => {
    setGiven(option);
    actions.answerQuiz(due, option);
  };
  return (
    <section className={styles.quiz} aria-label={words.again}>
      <p className={styles.kicker}>{words.again}</p>
      <h3>
        <Prose text={ask} />
      </h3>
      {!chosen && <OptionButtons options={options} onChoose={answer} />}
      <div role="status">
        {chosen && (
          <>
            <Verdict
              look={chosen.wrong === null ? 'right' : 'wrong'}
              label={chosen.wrong === null ? words.right : words.wrong}
              text={chosen.text}
            />
            {chosen.wrong && (
              <p>
                <b>{words.behind}</b> <Prose text={chosen.wrong.misconception} />
              </p>
            )}
            <p>
              <Prose text={because} />
            </p>
          </>
        )}
      </div>
      {chosen && <Button onClick={() => void actions.openProof(due.item.id)}>{words.proves}</Button>}
    </section>
  );
}
