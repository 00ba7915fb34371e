import { IconButton, icons } from '../../design/controls/index.ts';
import type { Beats } from './useBeats.ts';
import { goToBeat } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** "3 of 9", one back, one on. */
export function BeatButtons({ beats, at }: Beats) {
  const before = beats[at - 1];
  const after = beats[at + 1];
  return (
    <div className={styles.buttons}>
      <span className={styles.count}>
        <span aria-hidden="true">{words.count(at + 1, beats.length)}</span>
        <span className="visually-hidden">{words.countName(at + 1, beats.length)}</span>
      </span>
      <IconButton label={words.previous} unavailable={!before} onClick={() => before && goToBeat(before)}>
        <icons.Left />
      </IconButton>
      <IconButton label={words.next} unavailable={!after} onClick={() => after && goToBeat(after)}>
        <icons.Right />
      </IconButton>
    </div>
  );
}
