import { max, min } from 'd3';
import { memo, useMemo, useReducer } from 'react';
import { bandsOf } from '../../geometry/tape-hatching.ts';
import { pieceAfter, pieceAt } from '../../geometry/tape-rows.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { type State, useStore } from '../../store/index.ts';
import { placeIn } from '../placeIn.ts';
import { Axis } from './Axis.tsx';
import { Bands } from './Bands.tsx';
import { Chain } from './Chain.tsx';
import { choose } from './choosing.ts';
import { Commits } from './Commits.tsx';
import { ForkLine } from './ForkLine.tsx';
import { Header, HeaderMarks } from './Header.tsx';
import { flagStart, flagWidth, NowLine } from './NowLine.tsx';
import { Rings, type RingAt } from './Rings.tsx';
import { leftNow, timeUnder } from './standing.ts';
import { Dotted, Still, Unseen } from './Still.tsx';
import { cutsOf, marksOf, rowPieces } from './strip.ts';
import { TileFuture } from './TileFuture.tsx';
import { TileLines } from './TileLines.tsx';
import { TileMarks } from './TileMarks.tsx';
import type { Tile } from './tiles.ts';
import type { ChainPoint } from './useChain.ts';
import type { Rows } from './useRows.ts';
import { JUST, useStrips } from './useStrips.ts';
import { useTimePointer } from './useTimePointer.ts';
import styles from './Tape.module.css';

interface Props {
  readonly rows: Rows;
  readonly time: TimeScale;
  readonly tiles: readonly Tile[];
  readonly rings: readonly RingAt[];
  /** The story of the selected event; all other strokes step back for it. */
  readonly chain: readonly ChainPoint[] | null;
  /** By one step, about x. */
  readonly onZoom: (by: 1 | -1, x: number) => void;
  /** To the round at x. */
  readonly onRound: (x: number) => void;
}

/** x = 0 of the strips moves on every so many tiles: coordinates stay small, and little is drawn anew. */
const REBASE = 32;
/** The bullets at the left edge stand this far inside. */
const EDGE = 16;

const selectBookmarks = (state: State) => state.bookmarks;
const selectBranch = (state: State) => state.branch;
const selectVeiled = (state: State) => state.viewAs !== 0;
/** The present while time stands still; NaN while it goes on. */
const selectStill = ({ playing, clock }: State) => (playing ? NaN : clock);
/** A mark nearer than this to the now-line would lie under its flag. */
const NEAR = 10;

