import styles from './Compare.module.css';
import { words } from './words.ts';

/** A branch by its number; the one that is shown is filled in the colour of the reader's choice. */
export const BranchNumber = ({ id, shown }: { id: number; shown: boolean }) => (
  <span
    role="img"
    className={styles.number}
    data-shown={shown || undefined}
    aria-label={shown ? words.shown(id) : words.number(id)}
  >
    {id}
  </span>
);
