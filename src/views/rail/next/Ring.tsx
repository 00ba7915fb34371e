import styles from './Next.module.css';

const R = 9;
const AROUND = 2 * Math.PI * R;

/** A timer's ring: what is left of it, from twelve o'clock on. */
export const Ring = ({ share }: { share: number }) => (
  <svg className={styles.ring} width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true">
    <circle r={R} className={styles.spent} />
    <circle r={R} transform="rotate(-90)" strokeDasharray={`${share * AROUND} ${AROUND}`} />
  </svg>
);

/** A disk write under way. */
export const Write = () => (
  <svg className={styles.write} width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true">
    <rect x="-11" y="-11" width="22" height="22" rx="3" />
    <path d="M0,-6v8M-4,-1.5l4,4 4,-4M-6,6.5h12" />
  </svg>
);
