import { memo, useMemo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { strokePicture } from '../../geometry/tape-strokes.ts';
import { rowMiddle, type TileProps } from './TileLines.tsx';
import styles from './Tape.module.css';

/** Where the messages of a tile that are under way will land, as dots beyond the now-line. */
export const TileFuture = memo(function TileFuture({ tile, scale, x, ids, row }: TileProps) {
  const paths = useMemo(() => {
    const flying = tile.tape.strokes.filter(({ end }) => end === 'flying');
    const stretch = { from: tile.from, to: tile.to, scale };
    return strokePicture(flying, stretch, (server) => rowMiddle(ids, row, server)).paths;
  }, [tile, scale, ids, row]);
  if (paths.length === 0) return null;
  return (
    <g transform={`translate(${x} 0)`}>
      {paths.map(({ key, look, term, lines }) => (
        <path key={key} data-term={termSlot(term)} data-look={look} className={styles.ahead} d={lines} />
      ))}
    </g>
  );
});
