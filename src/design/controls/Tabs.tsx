import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { rove } from './roving.ts';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

/** A list of tabs; the panel is the caller's: `<div {...tabPanel(prefix, id)}>`. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  /** Makes the ids of tabs and panels unique on the page. */
  readonly prefix: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly className?: string | undefined;
}) {
  return (
    <div
      role="tablist"
      aria-label={props.label}
      className={cx(styles.list, props.className)}
      onKeyDown={(event) => {
        if (rove(event, '[role=tab]', 'horizontal') && document.activeElement instanceof HTMLElement)
          document.activeElement.click();
      }}
    >
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${props.prefix}-tab-${tab.id}`}
          className={styles.tab}
          aria-selected={tab.id === props.value}
          aria-controls={tab.id === props.value ? `${props.prefix}-panel-${tab.id}` : undefined}
          tabIndex={tab.id === props.value ? 0 : -1}
          onClick={() => props.onChange(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** Attributes of the panel that belongs to the tab `id`. */
export function tabPanel(prefix: string, id: string) {
  return { role: 'tabpanel', id: `${prefix}-panel-${id}`, 'aria-labelledby': `${prefix}-tab-${id}` } as const;
}
