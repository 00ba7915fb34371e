import type { Beats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** What there is to see at this step, and what is asked. */
export function BeatText({ beat, beats, left, replayed }: Beats) {
  if (left) return <p>{words.left}</p>;
  if (!beat) return <p className={styles.quiet}>{words.notYet(beats.length)}</p>;
  return (
    <p>
      {replayed && <span className={styles.quiet}>{words.replayed} </span>}
      {beat.note} {beat.question && <b>{beat.question.text}</b>}
    </p>
  );
}
