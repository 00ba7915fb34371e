import { type KeyboardEvent, memo, useId } from 'react';
import { cx } from '../../design/controls/index.ts';
import type { Lesson } from '../../lessons/types.ts';
import { Marked } from '../over/Marked.tsx';
import { words as common } from '../over/words.ts';
import { Come } from './Come.tsx';
import type { Standing } from './standing.ts';
import { words } from './words.ts';
import cards from '../over/Cards.module.css';
import styles from './Lessons.module.css';

interface Props {
  readonly lesson: Lesson;
  /** From 1, in the whole syllabus. */
  readonly number: number;
  readonly standing: Standing;
  readonly isOpen: boolean;
  readonly terms: readonly string[];
  readonly onOpen: (lesson: string, byKey: boolean) => void;
  readonly onStart: (lesson: string) => void;
}

/** A lesson: what it is for, what it is against, and how far the reader has come. A click opens it, a double click starts it. */
export const LessonCard = memo(function LessonCard(props: Props) {
  const { lesson, number, standing, isOpen, terms, onOpen, onStart } = props;
  const { id, title, minutes, goal, misconception } = lesson;
  const own = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onStart(id);
  };
  return (
    <li className={cards.item}>
      <button
        type="button"
        className={cx(cards.card, styles.card)}
        data-card={id}
        aria-current={isOpen}
        aria-labelledby={`${own}-number ${own}-title ${own}-minutes`}
        aria-describedby={`${own}-about`}
        tabIndex={isOpen ? 0 : -1}
        onClick={() => onOpen(id, false)}
        onDoubleClick={() => onStart(id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.number} data-done={standing.isDone || undefined}>
          <span aria-hidden="true">{number}</span>
          <span id={`${own}-number`} className="visually-hidden">
            {words.number(number)}
          </span>
        </span>
        <span className={styles.words}>
          <span className={cards.head}>
            <b id={`${own}-title`} className={cards.title}>
              <Marked text={title} terms={terms} />
            </b>
            <span id={`${own}-minutes`} className={cards.minutes}>
              <span aria-hidden="true">{common.minutes(minutes)}</span>
              <span className="visually-hidden">{common.minutesName(minutes)}</span>
            </span>
          </span>
          <span id={`${own}-about`} className={cards.about}>
            <span>
              <Marked text={goal} terms={terms} />
            </span>
            <span className={cards.misconception}>
              <b>{common.manyThink}</b> <Marked text={misconception} terms={terms} />
            </span>
            <Come standing={standing} />
          </span>
        </span>
      </button>
    </li>
  );
});
