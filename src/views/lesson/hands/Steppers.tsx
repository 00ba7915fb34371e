import { Button } from '../../../design/controls/index.ts';
import { words } from '../words.ts';
import styles from './hands.module.css';

interface Props {
  /** What the hands are raised for, by its short name: "1", "S3". */
  readonly options: readonly string[];
  readonly hands: readonly number[];
  readonly onSet: (option: number, count: number) => void;
}

/** More hands than this are in no hall. */
const MOST = 9999;

/** A count for each option, tapped or typed. */
export function Steppers({ options, hands, onSet }: Props) {
  const set = (option: number, count: number) => onSet(option, Math.max(0, Math.min(MOST, count)));
  return (
    <ul className={styles.steppers}>
      {options.map((option, i) => {
        const count = hands[i] ?? 0;
        return (
          <li key={i}>
            <span className={styles.option} aria-hidden="true">
              {option}
            </span>
            <Button aria-label={words.hands.less(option)} unavailable={count === 0} onClick={() => set(i, count - 1)}>
              −
            </Button>
            <input
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.hands.for(option)}
              value={count}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onChange={({ currentTarget }) => set(i, Number(currentTarget.value.replaceAll(/\D/g, '')))}
            />
            <Button aria-label={words.hands.more(option)} onClick={() => set(i, count + 1)}>
              +
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
