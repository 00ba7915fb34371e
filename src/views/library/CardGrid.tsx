import type { LibraryCard } from '../../store/index.ts';
import { CardList } from '../over/CardList.tsx';
import { Card } from './Card.tsx';
import { words as common } from '../over/words.ts';
import { words } from './words.ts';
import styles from '../over/Cards.module.css';

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly LibraryCard[];
}

interface Props {
  readonly groups: readonly Group[];
  readonly searching: boolean;
  readonly open: string;
  readonly done: readonly string[];
  readonly terms: readonly string[];
  /** `byKey`: the focus moved there; else it was pressed. */
  readonly onOpen: (name: string, byKey: boolean) => void;
  readonly onStart: (name: string) => void;
}

/** The cards, pack by pack: one tab stop, arrows between them in the order of the page. */
export function CardGrid({ groups, searching, open, done, terms, onOpen, onStart }: Props) {
  const all = groups.flatMap(({ cards }) => cards);
  const stop = all.some(({ name }) => name === open) ? open : all[0]?.name;
  return (
    <CardList onMove={(name) => onOpen(name, true)}>
      {groups.map(({ id, title, cards }) => (
        <section key={id} className={styles.group} aria-labelledby={`pack-${id}`}>
          <header className={styles.groupHead}>
            <h2 id={`pack-${id}`}>{title}</h2>
            <span>{searching ? words.hits(cards.length) : words.inOrder(cards.length)}</span>
            <span className={styles.count}>
              {common.done(cards.filter(({ name }) => done.includes(name)).length, cards.length)}
            </span>
          </header>
          <ul className={styles.cards}>
            {cards.map((card) => (
              <Card
                key={card.name}
                card={card}
                isOpen={card.name === open}
                isDone={done.includes(card.name)}
                hasTabStop={card.name === stop}
                terms={terms}
                onOpen={(name) => onOpen(name, false)}
                onStart={onStart}
              />
            ))}
          </ul>
        </section>
      ))}
    </CardList>
  );
}
