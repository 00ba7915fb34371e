import { range } from 'd3';
import type { Standing } from './standing.ts';
import { words } from './words.ts';
import styles from './Lessons.module.css';

/** How far the reader has come: a box for each step as on the sign of a lesson, and a word. */
export function Come({ standing }: { readonly standing: Standing }) {
  const { isDone, step, of } = standing;
  return (
    <span className={styles.come}>
      <svg className={styles.steps} width={of * 13 - 3} height="10" aria-hidden="true">
        {range(of).map((i) => (
          <rect
            key={i}
            x={i * 13 + 0.75}
            y="0.75"
            width="8.5"
            height="8.5"
            rx="2"
            data-step={isDone || i + 1 < step ? 'seen' : i + 1 === step ? 'here' : 'ahead'}
          />
        ))}
      </svg>
      {isDone && (
        <svg className={styles.tick} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8.5l3.6 3.8L13.5 4" />
        </svg>
      )}
      <span>{textOf(standing)}</span>
    </span>
  );
}

function textOf({ isDone, step, of }: Standing): string {
  if (isDone) return step > 0 ? words.doneAt(step, of) : words.isDone;
  return step > 0 ? words.at(step, of) : words.isNew;
}
