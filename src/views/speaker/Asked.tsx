import { sum } from 'd3';
import { Button } from '../../design/controls/index.ts';
import type { Note } from '../../store/presenting/messages.ts';
import { Steppers } from '../lesson/hands/Steppers.tsx';
import styles from './Speaker.module.css';
import { words } from './words.ts';

interface Props {
  readonly question: NonNullable<Note['question']>;
  readonly onHands: (option: number, count: number) => void;
  readonly onReveal: () => void;
}

/** The question with its right answer, which the wall does not show, and the hands for each. */
export function Asked({ question: { ask, options, hands, open }, onHands, onReveal }: Props) {
  return (
    <section className={styles.card} aria-label={words.question}>
      <h2>{ask}</h2>
      <ol className={styles.options}>
        {options.map(({ text, right }, i) => (
          <li key={i}>
            <b>{words.letter(i)}</b> {text}
            {right && <b className={styles.right}> ✓ {words.right}</b>}
          </li>
        ))}
      </ol>
      {open ? (
        <>
          <Steppers options={options.map((_, i) => words.letter(i))} hands={hands} onSet={onHands} />
          <p className={styles.row}>
            <Button look="primary" onClick={onReveal}>
              {words.reveal}
            </Button>
            {options.length > 0 && <span role="status">{words.total(sum(hands))}</span>}
          </p>
        </>
      ) : (
        <p>{words.revealed}</p>
      )}
    </section>
  );
}
