import { sum } from 'd3';
import { Button } from '../../design/controls/index.ts';
import type { Note } from '../../store/presenting/messages.ts';
import { Steppers } from '../lesson/hands/Steppers.tsx';
import styles from './Speaker.module.css';
import { words } from './words.ts';

interface Props extends Pick<Note, 'phase' | 'seen'> {
  readonly question: NonNullable<Note['question']>;
  /** No wall does what it is asked. */
  readonly disabled: boolean;
  readonly onHands: (option: number, count: number) => void;
  readonly onReveal: () => void;
}

type Options = Props['question']['options'];

/** As the wall names them: servers by their own names, other answers by letters. */
const namesOf = (options: Options): readonly string[] => {
  const short = options.every(({ text }) => text.length < 4);
  return options.map(({ text }, i) => (short ? text : words.letter(i)));
};

/** The question with its right answer, which the wall does not show, and the hands for each; then what was seen. */
export function Asked({ question: { ask, options, hands }, seen, phase, disabled, onHands, onReveal }: Props) {
  const names = namesOf(options);
  const counts = phase === 'asking' && !disabled;
  return (
    <section className={styles.card} aria-label={words.question}>
      <h2>{ask}</h2>
      <List options={options} names={names} hands={counts || sum(hands) === 0 ? null : hands} />
      {counts && (
        <>
          <Steppers options={names} hands={hands} onSet={onHands} />
          <p className={styles.row}>
            <Button look="primary" onClick={onReveal}>
              {words.reveal}
            </Button>
            {options.length > 0 && <span role="status">{words.total(sum(hands))}</span>}
          </p>
        </>
      )}
      {seen && (
        <>
          <h2>{words.seen}</h2>
          <p>{seen.ask}</p>
          <List options={seen.options} names={null} hands={null} />
        </>
      )}
    </section>
  );
}

interface ListProps {
  readonly options: Options;
  readonly names: readonly string[] | null;
  readonly hands: readonly number[] | null;
}

function List({ options, names, hands }: ListProps) {
  return (
    <ol className={styles.options}>
      {options.map(({ text, right }, i) => (
        <li key={i}>
          {names && <b>{names[i]}</b>} {names?.[i] !== text && text}
          {hands && `: ${words.hands(hands[i] ?? 0)}`}
          {right && <b className={styles.right}> ✓ {words.right}</b>}
        </li>
      ))}
    </ol>
  );
}
