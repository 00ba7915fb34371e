import { useRef, type KeyboardEvent } from 'react';
import type { LibraryCard } from '../../store/index.ts';
import { Card } from './Card.tsx';
import { towards } from './towards.ts';
import { words } from './words.ts';
import styles from './Cards.module.css';

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
  const grid = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ cards }) => cards);
  const stop = all.some(({ name }) => name === open) ? open : all[0]?.name;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const places = [...(grid.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const here = places.indexOf(document.activeElement as HTMLElement);
    const next = here < 0 ? null : towards(event.key, here, places.map(placeOf));
    if (next === null) return;
    event.preventDefault();
    places[next]!.focus();
    onOpen(places[next]!.dataset['card']!, true);
  };
  return (
    <div ref={grid} onKeyDown={onKeyDown}>
      {groups.map(({ id, title, cards }) => (
        <section key={id} className={styles.group} aria-labelledby={`pack-${id}`}>
          <header className={styles.groupHead}>
            <h2 id={`pack-${id}`}>{title}</h2>
            <span>{searching ? words.hits(cards.length) : words.inOrder(cards.length)}</span>
            <span className={styles.count}>
              {words.done(cards.filter(({ name }) => done.includes(name)).length, cards.length)}
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
    </div>
  );
}

function placeOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top };
}
