import { ShelfRow } from '../over/ShelfRow.tsx';
import { DUE, type Section } from './sections.ts';
import { words } from './words.ts';
import shelf from '../over/Shelf.module.css';
import styles from './Quiz.module.css';

interface Props {
  readonly sections: readonly Section[];
  readonly chosen: string;
  readonly all: boolean;
  readonly onChoose: (section: string) => void;
  readonly onAll: (all: boolean) => void;
}

/** What is due, and the parts with as many questions as were met. */
export function QuizShelf({ sections, chosen, all, onChoose, onAll }: Props) {
  const row = ({ id, title, asked }: Section) => (
    <ShelfRow
      key={id}
      title={title}
      count={asked.length}
      name={words.sectionName(title, asked.length)}
      isChosen={id === chosen}
      onChoose={() => onChoose(id)}
    />
  );
  return (
    <nav className={shelf.shelf} aria-label={words.shelf}>
      <div className={shelf.rows}>
        <h2>{words.now}</h2>
        <ul className={shelf.packs}>{sections.filter(({ id }) => id === DUE).map(row)}</ul>
        <h2>{words.parts}</h2>
        <ul className={shelf.packs}>{sections.filter(({ id }) => id !== DUE).map(row)}</ul>
      </div>
      <label className={styles.all}>
        <input type="checkbox" checked={all} onChange={({ currentTarget }) => onAll(currentTarget.checked)} />
        <span>
          {words.all}
          <small>{words.allHint}</small>
        </span>
      </label>
    </nav>
  );
}
