import { memo, useEffect, useMemo } from 'react';
import { actions, type State, useStore } from '../../store/index.ts';
import { RowHead } from './Gutter.tsx';
import { headerCells, serverCells } from './gridCells.ts';
import type { RingAt } from './Rings.tsx';
import type { Tile } from './tiles.ts';
import { type Rows, scrollRows } from './useRows.ts';
import { type Cell, useRoving } from './useRoving.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

/** So many commits of a server are walked one by one; while time goes on nobody walks far. */
const MOST_COMMITS = 150;
const MOST_WHILE_PLAYING = 12;

const selectBookmarks = (state: State) => state.bookmarks;
const selectBranch = (state: State) => state.branch;
const selectPlaying = (state: State) => state.playing;

interface Props {
  readonly rows: Rows;
  readonly tiles: readonly Tile[];
  readonly letters: boolean;
  /** Tells where the focus is, to be drawn on the strip. */
  readonly onRing: (ring: RingAt | null) => void;
}

/**
 * Names and focus for the tape. Its row heads are seen; the cells, one for each piece of a row in view and for each
 * commit, are not: what they mean is drawn on the moving strip, and so is the focus ring. The first row holds the marks
 * of the header.
 */
export const TapeGrid = memo(function TapeGrid({ rows, tiles, letters, onRing }: Props) {
  const { layout, ids } = rows;
  const all = useStore(selectBookmarks);
  const branch = useStore(selectBranch);
  const most = useStore(selectPlaying) ? MOST_WHILE_PLAYING : MOST_COMMITS;
  const cells = useMemo(() => {
    const bookmarks = all.filter((it) => it.branch === branch);
    return [headerCells(tiles, bookmarks), ...ids.map((id) => serverCells(tiles, id, most))];
  }, [tiles, ids, all, branch, most]);

  const choose = ({ row, column }: Cell) => {
    const cell = cells[row]?.[column - 1];
    const server = ids[row - 1];
    if (cell) cell.act();
    else if (server !== undefined) actions.select({ kind: 'server', server });
  };
  const { at, focused, gridProps, cellProps } = useRoving(
    ids.length + 1,
    (row) => 1 + (cells[row]?.length ?? 0),
    (event, here) => {
      if (event.key === 'Enter' || event.key === ' ') {
        choose(here);
        return true;
      }
      if (event.key === 'ArrowDown' && here.row === ids.length && rows.above < rows.hidden) scrollRows(1, rows);
      else if (event.key === 'ArrowUp' && here.row === rows.pinned + 1 && rows.above > 0) scrollRows(-1, rows);
      else return false;
      return true;
    },
  );

  const cell = focused ? cells[at.row]?.[at.column - 1] : undefined;
  const ring = cell ? { key: 'focus', row: at.row - 1, at: cell.at, until: cell.until } : null;
  const ringText = JSON.stringify(ring);
  useEffect(() => onRing(JSON.parse(ringText) as RingAt | null), [ringText, onRing]);

  const named = (row: number) =>
    cells[row]?.map(({ key, name }, i) => (
      <span key={key} role="gridcell" className="visually-hidden" {...cellProps(row, i + 1)}>
        {name}
      </span>
    ));
  return (
    <div
      {...gridProps}
      role="grid"
      aria-label={words.tape}
      className={styles.grid}
      data-picture="heads"
      style={{ width: layout.gutter }}
    >
      <div role="row" className={styles.row} style={{ height: layout.header }}>
        <span role="rowheader" className={styles.rowHead} {...cellProps(0, 0)}>
          <span className="visually-hidden">{words.marks}</span>
          {rows.hidden > 0 && (
            <span className={styles.count} aria-hidden="true">
              {words.shownOf(ids.length, ids.length + rows.hidden)}
            </span>
          )}
        </span>
        {named(0)}
      </div>
      {ids.map((id, i) => (
        <div key={id} role="row" className={styles.row} style={{ height: layout.row }}>
          <span
            role="rowheader"
            className={styles.rowHead}
            onClick={() => actions.select({ kind: 'server', server: id })}
            {...cellProps(i + 1, 0)}
          >
            <RowHead id={id} small={layout.row < 30 || ids.length > 5} letters={letters} />
          </span>
          {named(i + 1)}
        </div>
      ))}
    </div>
  );
});
