import { useId, useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import styles from './NumberField.module.css';

/** Reads what people type as a figure: '12', ' 12.5 ', '12,5'; NaN for anything else. */
export function readFigure(text: string): number {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? Number.NaN : Number(trimmed);
}

/** One figure that an act needs, and the button that acts. `onSubmit` answers why it was refused, '' when it was done. */
export function FigureForm(props: {
  readonly label: string;
  readonly initial: number;
  readonly unit: string;
  readonly submit: string;
  readonly onSubmit: (value: number) => Promise<string>;
}) {
  const id = useId();
  const [text, setText] = useState(String(props.initial));
  const [problem, setProblem] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void props.onSubmit(readFigure(text)).then(setProblem);
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem('');
        }}
      />
      <span className={styles.unit}>{props.unit}</span>
      <Button look="primary" type="submit">
        {props.submit}
      </Button>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
