import { Prose } from './Prose.tsx';
import styles from './Panel.module.css';

/** A tick or a cross with what it is about: "You said: S3". */
export function Verdict({ look, label, text }: { look: 'right' | 'wrong'; label: string; text: string }) {
  return (
    <p className={styles.verdict} data-look={look}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d={look === 'right' ? 'M3 9.5l4 4.5 8-10' : 'M4 4l10 10M14 4L4 14'} />
      </svg>
      <span>
        {label}: <Prose text={text} plain />
      </span>
    </p>
  );
}
