import { IconButton } from '../../design/controls/index.ts';
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
        <Arrow d="M10 3L5 8l5 5" />
      </IconButton>
      <IconButton label={words.next} unavailable={!after} onClick={() => after && goToBeat(after)}>
        <Arrow d="M6 3l5 5-5 5" />
      </IconButton>
    </div>
  );
}

function Arrow({ d }: { readonly d: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
