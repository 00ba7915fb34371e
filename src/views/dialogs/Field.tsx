import { useId, type ComponentProps } from 'react';
import styles from './dialogs.module.css';
import { takesFocus } from './focus.ts';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'autoFocus'> {
  readonly label: string;
  readonly note?: string;
  /** Why what stands in it cannot be taken; '' = it can. */
  readonly problem?: string;
  /** It has the focus when the dialog opens. */
  readonly first?: boolean;
  readonly onChange: (text: string) => void;
}

/** A line of text with its label; what is wrong with it stands below it. */
export function Field({ label, note = '', problem = '', first = false, onChange, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        ref={first ? takesFocus : undefined}
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-note`} className={problem ? styles.problem : styles.note} role={problem ? 'alert' : undefined}>
        {problem || note}
      </p>
    </div>
  );
}
