import { memo, useMemo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { levelsPath } from '../../geometry/paths.ts';
import { bandsOf, stopAtBands } from '../../geometry/tape-hatching.ts';
import { type Bar, rowPicture } from '../../geometry/tape-rows.ts';
import { strokePicture, type StrokePath } from '../../geometry/tape-strokes.ts';
import { Rounds } from './Rounds.tsx';
import type { Tile } from './tiles.ts';
import styles from './Tape.module.css';

export interface TileProps {
  readonly tile: Tile;
  /** Pixels per microsecond. */
  readonly scale: number;
  /** Left edge of the tile in the strip. */
  readonly x: number;
  readonly ids: readonly number[];
  readonly row: number;
}

/** Middle of a server's row below the first row's top; undefined when its row is not seen. */
export function rowMiddle(ids: readonly number[], row: number, server: number): number | undefined {
  const place = ids.indexOf(server);
  return place < 0 ? undefined : (place + 0.5) * row;
}

/** What was sent and who was what within a tile, up to the now-line. */
export const TileLines = memo(function TileLines({ tile, scale, x, ids, row }: TileProps) {
  const { strokes, rows } = useMemo(() => {
    const stop = stopAtBands(bandsOf(tile.tape.cuts, ids, row), row);
    const stretch = { from: tile.from, to: tile.to, scale };
    return {
      strokes: strokePicture(tile.tape.strokes, stretch, (server) => rowMiddle(ids, row, server), stop),
      rows: ids.map((id) => rowPicture(piecesOf(tile, id), stretch)),
    };
  }, [tile, scale, ids, row]);

  return (
    <g transform={`translate(${x} 0)`}>
      {strokes.paths.map((path) => (
        <Stroke key={path.key} path={path} />
      ))}
      {rows.map(({ bars }, i) =>
        bars.map((bar, j) => <RowBar key={`${ids[i]} ${j}`} bar={bar} y={(i + 0.5) * row} row={row} />),
      )}
      <Rounds rounds={strokes.rounds} rise={leaderHalf(row) + 2} />
    </g>
  );
});

function Stroke({ path: { look, term, lines, dots } }: { path: StrokePath }) {
  return (
    <g data-term={termSlot(term)} data-look={look} className={styles.stroke}>
      <path d={lines} />
      {dots !== '' && <path className={styles.dots} d={dots} />}
    </g>
  );
}

function RowBar({ bar: { x, width, look, term, role }, y, row }: { bar: Bar; y: number; row: number }) {
  const slot = termSlot(term);
  switch (look) {
    case 'follower':
      return (
        <path
          data-term={slot}
          className={styles.follower}
          strokeWidth={row < 30 ? 3 : 3.5}
          d={levelsPath(x, width, y)}
        />
      );
    case 'down':
      return <path className={styles.down} d={levelsPath(x, width, y)} />;
    case 'candidate': {
      const half = row / 8;
      return (
        <g data-term={slot}>
          <rect className={styles.fill} x={x} y={y - half} width={width} height={2 * half} />
          <path className={styles.candidate} d={levelsPath(x, width, y - half, y + half)} />
        </g>
      );
    }
    case 'leader': {
      const half = leaderHalf(row);
      return (
        <g data-term={slot}>
          <rect className={styles.fill} x={x} y={y - half} width={width} height={2 * half} />
          <path className={styles.leader} d={levelsPath(x, width, y - half, y + half)} />
        </g>
      );
    }
    case 'paused': {
      const half = role === 'leader' ? leaderHalf(row) : 4;
      return (
        <g data-term={slot}>
          <rect className={styles.hatch} x={x} y={y - half} width={width} height={2 * half} />
          <path className={styles.paused} d={levelsPath(x, width, y - half, y + half)} />
        </g>
      );
    }
  }
}

/** Half the height of a leader's bar. */
export const leaderHalf = (row: number): number => Math.max(5.2, row / 6);

/** Pieces of a server's row in a tile. */
export const piecesOf = (tile: Tile, server: number) =>
  tile.tape.tracks.find((track) => track.server === server)?.pieces ?? [];
