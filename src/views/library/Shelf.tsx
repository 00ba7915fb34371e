import type { ReactNode, RefObject } from 'react';
import { Button } from '../../design/controls/index.ts';
import { SearchField } from '../over/SearchField.tsx';
import { ShelfRow } from '../over/ShelfRow.tsx';
import { actions, type Library, type SavedScenario } from '../../store/index.ts';
import { BringOwn } from './BringOwn.tsx';
import type { Wanted } from './search.ts';
import { words } from './words.ts';
import styles from '../over/Shelf.module.css';

interface Props {
  readonly library: Library;
  readonly wanted: Wanted;
  /** '' = all, SAVED = what the reader keeps. */
  readonly pack: string;
  readonly saved: readonly SavedScenario[];
  /** By pack: how many scenarios pass the search and the filters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onWant: (change: Partial<Wanted>) => void;
  readonly onPack: (id: string) => void;
}

/** Stands for the reader's own among the ids of packs. */
export const SAVED = '/saved';
const MINUTES = [5, 10];

/** Search, packs, filters, and the ways to a scenario that is not in the library. */
export function Shelf({ library, wanted, pack, saved, counts, field, onWant, onPack }: Props) {
  const searching = wanted.text.trim() !== '';
  const sizes = [...new Set(library.cards.map(({ servers }) => servers))].sort((a, b) => a - b);
  const toggle = (size: number) =>
    wanted.servers.includes(size) ? wanted.servers.filter((one) => one !== size) : [...wanted.servers, size];
  return (
    <nav className={styles.shelf} aria-label={words.shelf}>
      <SearchField field={field} text={wanted.text} onSearch={(text) => onWant({ text })} />

      <div className={styles.rows}>
        <h2>{words.packs}</h2>
        <ul className={styles.packs}>
          {library.packs.map(({ id, title }) => {
            const count = counts.get(id) ?? 0;
            return (
              <ShelfRow
                key={id}
                title={title}
                count={count}
                name={words.packName(title, count, searching)}
                isChosen={id === pack}
                onChoose={() => onPack(id)}
              />
            );
          })}
        </ul>
        <h2>{words.yours}</h2>
        <ul className={styles.packs}>
          <ShelfRow
            title={words.saved}
            count={saved.length}
            name={words.packName(words.saved, saved.length, false)}
            isChosen={pack === SAVED}
            onChoose={() => onPack(SAVED)}
          />
        </ul>
      </div>

      <Filter title={words.servers}>
        {sizes.map((size) => (
          <Chip
            key={size}
            name={words.serversName(size)}
            on={wanted.servers.includes(size)}
            onPress={() => onWant({ servers: toggle(size) })}
          >
            {size}
          </Chip>
        ))}
      </Filter>
      <Filter title={words.time}>
        {MINUTES.map((minutes) => (
          <Chip
            key={minutes}
            name={words.atMostName(minutes)}
            on={wanted.minutes === minutes}
            onPress={() => onWant({ minutes: wanted.minutes === minutes ? Infinity : minutes })}
          >
            {words.atMost(minutes)}
          </Chip>
        ))}
      </Filter>

      <div className={styles.others}>
        <Button onClick={actions.surpriseMe}>{words.surprise}</Button>
        <BringOwn />
      </div>
    </nav>
  );
}

function Filter({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.filter} role="group" aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.chips}>{children}</div>
    </div>
  );
}

function Chip(props: { name: string; on: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={props.name}
      aria-pressed={props.on}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
