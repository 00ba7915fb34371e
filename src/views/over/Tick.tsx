import { words } from './words.ts';
import styles from './Cards.module.css';

/** It was seen to its end. */
export function Tick() {
  return (
    <svg className={styles.tick} width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={words.isDone}>
      <path d="M2.5 8.5l3.6 3.8L13.5 4" />
    </svg>
  );
}
