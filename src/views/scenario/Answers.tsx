import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import type { Beat } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** The answers to a question, folded until they are asked for; the picture is below them while they are open. */
export function Answers({ question }: { readonly question: NonNullable<Beat['question']> }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div className={styles.answering} onKeyDown={onKeyDown}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.show}
      </Button>
      <ul id={id} className={styles.answers} aria-label={words.answers} hidden={!open}>
        {question.answers.map(({ text, right, because }, i) => (
          <li key={i} data-right={right}>
            <svg width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={right ? words.right : words.wrong}>
              <path d={right ? 'M3 9.5l4 4.2L15 4.5' : 'M4 4l10 10M14 4L4 14'} />
            </svg>
            <span>
              <b>{text}</b> {because}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
