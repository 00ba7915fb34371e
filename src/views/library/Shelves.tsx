import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, useStore, type Library, type State } from '../../store/index.ts';
import { termsOf } from '../over/marking.ts';
import { useNarrow } from '../over/useNarrow.ts';
import { CardGrid, type Group } from './CardGrid.tsx';
import { OpenCard } from './OpenCard.tsx';
import { EVERYTHING, isWanted, type Wanted } from './search.ts';
import { Saved } from './Saved.tsx';
import { SAVED, Shelf } from './Shelf.tsx';
import { useSaved } from './useSaved.ts';
import { words } from './words.ts';
import styles from '../over/Page.module.css';

const selectDone = (state: State) => state.done;
const start = (name: string, playing: boolean) => void actions.openScenario(name, { playing });
const play = (name: string) => start(name, true);

/** Packs at the left, their cards, and the opened one at the right. */
export function Shelves({ library }: { readonly library: Library }) {
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const [open, setOpen] = useState(() => presentOf(library));
  const ownPack = library.cards.find(({ name }) => name === open)?.pack ?? '';
  const [pack, setPack] = useState(ownPack);
  /** The first hit is shown instead of what the reader has opened. */
  const [showsFirst, setShowsFirst] = useState(false);
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
  /** A pack without a hit gives way to those of all packs. */
  const shownPack = counts.get(pack) === 0 ? '' : pack;
  const groups = useMemo<readonly Group[]>(
    () =>
      library.packs
        .filter(({ id }) => shownPack === '' || id === shownPack)
        .map(({ id, title }) => ({ id, title, cards: inPack(found, id) }))
        .filter(({ cards }) => cards.length > 0),
    [library, shownPack, found],
  );
  const hits = groups.flatMap(({ cards }) => cards);
  const opened = (pack === SAVED ? library.cards : hits).find(({ name }) => name === open);
  const card = (showsFirst ? undefined : opened) ?? hits[0];

  /** Words are looked for in all packs; without any, what the reader has opened is shown again in its pack. */
  const want = (change: Partial<Wanted>) => {
    if (change.text !== undefined) {
      const isSearch = change.text.trim() !== '';
      setPack(isSearch ? '' : ownPack);
      setShowsFirst(isSearch);
    }
    setWanted({ ...wanted, ...change });
  };
  const choosePack = (id: string) => {
    const first = inPack(found, id)[0];
    setPack(id);
    setShowsFirst(false);
    if (first && !narrow) setOpen(first.name);
  };
  const openCard = useCallback(
    (name: string, byKey: boolean) => {
      setOpen(name);
      setShowsFirst(false);
      if (narrow && !byKey) setIsPage(true);
    },
    [narrow],
  );
  const focusCard = useCallback(
    () => shelves.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus(),
    [],
  );
  const focusFirst = () => {
    setShowsFirst(true);
    shelves.current?.querySelector<HTMLElement>('[data-card]')?.focus();
  };
  useEffect(focusCard, [focusCard]);
  const toList = () => {
    setIsPage(false);
    requestAnimationFrame(focusCard);
  };

  const searching = terms.length > 0;
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
      if (searching) focusFirst();
      else focusCard();
    }
  };
  const shownAsPage = narrow && isPage;
  return (
    <div ref={shelves} className={styles.shelves} onKeyDown={onKeyDown}>
      {!shownAsPage && (
        <>
          <Shelf
            library={library}
            wanted={wanted}
            pack={shownPack}
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
                open={card?.name ?? ''}
                done={done}
                terms={terms}
                onOpen={openCard}
                onStart={play}
              />
            ) : (
              <div className={styles.nothing}>
                <p>{isKnown(library, wanted.text) ? words.nothingLeft : words.nothing(wanted.text.trim())}</p>
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

/** Whether the words alone are found somewhere: then it is the filters that leave nothing. */
const isKnown = ({ cards }: Library, text: string): boolean =>
  cards.some((card) => isWanted(card, { ...EVERYTHING, text }));

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
