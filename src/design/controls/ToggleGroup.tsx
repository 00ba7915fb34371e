import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { rove } from './roving.ts';
import styles from './ToggleGroup.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** When the label alone does not say it. */
  readonly name?: string;
}

/** One of a few, shown side by side: a radio group. `children` are further buttons in the same frame. */
export function ToggleGroup<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}) {
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={cx(styles.group, props.className)}
      onKeyDown={(event) => {
        if (rove(event, 'button', 'horizontal') && document.activeElement instanceof HTMLElement)
          document.activeElement.click();
      }}
    >
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === props.value}
          aria-label={choice.name}
          tabIndex={choice.value === props.value ? 0 : -1}
          onClick={() => props.onChange(choice.value)}
        >
          {choice.label}
        </button>
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
