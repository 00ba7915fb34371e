import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, useStore, type Library, type State } from '../../store/index.ts';
import { CardGrid, type Group } from './CardGrid.tsx';
import { OpenCard } from './OpenCard.tsx';
import { EVERYTHING, isWanted, termsOf, type Wanted } from './search.ts';
import { Saved } from './Saved.tsx';
import { SAVED, Shelf } from './Shelf.tsx';
import { useNarrow } from './useNarrow.ts';
import { useSaved } from './useSaved.ts';
import { words } from './words.ts';
import styles from './Library.module.css';

const selectDone = (state: State) => state.done;
const start = (name: string, playing: boolean) => void actions.openScenario(name, { playing });
const play = (name: string) => start(name, true);

/** Packs at the left, their cards, and the opened one at the right. */
export function Shelves({ library }: { readonly library: Library }) {
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const [open, setOpen] = useState(() => presentOf(library));
  const card = library.cards.find(({ name }) => name === open) ?? library.cards[0];
  const [pack, setPack] = useState(card?.pack ?? '');
  const [isPage, setIsPage] = useState(false);
  const done = useStore(selectDone);
  const saved = useSaved();
  const narrow = useNarrow();
  const field = useRef<HTMLInputElement>(null);
  const shelves = useRef<HTMLDivElement>(null);

  const terms = useMemo(() => termsOf(wanted.text), [wanted.text]);
  const found = useMemo(() => library.cards.filter((card) => isWanted(card, wanted)), [library, wanted]);
  const counts = useMemo(
    () => new Map(library.packs.map(({ id }) => [id, inPack(found, id).length])),
    [library, found],
  );
  const groups = useMemo<readonly Group[]>(
    () =>
      library.packs
        .filter(({ id }) => pack === '' || id === pack)
        .map(({ id, title }) => ({ id, title, cards: inPack(found, id) }))
        .filter(({ cards }) => cards.length > 0),
    [library, pack, found],
  );

  /** Words are looked for in all packs; without any, the pack of the opened card is shown again. */
  const want = (change: Partial<Wanted>) => {
    if (change.text !== undefined) setPack(change.text.trim() === '' ? (card?.pack ?? '') : '');
    setWanted({ ...wanted, ...change });
  };
  const choosePack = (id: string) => {
    const first = inPack(found, id)[0];
    setPack(id);
    if (first && !narrow) setOpen(first.name);
  };
  const openCard = useCallback(
    (name: string, byKey: boolean) => {
      setOpen(name);
      if (narrow && !byKey) setIsPage(true);
    },
    [narrow],
  );
  const focusCard = useCallback(
    () => shelves.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus(),
    [],
  );
  useEffect(focusCard, [focusCard]);
  const toList = () => {
    setIsPage(false);
    requestAnimationFrame(focusCard);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target === field.current;
    if (event.key === '/' && !inField) {
      event.preventDefault();
      field.current?.focus();
    } else if (event.key === 'Escape' && isPage) {
      event.preventDefault();
      event.stopPropagation();
      toList();
    } else if (event.key === 'Escape' && inField && wanted.text !== '') {
      event.preventDefault();
      event.stopPropagation();
      want({ text: '' });
    } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && inField) {
      event.preventDefault();
      focusCard();
    }
  };
  const searching = terms.length > 0;
  const shownAsPage = narrow && isPage;
  return (
    <div ref={shelves} className={styles.shelves} onKeyDown={onKeyDown}>
      {!shownAsPage && (
        <>
          <Shelf
            library={library}
            wanted={wanted}
            pack={pack}
            saved={saved}
            counts={counts}
            field={field}
            onWant={want}
            onPack={choosePack}
          />
          <div className={styles.middle}>
            <p role="status" className="visually-hidden">
              {searching && words.hits(found.length)}
            </p>
            {pack === SAVED ? (
              <Saved saved={saved} />
            ) : groups.length > 0 ? (
              <CardGrid
                groups={groups}
                searching={searching}
                open={open}
                done={done}
                terms={terms}
                onOpen={openCard}
                onStart={play}
              />
            ) : (
              <div className={styles.nothing}>
                <p>{searching && found.length === 0 ? words.nothing(wanted.text.trim()) : words.nothingLeft}</p>
                <Button onClick={() => want(EVERYTHING)}>{words.showAll}</Button>
              </div>
            )}
          </div>
        </>
      )}
      {card && (!narrow || shownAsPage) && (
        <OpenCard
          card={card}
          place={placeOf(library, card.name)}
          isPage={shownAsPage}
          onStart={start}
          onBack={toList}
        />
      )}
    </div>
  );
}

const inPack = <Card extends { readonly pack: string }>(cards: readonly Card[], id: string): readonly Card[] =>
  cards.filter(({ pack }) => pack === id);

/** The scenario that runs below, else the first. */
function presentOf({ cards }: Library): string {
  const running = useStore.getState().scenario?.name;
  return (cards.find(({ name }) => name === running) ?? cards[0])?.name ?? '';
}

/** "Elections 3": where it stands in its pack. */
function placeOf({ packs, cards }: Library, name: string): string {
  const card = cards.find((one) => one.name === name);
  const pack = packs.find(({ id }) => id === card?.pack);
  if (!card || !pack) return '';
  return `${pack.title} ${inPack(cards, pack.id).indexOf(card) + 1}`;
}
