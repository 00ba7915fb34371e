import { max, sum } from 'd3';
import { words } from '../words.ts';
import styles from './hands.module.css';

interface Props {
  readonly options: readonly string[];
  /** The answers themselves, where their short names do not say them. */
  readonly texts?: readonly string[];
  readonly hands: readonly number[];
  /** Positions of the options that are right: they are marked by a tick, not by colour alone. */
  readonly right: readonly number[];
}

/** How many chose what, shown when it is revealed. */
export function Histogram({ options, texts = [], hands, right }: Props) {
  const total = sum(hands);
  const most = max(hands) ?? 0;
  return (
    <ul className={styles.histogram} aria-label={words.hands.chart}>
      {options.map((option, i) => {
        const count = hands[i] ?? 0;
        const isRight = right.includes(i);
        return (
          <li key={i} data-right={isRight || undefined}>
            <span className="visually-hidden">{words.hands.bar(texts[i] ?? option, count, total, isRight)}</span>
            <span className={styles.option} aria-hidden="true">
              {option}
            </span>
            <span className={styles.track} aria-hidden="true">
              {texts[i] && <small>{texts[i]}</small>}
              <i style={{ width: most === 0 ? 0 : `${(100 * count) / most}%` }} />
            </span>
            <span className={styles.amount} aria-hidden="true">
              {count}
              {isRight && ' ✓'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
