import type { ReactNode } from 'react';
import type { SentenceMark } from '../../../narration/index.ts';
import { Mark } from '../Mark.tsx';
import styles from './Why.module.css';

interface Props {
  readonly clock: string;
  readonly mark: SentenceMark;
  /** The reader stands here. */
  readonly here?: boolean;
  /** It is what the story tells of. */
  readonly itself?: boolean;
  readonly name: string;
  readonly onJump: () => void;
  readonly children: ReactNode;
}

/** One event of a story; a click goes there. */
export function Step({ clock, mark, here = false, itself = false, name, onJump, children }: Props) {
  return (
    <li className={styles.step} data-itself={itself || undefined}>
      <button
        type="button"
        aria-current={here ? 'step' : undefined}
        aria-label={`${clock} s: ${name}`}
        onClick={onJump}
      >
        <span className={styles.clock}>{clock}</span>
        <Mark mark={drawnAs(mark, itself)} />
        <span>{children}</span>
      </button>
    </li>
  );
}

/** In a story whatever a person or the network did stands out, red where it broke something; causes are hollow. */
function drawnAs(mark: SentenceMark, itself: boolean): SentenceMark {
  if (mark === 'fault' || mark === 'act') return mark;
  return itself ? 'solid' : 'hollow';
}
