import type { ReactNode } from 'react';
import styles from './Fields.module.css';
import { inspectWords } from './inspect/words.ts';

/** A titled part of a panel. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {title}
        {note && <span className={styles.note}>{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Names and values of a state or a message. */
export const Fields = ({ children }: { children: ReactNode }) => <dl className={styles.fields}>{children}</dl>;

interface FieldProps {
  readonly name: string;
  readonly children: ReactNode;
  /** It differs from what it was before the last step. */
  readonly changed?: boolean;
}
export const Field = ({ name, children, changed = false }: FieldProps) => (
  <div className={styles.field} data-changed={changed || undefined}>
    <dt>{name}</dt>
    <dd>
      {children}
      {changed && <span className={styles.changed}>{inspectWords.changed}</span>}
    </dd>
  </div>
);

/** What is selected, by name, and what it is. */
export function Title({ glyph, title, lead }: { glyph?: ReactNode; title: ReactNode; lead?: ReactNode }) {
  return (
    <header className={styles.title}>
      {glyph}
      <div>
        <h2>{title}</h2>
        {lead && <p>{lead}</p>}
      </div>
    </header>
  );
}

/** The sentence of a refusal, where it was caused. */
export const Problem = ({ text }: { text: string }) =>
  text && (
    <p role="alert" className={styles.problem}>
      {text}
    </p>
  );