/** The moving picture right of the row heads. Pointers only: the grid of the tape carries names and focus. */
export const Plot = memo(function Plot({ rows: { layout, ids }, time, tiles, rings, chain, onZoom, onRound }: Props) {
  const [, edgePassed] = useReducer((count: number) => count + 1, 0);
  const { scale, width, tile: length } = time;
  const { row, header, axis } = layout;
  const rowsHeight = layout.visible * row;

  const from = tiles[0]?.from ?? 0;
  const to = (tiles.at(-1)?.to ?? 0) + length;
  const base = Math.floor(from / (REBASE * length)) * REBASE * length;
  const bands = useMemo(() => bandsOf(cutsOf(tiles), ids, row), [tiles, ids, row]);
  const pieces = useMemo(() => ids.map((id) => rowPieces(tiles, id)), [tiles, ids]);
  const all = useStore(selectBookmarks);
  const branch = useStore(selectBranch);
  const bookmarks = useMemo(() => all.filter((it) => it.branch === branch), [all, branch]);

  // Read outside of rendering's inputs on purpose: `edgePassed` renders anew when it matters.
  const edge = leftNow(time) + EDGE / scale;
  const edgePieces = pieces.map((own) => pieceAt(own, edge));
  const edgeTerms = edgePieces.map((piece) => (piece && piece.status !== 'down' ? piece.term : -1));
  const changedAt = max(edgePieces, (piece) => piece?.at) ?? -Infinity;
  const nextChange = min(pieces, (own) => pieceAfter(own, edge)?.at) ?? Infinity;
  // Nothing steps back for a story that is out of sight.
  const [seenFrom, seenTo] = [edge - EDGE / scale, edge + (width - EDGE) / scale];
  const tells = chain?.some(({ at }) => at >= seenFrom && at <= seenTo) ?? false;
  const strips = useStrips(base, time, { from: changedAt, until: nextChange, inset: EDGE / scale }, edgePassed);
  const pointer = useTimePointer(time, {
    click: (x, y) => choose({ at: timeUnder(x, time), y: y - header, tiles, ids, row, scale, bookmarks }),
    zoom: onZoom,
  });

  const x = (at: Micros) => (at - base) * scale;
  const still = useStore(selectStill);
  // Through one server's eyes the rows of the others stay behind their veil.
  const justSeen = useStore(selectVeiled) ? [] : tiles;
  const until = Number.isNaN(still) ? Infinity : still;
  const yields = useMemo(
    () => marksOf(tiles).some(({ at }) => at <= still && at > still - NEAR / scale),
    [tiles, still, scale],
  );
  const flag = useMemo(() => {
    const nowX = (still - base) * scale;
    return Number.isNaN(still) ? null : { from: nowX - 2, to: nowX + flagStart(yields) + flagWidth(layout) };
  }, [still, base, scale, layout, yields]);
  const ruler = axis >= 20 && <Axis base={base} from={from} to={to} scale={scale} y={header + rowsHeight} />;
  const hatching = (
    <g transform={`translate(${x(from)} 0)`}>
      <Bands bands={bands} from={from} to={to} scale={scale} row={row} />
    </g>
  );
  const layer = { left: 0, width };
  return (
    <div
      className={styles.plot}
      style={{ left: layout.gutter, width, height: layout.height }}
      {...pointer}
      onDoubleClick={(event) => onRound(placeIn(event).x)}
      aria-hidden="true"
    >
      <div className={styles.part} ref={strips.known} style={layer}>
        <div className={styles.strip} ref={strips.knownStrip} data-dim={tells || undefined}>
          <svg width="1" height="1">
            {ruler}
            <ForkLine base={base} scale={scale} height={header + rowsHeight} />
            {header > 0 && (
              <Header
                tiles={tiles}
                bookmarks={bookmarks}
                scale={scale}
                base={base}
                height={header}
                rowsHeight={rowsHeight}
                silent={layout.screen === 'phone'}
                flag={flag}
              />
            )}
            <g transform={`translate(0 ${header})`}>
              {hatching}
              {tiles.map((tile) => (
                <TileLines key={tile.index} tile={tile} scale={scale} x={x(tile.from)} ids={ids} row={row} />
              ))}
              {chain && <Chain chain={chain} tiles={tiles} base={base} scale={scale} ids={ids} row={row} />}
              {tiles.map((tile) => (
                <TileMarks key={tile.index} tile={tile} scale={scale} x={x(tile.from)} ids={ids} row={row} />
              ))}
              <Commits tiles={tiles} base={base} scale={scale} ids={ids} row={row} />
              <Rings rings={rings} base={base} scale={scale} row={row} />
            </g>
          </svg>
        </div>
      </div>
      <div
        className={styles.ahead}
        ref={strips.ahead}
        data-veil=""
        style={{ ...layer, top: header, height: rowsHeight }}
      />
      <div className={styles.part} ref={strips.beyond} style={layer} data-beyond="">
        <Dotted layout={layout} width={width} />
        <div className={styles.strip} ref={strips.beyondStrip}>
          <svg width="1" height="1">
            {ruler}
            <g transform={`translate(0 ${header})`}>
              {hatching}
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
      <Still layout={layout} edgeTerms={edgeTerms} />
      <Unseen layout={layout} ids={ids} width={width} />
      <NowLine layout={layout} box={strips.nowLine} yields={yields} />
      <div className={styles.part} ref={strips.just} data-just="" style={{ left: 0, width: JUST.before + JUST.after }}>
        <div className={styles.strip} ref={strips.justStrip}>
          <svg width="1" height="1">
            {header > 0 && <HeaderMarks tiles={tiles} base={base} scale={scale} height={header} until={until} />}
            <g transform={`translate(0 ${header})`}>
              {justSeen.map((tile) => (
                <TileMarks
                  key={tile.index}
                  tile={tile}
                  scale={scale}
                  x={x(tile.from)}
                  ids={ids}
                  row={row}
                  until={(until - tile.from) * scale + 0.5}
                />
              ))}
              <Rings rings={rings} base={base} scale={scale} row={row} />
            </g>
          </svg>
        </div>
      </div>
    </div>
  );
});
