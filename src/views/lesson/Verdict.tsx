import { Prose } from './Prose.tsx';
import { TickOrCross } from '../TickOrCross.tsx';
import styles from './Panel.module.css';

/** A tick or a cross with what it is about: "You said: S3". */
export function Verdict({ look, label, text }: { look: 'right' | 'wrong'; label: string; text: string }) {
  return (
    <p className={styles.verdict} data-look={look}>
      <TickOrCross right={look === 'right'} />
      <span>
        {label}: <Prose text={text} plain />
      </span>
    </p>
  );
}
