import { useId, useState } from 'react';
import { readFigure } from './FigureForm.tsx';
import styles from './NumberField.module.css';

/**
 * A figure to type. Enter or leaving the field commits it; `onCommit` answers with a sentence when the figure cannot
 * be taken, which then stands at the field, and '' when it was. Text that is no number is given to it as NaN.
 */
export function NumberField(props: {
  readonly label: string;
  /** The label is there to be heard; what stands beside the field says it to the eye. */
  readonly quiet?: boolean;
  readonly value: number;
  readonly unit?: string;
  readonly onCommit: (value: number) => string | Promise<string>;
  /** Esc: the caller may want to close. */
  readonly onCancel?: () => void;
  readonly autoFocus?: boolean;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');

  const commit = async () => {
    if (draft === null) return;
    const answer = await props.onCommit(readFigure(draft));
    setProblem(answer);
    if (answer === '') setDraft(null);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.quiet ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={props.autoFocus}
        value={draft ?? String(props.value)}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setProblem('');
        }}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit();
          if (event.key !== 'Escape') return;
          setDraft(null);
          setProblem('');
          props.onCancel?.();
        }}
      />
      {props.unit && <span className={styles.unit}>{props.unit}</span>}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
