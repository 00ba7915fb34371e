import { useId } from 'react';
import { Prose } from './Prose.tsx';
import { words } from './words.ts';
import styles from './OptionCards.module.css';

interface Props {
  readonly options: readonly { readonly text: string; readonly detail?: string }[];
  /** -1: none yet. */
  readonly chosen: number;
  readonly onChoose: (option: number) => void;
}

/** Numbered answers, one of which is picked; their numbers are keys too. */
export function OptionCards({ options, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{words.options}</legend>
      {options.map(({ text, detail }, i) => (
        <label key={i} className={styles.option} data-chosen={i === chosen || undefined}>
          <input type="radio" name={name} checked={i === chosen} onChange={() => onChoose(i)} />
          <Numbered number={i + 1} text={text} detail={detail} />
          {i === chosen && (
            <span className={styles.pick} aria-hidden="true">
              {words.yourPick}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

/** Of what was seen: a press answers at once. */
export function OptionButtons({ options, onChoose }: Omit<Props, 'chosen'>) {
  return (
    <ul className={styles.options} aria-label={words.options}>
      {options.map(({ text }, i) => (
        <li key={i}>
          <button type="button" className={styles.option} onClick={() => onChoose(i)}>
            <Numbered number={i + 1} text={text} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface NumberedProps {
  readonly number: number;
  readonly text: string;
  readonly detail?: string | undefined;
}

function Numbered({ number, text, detail }: NumberedProps) {
  return (
    <>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span className={styles.text}>
        <b>
          <Prose text={text} plain />
        </b>
        {detail && (
          <small>
            <Prose text={detail} plain />
          </small>
        )}
      </span>
    </>
  );
}
