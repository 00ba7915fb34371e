import { Button } from '../../design/controls/index.ts';
import { backToStory, type Beats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** What there is to see at this step, and what is asked; on a branch of the reader's own, the way back. */
export function BeatText({ beat, beats, left, replayed }: Beats) {
  if (left)
    return (
      <div className={styles.left}>
        <p>{words.left}</p>
        <Button onClick={() => backToStory(beat ?? beats[0]!)}>{words.back}</Button>
      </div>
    );
  if (!beat) return <p className={styles.quiet}>{words.notYet(beats.length)}</p>;
  return (
    <p>
      {replayed && <span className={styles.quiet}>{words.replayed} </span>}
      {beat.note} {beat.question && <b>{beat.question.text}</b>}
    </p>
  );
}
