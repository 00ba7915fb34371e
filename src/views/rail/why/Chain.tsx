import { useState } from 'react';
import { formatClock, plain, storyOf } from '../../../narration/index.ts';
import type { EventId } from '../../../sim/types.ts';
import type { Link } from '../../../store/index.ts';
import { Section } from '../Fields.tsx';
import { Said } from '../Said.tsx';
import { Step } from './Step.tsx';
import styles from './Why.module.css';
import { words } from './words.ts';

/** So many steps are shown at once: where it began, and the last ones. */
const SHOWN = 5;

interface Props {
  readonly causes: readonly Link[];
  /** Above it, where the panel's title does not say what it tells; '' elsewhere. */
  readonly title?: string;
  /** The event of the chain at which the reader stands, -1 for none. */
  readonly at: EventId;
  readonly onJump: (event: EventId) => void;
}

/** A story in order: what began it, how each step led to the next, the event itself. */
export function Chain({ causes, title = '', at, onJump }: Props) {
  const [open, setOpen] = useState(false);
  const hidden = open ? 0 : Math.max(0, causes.length - SHOWN);
  const last = causes.length - 1;
  const story = storyOf(causes);
  const list = (
    <ol className={styles.chain} aria-label={title || words.chain}>
      {causes.map((link, i) => {
        if (i > 0 && i <= hidden)
          return i === 1 ? (
            <li key="more" className={styles.more}>
              <button type="button" onClick={() => setOpen(true)}>
                {words.more(hidden)}
              </button>
            </li>
          ) : null;
        const { text, mark } = story[i]!;
        return (
          <Step
            key={link.row.id}
            clock={formatClock(link.row.at)}
            mark={mark}
            here={link.row.id === at}
            itself={i === last}
            name={plain(text)}
            onJump={() => onJump(link.row.id)}
          >
            <Said parts={text} bullets />
          </Step>
        );
      })}
    </ol>
  );
  return title ? <Section title={title}>{list}</Section> : list;
}
