import { bisector, least, range } from 'd3';
import { type KeyboardEvent, memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isKey } from '../../geometry/spacetime-marks.ts';
import type { DiagramLayout } from '../../geometry/spacetime-rows.ts';
import { plain, sentenceOf, spoken } from '../../narration/index.ts';
import { actions, type Dot, type State, useStore } from '../../store/index.ts';
import type { Diagram } from './diagram.ts';
import { Head } from './Head.tsx';
import { bringIntoView, holdWindow, panBy, seenWindow } from './look.ts';
import styles from './SpaceTime.module.css';
import { useRows } from './useRows.ts';
import { words } from './words.ts';

interface Props {
  readonly diagram: Diagram;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  /** The sides of a partition cannot be hatched. */
  readonly letters: boolean;
  /** Tells where the focus is, to be drawn. */
  readonly onRing: (ring: { readonly server: number; readonly at: number } | null) => void;
}
/** `event` -1: the server itself, at the head of its row. */
interface Place {
  readonly server: number;
  readonly event: number;
}

/** More events in a row than this are not walked one by one: the telling ones are. */
const MOST_CELLS = 150;
/** While time goes on nobody walks far. */
const MOST_WHILE_PLAYING = 24;
/** Of so many events on either side of the focus the sentence is fetched before it is needed. */
const AHEAD = 3;
const HEAD = -1;

const selectSelected = (state: State) => (state.selection.kind === 'event' ? state.selection.event : -1);
const selectPlaying = (state: State) => state.playing;
const byEvent = bisector((dot: Dot) => dot.event);

/**
 * Names and focus of the diagram: a grid with one tab stop, a row for each server with a cell for each event in view.
 * Left and right go by event, up and down to the event of the next row that is nearest in time.
 */
export const EventGrid = memo(function EventGrid({ diagram, ids, layout, letters, onRing }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Place>({ server: 1, event: HEAD });
  const [focused, setFocused] = useState(false);
  const selected = useStore(selectSelected);
  const most = useStore(selectPlaying) ? MOST_WHILE_PLAYING : MOST_CELLS;
  const rows = useMemo(() => cellsOf(diagram.dots, ids, most), [diagram, ids, most]);
  const here = settled(wanted, rows, ids);
  const cells = rows.get(here.server) ?? [];
  const place = byEvent.left(cells, here.event);
  const near = here.event === HEAD ? [] : range(place - AHEAD, place + AHEAD + 1).flatMap((i) => cells[i]?.event ?? []);
  const known = useRows(focused ? near : []);

  const at = cells[place]?.event === here.event ? cells[place]!.at : null;
  useEffect(
    () => onRing(focused && at !== null ? { server: here.server, at } : null),
    [focused, at, here.server, onRing],
  );
  useLayoutEffect(() => {
    if (focused) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const goTo = useCallback((next: Place, time: number | null) => {
    setWanted(next);
    if (time !== null) bringIntoView(time);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!press(event.key, here, rows, ids, goTo)) return;
    event.preventDefault();
    // The page has its own use for the arrows.
    event.stopPropagation();
  };

  const name = (dot: Dot): string => {
    const row = known.get(dot.event);
    return row ? words.told(plain(spoken(sentenceOf(row))), row.at) : words.event(dot.event, dot.server, dot.at);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.grid}
      className={styles.grid}
      style={{ width: layout.gutter, paddingTop: layout.header }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      {ids.map((id) => (
        <div key={id} role="row" className={styles.row} style={{ height: layout.row }}>
          <span
            role="rowheader"
            className={styles.rowHead}
            tabIndex={here.server === id && here.event === HEAD ? 0 : -1}
            onFocus={() => setWanted({ server: id, event: HEAD })}
            onClick={() => actions.select({ kind: 'server', server: id })}
          >
            <Head id={id} layout={layout} letters={letters} />
          </span>
          {(rows.get(id) ?? []).map((dot) => (
            <span
              key={dot.event}
              role="gridcell"
              className="visually-hidden"
              tabIndex={dot.event === here.event && id === here.server ? 0 : -1}
              aria-selected={dot.event === selected}
              onFocus={() => setWanted({ server: id, event: dot.event })}
              onClick={() => actions.select({ kind: 'event', event: dot.event })}
            >
              {name(dot)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});

type Rows = ReadonlyMap<number, readonly Dot[]>;

function cellsOf(dots: readonly Dot[], ids: readonly number[], most: number): Rows {
  const few = (own: readonly Dot[]) => (own.length <= most ? own : own.filter(isKey).slice(-most));
  return new Map(ids.map((id) => [id, few(dots.filter(({ server }) => server === id))]));
}

/** What has gone from view gives the focus to the event that is nearest, or to its row's head. */
function settled({ server, event }: Place, rows: Rows, ids: readonly number[]): Place {
  const row = rows.has(server) ? server : (ids[0] ?? 1);
  const cells = rows.get(row) ?? [];
  if (event === HEAD || cells.length === 0) return { server: row, event: HEAD };
  const nearest = cells[Math.min(cells.length - 1, byEvent.left(cells, event))]!;
  return { server: row, event: nearest.event };
}

/** Carries out a key; false when it is none of the grid's. */
function press(
  key: string,
  here: Place,
  rows: Rows,
  ids: readonly number[],
  goTo: (next: Place, at: number | null) => void,
): boolean {
  const cells = rows.get(here.server) ?? [];
  const place = here.event === HEAD ? -1 : byEvent.left(cells, here.event);
  const to = (dot: Dot | undefined) => dot && goTo({ server: dot.server, event: dot.event }, dot.at);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const next = place + (key === 'ArrowRight' ? 1 : -1);
      if (next === -1 && place === 0 && seenWindow().from <= 0) goTo({ server: here.server, event: HEAD }, null);
      else if (cells[next]) to(cells[next]);
      // What lies beyond is fetched, and the next press goes on.
      else if (place >= 0) panBy((key === 'ArrowRight' ? 0.5 : -0.5) * seenWindow().span);
      return true;
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const server = ids[ids.indexOf(here.server) + (key === 'ArrowDown' ? 1 : -1)];
      if (server === undefined) return true;
      const at = cells[place]?.at;
      const nearest = at === undefined ? undefined : least(rows.get(server) ?? [], (dot) => Math.abs(dot.at - at));
      if (nearest) to(nearest);
      else goTo({ server, event: HEAD }, null);
      return true;
    }
    case 'Home':
      goTo({ server: here.server, event: HEAD }, null);
      return true;
    case 'End':
      to(cells.at(-1));
      return true;
    case ' ':
    case 'Enter':
      if (here.event === HEAD) actions.select({ kind: 'server', server: here.server });
      else {
        holdWindow();
        actions.seekEvent(here.event);
      }
      return true;
    default:
      return false;
  }
}
