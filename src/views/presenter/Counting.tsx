import { Button } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { Prose } from '../lesson/Prose.tsx';
import { areShort, type Choice } from './choices.ts';
import { countHand, uncountHand } from './overlay.ts';
import styles from './presenter.module.css';
import { words } from './words.ts';

interface Props {
  readonly choices: readonly Choice[];
  /** Hands are still counted; else the run goes on to what decides. */
  readonly open: boolean;
  readonly total: number;
}

/** The answers as large buttons: one press, one hand. How many chose which nobody sees before it is revealed. */
export function Counting({ choices, open, total }: Props) {
  const short = areShort(choices);
  return (
    <>
      <ol className={styles.options} aria-label={words.options} data-short={short || undefined}>
        {choices.map(({ text, detail }, i) => (
          <li key={i}>
            <button
              type="button"
              aria-label={words.name(open, short ? '' : words.letter(i), text)}
              aria-disabled={!open || undefined}
              // A pointer leaves the focus where it is: the next Enter reveals.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open && countHand(i)}
            >
              {!short && <span className={styles.letter}>{words.letter(i)}</span>}
              <span>
                <b>
                  <Prose text={text} plain />
                </b>
                {detail !== '' && <small>{detail}</small>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {open ? (
        <p className={styles.foot}>
          <Button look="primary" onClick={actions.reveal}>
            {words.reveal}
          </Button>
          {choices.length > 0 && <span role="status">{total === 0 ? words.howToCount : words.total(total)}</span>}
          {total > 0 && (
            <Button className={styles.passing} aria-label={words.uncount} onClick={uncountHand}>
              −1
            </Button>
          )}
        </p>
      ) : (
        <p className={styles.foot}>
          <span role="status">{words.watch}</span>
        </p>
      )}
    </>
  );
}
