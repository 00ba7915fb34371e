import { memo, useId, useRef, type KeyboardEvent } from 'react';
import type { LibraryCard } from '../../store/index.ts';
import { Marked } from '../over/Marked.tsx';
import { Tick } from '../over/Tick.tsx';
import { words } from '../over/words.ts';
import { PreviewPicture } from './PreviewPicture.tsx';
import { foundReferences } from './search.ts';
import { usePreview } from './usePreview.ts';
import styles from '../over/Cards.module.css';

interface Props {
  readonly card: LibraryCard;
  readonly isOpen: boolean;
  readonly isDone: boolean;
  /** The one tab stop of the cards. */
  readonly hasTabStop: boolean;
  readonly terms: readonly string[];
  readonly onOpen: (name: string) => void;
  readonly onStart: (name: string) => void;
}

/** A scenario: how it ends, what it is for, and what it is against. A click opens it, a double click starts it. */
export const Card = memo(function Card({ card, isOpen, isDone, hasTabStop, terms, onOpen, onStart }: Props) {
  const { name, title, minutes, goal, misconception, shows, servers } = card;
  const button = useRef<HTMLButtonElement>(null);
  const preview = usePreview(name, button);
  const id = useId();
  const references = foundReferences(card, terms);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onStart(name);
  };
  return (
    <li className={styles.item}>
      <button
        ref={button}
        type="button"
        className={styles.card}
        data-card={name}
        aria-current={isOpen}
        aria-labelledby={`${id}-title ${id}-minutes`}
        aria-describedby={`${id}-about`}
        tabIndex={hasTabStop ? 0 : -1}
        onClick={() => onOpen(name)}
        onDoubleClick={() => onStart(name)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.picture}>
          <PreviewPicture preview={preview} shows={shows} servers={servers} />
        </span>
        <span className={styles.words}>
          <span className={styles.head}>
            <b id={`${id}-title`} className={styles.title}>
              <Marked text={title} terms={terms} />
            </b>
            <span id={`${id}-minutes`} className={styles.minutes}>
              {isDone && <Tick />}
              <span aria-hidden="true">{words.minutes(minutes)}</span>
              <span className="visually-hidden">{words.minutesName(minutes)}</span>
            </span>
          </span>
          <span id={`${id}-about`} className={styles.about}>
            <span>
              <Marked text={goal} terms={terms} />
            </span>
            {misconception !== '' && (
              <span className={styles.misconception}>
                <b>{words.manyThink}</b> <Marked text={misconception} terms={terms} />
              </span>
            )}
            {references.length > 0 && (
              <span className={styles.references}>
                <Marked text={references.join(' · ')} terms={terms} />
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
});
