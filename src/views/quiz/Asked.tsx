import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import { actions, type Due } from '../../store/index.ts';
import { OptionCards } from '../lesson/OptionCards.tsx';
import { Prose } from '../lesson/Prose.tsx';
import { Answered } from './Answered.tsx';
import { words } from './words.ts';
import styles from './Quiz.module.css';

interface Props {
  readonly due: Due;
  /** From 0. */
  readonly place: number;
  readonly of: number;
  readonly isDue: boolean;
  readonly onGo: (place: number) => void;
}

/** One question: choose, lock in, and see what lies behind the answer. Digits choose, Enter locks in. */
export function Asked({ due, place, of, isDue, onGo }: Props) {
  const [chosen, setChosen] = useState(-1);
  const [isLocked, setLocked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { ask, options } = due.asked;
  const isLast = place === of - 1;
  useEffect(() => heading.current?.focus(), []);

  const lockIn = () => {
    if (chosen < 0 || isLocked) return;
    setLocked(true);
    actions.answerQuiz(due, chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isLocked || event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = Number(event.key);
    const onButton = event.target instanceof HTMLButtonElement;
    if (digit >= 1 && digit <= options.length) setChosen(digit - 1);
    else if (event.key === 'Enter' && !onButton) lockIn();
    else return;
    event.preventDefault();
  };
  return (
    <section className={styles.asked} aria-labelledby="question" onKeyDown={onKeyDown}>
      <p className={styles.place}>{words.place(place + 1, of)}</p>
      <h2 ref={heading} id="question" tabIndex={-1}>
        <Prose text={ask} plain />
      </h2>
      {isLocked ? (
        <Answered asked={due.asked} chosen={chosen} />
      ) : (
        <>
          <OptionCards options={options} chosen={chosen} onChoose={setChosen} />
          {chosen < 0 && (
            <p id="choose-first" className={styles.small}>
              {words.chooseFirst}
            </p>
          )}
        </>
      )}
      <div className={styles.acts}>
        {!isLocked && (
          <Button
            look="primary"
            unavailable={chosen < 0}
            aria-describedby={chosen < 0 ? 'choose-first' : undefined}
            onClick={lockIn}
          >
            {words.lockIn}
          </Button>
        )}
        {isLocked && !isLast && (
          <Button look="primary" onClick={() => onGo(place + 1)}>
            {words.next}
          </Button>
        )}
        {isLocked && (
          <Button onClick={() => void actions.openProof(due.item.id)}>
            <icons.Play />
            {words.proof}
          </Button>
        )}
        {isLocked && !isDue && <Button onClick={() => onGo(place)}>{words.askAgain}</Button>}
        {!isLocked && !isLast && <Button onClick={() => onGo(place + 1)}>{words.next}</Button>}
        {place > 0 && <Button onClick={() => onGo(place - 1)}>{words.previous}</Button>}
      </div>
      {isLocked && isLast && isDue && <p className={styles.small}>{words.dueDone}</p>}
    </section>
  );
}
