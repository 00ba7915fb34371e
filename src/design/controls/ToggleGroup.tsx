import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './ToggleGroup.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** When the label alone does not say it. */
  readonly name?: string;
}

/** One of a few, shown side by side: native radio buttons, whose arrows and single tab stop are the browser's. */
export function ToggleGroup<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={cx(styles.group, props.className)}>
      {props.choices.map(({ value, label, name }) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            aria-label={name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** The frame of a toggle group around buttons of any kind: a toolbar. */
export function ButtonRow(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <div role="group" aria-label={props.label} className={cx(styles.group, props.className)}>
      {props.children}
    </div>
  );
}
