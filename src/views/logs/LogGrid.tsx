import { range } from 'd3';
import { type CSSProperties, memo, type MouseEvent, useRef } from 'react';
import type { LogColumns } from '../../geometry/log-columns.ts';
import { CELL_GAP, entryAt } from '../../geometry/logs.ts';
import { actions, type LogWindow, type State, useStore } from '../../store/index.ts';
import { type Cell, cellOf, useRoving } from '../tape/useRoving.ts';
import { LogRow } from './LogRow.tsx';
import { DISK_ROOM, selectDisks, useRemoved } from './useLook.ts';
import { scrollTo, useScroll } from './useScroll.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

interface Props {
  readonly ids: readonly number[];
  readonly window: LogWindow;
  readonly first: number;
  readonly last: number;
  readonly layout: LogColumns;
  readonly row: number;
  readonly header: number;
  readonly left: number;
  readonly room: number;
  /** Whose nextIndex and matchIndex are shown; 0 = nobody's. */
  readonly leader: number;
}

const selectEntry = (state: State) => (state.selection.kind === 'entry' ? state.selection : null);
const selectFast = (state: State) => state.playing && state.speed > 1;

/** x = 0 of the strip moves on every so many entries, so that coordinates stay small in a log of a million. */
const REBASE = 1000;
/** The bar before the first cell stands in this margin. */
const MARGIN = CELL_GAP;

/** The cells: a grid with one tab stop, on a strip that slides left when the logs grow beyond the room. */
export const LogGrid = memo(function LogGrid(props: Props) {
  const { ids, window, first, last, layout, row, header, left, room, leader } = props;
  const { columns, pitch, cell } = layout;
  const seen = Math.max(0, last - first + 1);
  const view = useRef<HTMLDivElement>(null);
  const scrolling = useScroll(view, pitch, columns);
  const removed = useRemoved(window);
  const entry = useStore(selectEntry);
  const fast = useStore(selectFast);
  const disk = useStore(selectDisks) && room - seen * pitch > DISK_ROOM;

  const choose = (at: Cell) => {
    const server = ids[at.row - 1];
    if (server === undefined) return;
    const index = first + at.column - 1;
    const chosen = at.column === 0 ? undefined : entryAt(window, server, index);
    actions.select(chosen ? { kind: 'entry', server, index, term: chosen.term } : { kind: 'server', server });
  };
  const { at, gridProps, cellProps } = useRoving(
    ids.length + 1,
    () => seen + 1,
    ({ key }, here) => {
      if (key === 'Enter' || key === ' ') {
        choose(here);
        return true;
      }
      const end = endAfter(key, here, seen, last, columns);
      if (end === null) return false;
      scrollTo(end, columns);
      return key === 'Home' ? { ...here, column: 1 } : key === 'End' ? { ...here, column: seen } : true;
    },
  );

  const base = Math.floor(first / REBASE) * REBASE + 1;
  // The column that slides out stays drawn while it slides.
  const drawnFirst = Math.max(window.first, first - 1);
  const slide = { transform: `translateX(${MARGIN - (first - base) * pitch}px)` };
  const size = { '--cell-height': `${cellHeight(row)}px` };
  return (
    <div
      ref={view}
      className={styles.view}
      style={{ left: left - MARGIN, width: room + 2 * MARGIN } satisfies CSSProperties}
      {...scrolling}
    >
      <div
        {...gridProps}
        key={base}
        role="grid"
        aria-label={words.grid}
        className={styles.strip}
        data-slide={!fast || undefined}
        style={{ ...slide, ...size } as CSSProperties}
        onClick={(event: MouseEvent) => {
          const clicked = cellOf(event.target);
          if (clicked) choose(clicked);
        }}
      >
        <div role="row" className={styles.row} style={{ height: header }}>
          <span
            role="columnheader"
            className={styles.hiddenHead}
            style={{ left: (first - base) * pitch }}
            {...cellProps(0, 0)}
          >
            <span className="visually-hidden">{words.index}</span>
          </span>
          {range(drawnFirst, last + 1).map((index) => (
            <span
              key={index}
              role="columnheader"
              className={styles.index}
              style={{ left: (index - base) * pitch, width: cell, height: header }}
              {...(index < first ? { 'aria-hidden': true } : cellProps(0, index - first + 1))}
            >
              {index}
            </span>
          ))}
        </div>
        {ids.map((id, i) => (
          <LogRow
            key={id}
            id={id}
            place={i + 1}
            tabColumn={at.row === i + 1 ? at.column : -1}
            window={window}
            drawnFirst={drawnFirst}
            first={first}
            last={last}
            base={base}
            layout={layout}
            height={row}
            removedFrom={removed(id)}
            selectedIndex={entry?.index ?? 0}
            selectedTerm={entry?.term ?? 0}
            leader={leader}
            disk={disk}
          />
        ))}
      </div>
    </div>
  );
});

/** The last column that is wanted after a key, null when the key does not scroll. */
function endAfter(key: string, at: Cell, seen: number, last: number, columns: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return at.column === 1 && last > columns ? last - 1 : null;
    case 'ArrowRight':
      return at.column === seen ? last + 1 : null;
    case 'PageUp':
      return last - columns;
    case 'PageDown':
      return last + columns;
    case 'Home':
      return 0;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

/** Room for the underline below and a hair above. */
const cellHeight = (row: number): number => Math.min(30, Math.round(row * (row < 30 ? 0.62 : 0.667)));
