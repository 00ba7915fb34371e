import type { RefObject } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type Progress, type Syllabus } from '../../store/index.ts';
import { SearchField } from '../over/SearchField.tsx';
import { ShelfRow } from '../over/ShelfRow.tsx';
import { words as common } from '../over/words.ts';
import type { Chosen } from './groups.ts';
import { doneOf } from './standing.ts';
import { startTour } from './newcomer.ts';
import { words } from './words.ts';
import styles from '../over/Shelf.module.css';

interface Props {
  readonly syllabus: Syllabus;
  readonly progress: Progress;
  /** Null while words are looked for: they are looked for in all parts. */
  readonly chosen: Chosen | null;
  readonly text: string;
  readonly hitsIn: ((part: string) => number) | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Search, the parts with how far the reader has come, plans for an occasion, and the ways out. */
export function LessonShelf(props: Props) {
  const { syllabus, progress, chosen, text, hitsIn, field, onSearch, onChoose } = props;
  const isChosen = (kind: Chosen['kind'], id: string) => chosen?.kind === kind && chosen.id === id;
  return (
    <nav className={styles.shelf} aria-label={words.shelf}>
      <SearchField field={field} text={text} onSearch={onSearch} />
      <div className={styles.rows}>
        <h2>{words.parts}</h2>
        <ul className={styles.packs}>
          {syllabus.parts.map(({ id, title }) => {
            const own = syllabus.lessons.filter(({ part }) => part === id);
            const done = doneOf(own, progress);
            return (
              own.length > 0 && (
                <ShelfRow
                  key={id}
                  title={title}
                  count={hitsIn ? hitsIn(id) : words.doneOf(done, own.length)}
                  name={hitsIn ? words.partHits(title, hitsIn(id)) : words.partName(title, done, own.length)}
                  isChosen={isChosen('part', id)}
                  onChoose={() => onChoose({ kind: 'part', id })}
                />
              )
            );
          })}
        </ul>
        <h2>{words.plans}</h2>
        <ul className={styles.packs}>
          {syllabus.playlists.map(({ id, title, minutes }) => (
            <ShelfRow
              key={id}
              title={title}
              count={common.minutes(minutes)}
              name={words.planName(title, minutes)}
              isChosen={isChosen('plan', id)}
              onChoose={() => onChoose({ kind: 'plan', id })}
            />
          ))}
        </ul>
      </div>
      <div className={styles.others}>
        <Button onClick={() => actions.setPage('quiz')}>{words.quiz}</Button>
        <Button onClick={() => actions.setPage('experiment')}>{words.experiment}</Button>
        <Button onClick={startTour}>{words.tour}</Button>
      </div>
    </nav>
  );
}
