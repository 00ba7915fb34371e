import { memo, useEffect, useMemo } from 'react';
import type { Piece } from '../../geometry/tape-rows.ts';
import { actions, type TapeMark } from '../../store/index.ts';
import { markLabel } from './Header.tsx';
import { RowHead } from './Gutter.tsx';
import type { RingAt } from './Rings.tsx';
import { marksOf, rowPieces } from './strip.ts';
import type { Tile } from './tiles.ts';
import { type Rows, scrollRows } from './useRows.ts';
import { type Cell, useRoving } from './useRoving.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

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
  const columns = (row: number) => 1 + (row === 0 ? marks.length : (pieces[row - 1]?.length ?? 0));

  const choose = ({ row, column }: Cell) => {
    const mark = marks[column - 1];
    const server = ids[row - 1];
    if (row === 0 && mark) actions.select({ kind: 'event', event: mark.event });
    else if (server !== undefined) actions.select({ kind: 'server', server });
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

  const ring = focused ? ringAt(at, marks, pieces, tiles) : null;
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
  pieces: readonly (readonly Piece[])[],
  tiles: readonly Tile[],
): RingAt | null {
  if (column === 0) return null;
  if (row === 0) {
    const mark = marks[column - 1];
    return mark ? { key: 'focus', row: -1, at: mark.at } : null;
  }
  const own = pieces[row - 1];
  const piece = own?.[column - 1];
  if (!own || !piece) return null;
  const end = own[column]?.at ?? tiles.at(-1)?.to ?? piece.at;
  return { key: 'focus', row: row - 1, at: Math.max(piece.at, tiles[0]?.from ?? 0), until: end };
}
