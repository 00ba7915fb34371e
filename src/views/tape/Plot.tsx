import { least, min } from 'd3';
import { memo, type PointerEvent, useCallback, useMemo, useReducer } from 'react';
import { bandsOf } from '../../geometry/tape-hatching.ts';
import { pieceAfter, pieceAt } from '../../geometry/tape-rows.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { actions, live, type TapeMark } from '../../store/index.ts';
import { Axis } from './Axis.tsx';
import { Bands } from './Bands.tsx';
import { Header } from './Header.tsx';
import { Rings, type RingAt } from './Rings.tsx';
import { Still } from './Still.tsx';
import { cutsOf, marksOf, rowPieces } from './strip.ts';
import { TileFuture } from './TileFuture.tsx';
import { TileLines } from './TileLines.tsx';
import { TileMarks } from './TileMarks.tsx';
import type { Tile } from './tiles.ts';
import type { Rows } from './useRows.ts';
import { useStrips } from './useStrips.ts';
import styles from './Tape.module.css';

interface Props {
  readonly rows: Rows;
  readonly time: TimeScale;
  readonly tiles: readonly Tile[];
  readonly rings: readonly RingAt[];
}

/** x = 0 of the strips moves on every so many tiles: coordinates stay small, and little is drawn anew. */
const REBASE = 32;
/** The bullets at the left edge stand this far inside. */
const EDGE = 16;
/** A click within so many pixels of a mark means the mark. */
const NEAR = 12;

/** The moving picture right of the row heads. Pointers only: the grid of the tape carries names and focus. */
export const Plot = memo(function Plot({ rows: { layout, ids }, time, tiles, rings }: Props) {
  const [, edgePassed] = useReducer((count: number) => count + 1, 0);
  const { scale, nowX, width, tile: length } = time;
  const { row, header, axis } = layout;
  const rowsHeight = layout.visible * row;

  const from = tiles[0]?.from ?? 0;
  const to = (tiles.at(-1)?.to ?? 0) + length;
  const base = Math.floor(from / (REBASE * length)) * REBASE * length;
  const bands = useMemo(() => bandsOf(cutsOf(tiles), ids, row), [tiles, ids, row]);
  const pieces = useMemo(() => ids.map((id) => rowPieces(tiles, id)), [tiles, ids]);

  // Read outside of rendering's inputs on purpose: `edgePassed` renders anew when it matters.
  const edge = leftEdge(nowX, scale);
  const edgeTerms = pieces.map((own) => {
    const piece = pieceAt(own, edge);
    return piece && piece.status !== 'down' ? piece.term : -1;
  });
  const nextChange = min(pieces, (own) => pieceAfter(own, edge)?.at) ?? Infinity;
  const { past, future } = useStrips(base, time, nextChange + (nowX - EDGE) / scale, edgePassed);

  const choose = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const at = live.playhead + (event.clientX - box.left - nowX) / scale;
      const y = event.clientY - box.top - header;
      const place = Math.floor(y / row);
      const away = (mark: TapeMark) => Math.abs(mark.at - at) * scale;
      const near = least(
        marksOf(tiles).filter(({ server }) => y < 0 || ids[place] === server),
        away,
      );
      const server = ids[place];
      if (near && away(near) < NEAR) actions.select({ kind: 'event', event: near.event });
      else if (server !== undefined && y >= 0) actions.select({ kind: 'server', server });
      else actions.select({ kind: 'none' });
    },
    [tiles, ids, row, header, nowX, scale],
  );

  const x = (at: Micros) => (at - base) * scale;
  const ruler = axis >= 20 && <Axis base={base} from={from} to={to} scale={scale} y={header + rowsHeight} />;
  return (
    <div className={styles.plot} style={{ left: layout.gutter, width }} onClick={choose} aria-hidden="true">
      <div className={styles.past} style={{ width: nowX }}>
        <div className={styles.strip} ref={past}>
          <svg width="1" height="1">
            {ruler}
            {header > 0 && (
              <Header
                tiles={tiles}
                scale={scale}
                base={base}
                height={header}
                rowsHeight={rowsHeight}
                silent={layout.screen === 'phone'}
              />
            )}
            <g transform={`translate(0 ${header})`}>
              <g transform={`translate(${x(from)} 0)`}>
                <Bands bands={bands} from={from} to={to} scale={scale} row={row} />
              </g>
              {tiles.map((tile) => (
                <TileLines key={tile.index} tile={tile} scale={scale} x={x(tile.from)} ids={ids} row={row} />
              ))}
              {tiles.map((tile) => (
                <TileMarks key={tile.index} tile={tile} scale={scale} x={x(tile.from)} ids={ids} row={row} />
              ))}
              <Rings rings={rings} base={base} scale={scale} row={row} />
            </g>
          </svg>
        </div>
      </div>
      <div className={styles.future} style={{ left: nowX, right: 0 }}>
        <div className={styles.strip} ref={future}>
          <svg width="1" height="1">
            {ruler}
            <g transform={`translate(0 ${header})`}>
              <g transform={`translate(${x(from)} 0)`}>
                <Bands bands={bands} from={from} to={to} scale={scale} row={row} />
              </g>
              {tiles.map((tile) => (
                <TileFuture key={tile.index} tile={tile} scale={scale} x={x(tile.from)} ids={ids} row={row} />
              ))}
            </g>
          </svg>
        </div>
      </div>
      {/* Words go out of sight as a whole: half a number would be another number. */}
      {header > 0 && <i className={styles.leaving} style={{ top: 0, height: header }} />}
      {axis >= 20 && (
        <>
          <i className={styles.leaving} style={{ top: header + rowsHeight + 1, height: axis }} />
          <i className={styles.coming} style={{ top: header + rowsHeight + 1, height: axis }} />
        </>
      )}
      <Still layout={layout} nowX={nowX} width={width} edgeTerms={edgeTerms} />
    </div>
  );
});

const leftEdge = (nowX: number, scale: number): Micros => live.playhead - (nowX - EDGE) / scale;
