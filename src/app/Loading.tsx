import styles from './Loading.module.css';
import { words } from './words.ts';

const ROWS = [0, 1, 2, 3, 4];

/** The picture before the first frame: the ring and the rows in hair. */
export function Loading() {
  return (
    <div className={styles.loading}>
      <svg viewBox="0 0 1020 520" className={styles.ring} aria-hidden="true">
        <ellipse cx="510" cy="250" rx="290" ry="160" />
      </svg>
      <p className={styles.text}>{words.loading}</p>
      <svg viewBox="0 0 1020 248" preserveAspectRatio="none" className={styles.rows} aria-hidden="true">
        {ROWS.map((row) => (
          <path key={row} d={`M20 ${46 + row * 39}H1000`} />
        ))}
      </svg>
    </div>
  );
}
