import styles from './ModeLine.module.css';
import { lineOf, type Mode } from './modes.ts';

/** Says what a key waits for, or why it did nothing. */
export function ModeLine({ mode }: { readonly mode: Mode }) {
  return (
    <p role="status" className={styles.line}>
      {lineOf(mode)}
    </p>
  );
}
