import { memo, useEffect, useMemo } from 'react';
import type { Piece } from '../../geometry/tape-rows.ts';
import { actions, type Bookmark, type State, type TapeMark, useStore } from '../../store/index.ts';
import { markLabel } from './Header.tsx';
import { RowHead } from './Gutter.tsx';
import type { RingAt } from './Rings.tsx';
import { marksOf, rowPieces } from './strip.ts';
import type { Tile } from './tiles.ts';
import { type Rows, scrollRows } from './useRows.ts';
import { type Cell, useRoving } from './useRoving.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

const selectBookmarks = (state: State) => state.bookmarks;
const selectBranch = (state: State) => state.branch;

interface Props {
  readonly rows: Rows;
  readonly tiles: readonly Tile[];
  readonly letters: boolean;
  /** Tells where the focus is, to be drawn on the strip. */
  readonly onRing: (ring: RingAt | null) => void;
}

/**
 * Names and focus for the tape. Its row heads are seen; the cells, one for each piece of a row in view, are not: what
 * they mean is drawn on the moving strip, and so is the focus ring. The first row holds the marks of the header.
 */
export const TapeGrid = memo(function TapeGrid({ rows, tiles, letters, onRing }: Props) {
  const { layout, ids } = rows;
  const marks = useMemo(() => marksOf(tiles), [tiles]);
  const pieces = useMemo(() => ids.map((id) => rowPieces(tiles, id)), [tiles, ids]);
  const all = useStore(selectBookmarks);
  const branch = useStore(selectBranch);
  const bookmarks = useMemo(() => all.filter((it) => it.branch === branch), [all, branch]);
  const columns = (row: number) => 1 + (row === 0 ? marks.length + bookmarks.length : (pieces[row - 1]?.length ?? 0));

  const choose = ({ row, column }: Cell) => {
    const mark = marks[column - 1];
    const bookmark = bookmarks[column - 1 - marks.length];
    const server = ids[row - 1];
    const piece = pieces[row - 1]?.[column - 1];
    if (row === 0 && mark) actions.seekEvent(mark.event);
    else if (row === 0 && bookmark) actions.goToBookmark(bookmark.id);
    else if (server !== undefined) {
      actions.select({ kind: 'server', server });
      if (piece) actions.seek(piece.at);
    }
  };
  const { at, focused, gridProps, cellProps } = useRoving(ids.length + 1, columns, (event, here) => {
    if (event.key === 'Enter' || event.key === ' ') {
      choose(here);
      return true;
    }
    if (event.key === 'ArrowDown' && here.row === ids.length && rows.above < rows.hidden) scrollRows(1, rows);
    else if (event.key === 'ArrowUp' && here.row === rows.pinned + 1 && rows.above > 0) scrollRows(-1, rows);
    else return false;
    return true;
  });

  const ring = focused ? ringAt(at, marks, bookmarks, pieces, tiles) : null;
  const ringText = JSON.stringify(ring);
  useEffect(() => onRing(JSON.parse(ringText) as RingAt | null), [ringText, onRing]);

  return (
    <div {...gridProps} role="grid" aria-label={words.tape} className={styles.grid} style={{ width: layout.gutter }}>
      <div role="row" className={styles.row} style={{ height: layout.header }}>
        <span role="rowheader" className={styles.rowHead} {...cellProps(0, 0)}>
          <span className="visually-hidden">{words.marks}</span>
          {rows.hidden > 0 && (
            <span className={styles.count} aria-hidden="true">
              {words.shownOf(ids.length, ids.length + rows.hidden)}
            </span>
          )}
        </span>
        {marks.map((mark, i) => (
          <span key={i} role="gridcell" className="visually-hidden" {...cellProps(0, i + 1)}>
            {words.mark(markLabel(mark), mark.at)}
          </span>
        ))}
        {bookmarks.map(({ id, note, moment }, i) => (
          <span key={id} role="gridcell" className="visually-hidden" {...cellProps(0, 1 + marks.length + i)}>
            {words.bookmark(note, moment.now)}
          </span>
        ))}
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
          {pieces[i]?.map((piece, j) => (
            <span key={j} role="gridcell" className="visually-hidden" {...cellProps(i + 1, j + 1)}>
              {words.piece(id, words.roles[piece.role], piece.status, piece.term, piece.at)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});

/** What the focused cell means, within the tiles that are drawn. */
function ringAt(
  { row, column }: Cell,
  marks: readonly TapeMark[],
  bookmarks: readonly Bookmark[],
  pieces: readonly (readonly Piece[])[],
  tiles: readonly Tile[],
): RingAt | null {
  if (column === 0) return null;
  if (row === 0) {
    const at = marks[column - 1]?.at ?? bookmarks[column - 1 - marks.length]?.moment.now;
    return at === undefined ? null : { key: 'focus', row: -1, at };
  }
  const own = pieces[row - 1];
  const piece = own?.[column - 1];
  if (!own || !piece) return null;
  const end = own[column]?.at ?? tiles.at(-1)?.to ?? piece.at;
  return { key: 'focus', row: row - 1, at: Math.max(piece.at, tiles[0]?.from ?? 0), until: end };
}
