import { max } from 'd3';
import { Prose } from '../lesson/Prose.tsx';
import { areShort, type Choice } from './choices.ts';
import styles from './presenter.module.css';
import { words } from './words.ts';

interface Props {
  readonly choices: readonly Choice[];
  readonly hands: readonly number[];
}

/** How many chose what, and what was right: told by a tick and a word, not by colour alone. */
export function Revealed({ choices, hands }: Props) {
  const most = max(hands) ?? 0;
  const short = areShort(choices);
  return (
    <ul className={styles.histogram} aria-label={words.chart}>
      {choices.map(({ text, right }, i) => (
        <li key={i} data-right={right || undefined}>
          <span className="visually-hidden">{words.bar(text, hands[i] ?? 0, right)}</span>
          {!short && (
            <span className={styles.letter} aria-hidden="true">
              {words.letter(i)}
            </span>
          )}
          <span className={styles.bar} aria-hidden="true">
            <span>
              <Prose text={text} plain />
              {right && <b> ✓ {words.right}</b>}
            </span>
            <i style={{ width: most === 0 ? 0 : `${(100 * (hands[i] ?? 0)) / most}%` }} />
          </span>
          <b className={styles.amount} aria-hidden="true">
            {most === 0 ? '' : (hands[i] ?? 0)}
          </b>
        </li>
      ))}
    </ul>
  );
}
