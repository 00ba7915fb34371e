import { memo, useMemo } from 'react';
import { FaultShape, TermBulletShape } from '../../design/glyphs/index.ts';
import { bandsOf, stopAtBands } from '../../geometry/tape-hatching.ts';
import { rowPicture } from '../../geometry/tape-rows.ts';
import { strokePicture } from '../../geometry/tape-strokes.ts';
import { piecesOf, rowMiddle, type TileProps } from './TileLines.tsx';
import styles from './Tape.module.css';

interface MarksProps extends TileProps {
  /** Marks after this x of the tile are left out. */
  readonly until?: number;
}

/** What stands on the rows of a tile: bullets of new terms, signs of faults, crosses of lost messages. */
export const TileMarks = memo(function TileMarks({ tile, scale, x, ids, row, until = Infinity }: MarksProps) {
  const { crosses, rows } = useMemo(() => {
    const stop = stopAtBands(bandsOf(tile.tape.cuts, ids, row), row);
    const stretch = { from: tile.from, to: tile.to, scale };
    return {
      crosses: strokePicture(tile.tape.strokes, stretch, (server) => rowMiddle(ids, row, server), stop).crosses,
      rows: ids.map((id) => rowPicture(piecesOf(tile, id), stretch)),
    };
  }, [tile, scale, ids, row]);

  const radius = bulletRadius(row);
  const isTold = (mark: { readonly x: number }) => mark.x <= until;
  return (
    <g transform={`translate(${x} 0)`}>
      {crosses !== '' && <path className={styles.cross} d={crosses} />}
      {rows.map(({ bullets, signs }, i) => {
        const y = (i + 0.5) * row;
        return (
          <g key={ids[i]}>
            {bullets.filter(isTold).map((bullet, j) => (
              <TermBulletShape
                key={j}
                term={bullet.term}
                radius={bullet.role === 'candidate' ? radius + 1 : radius}
                x={bullet.x}
                y={y}
              />
            ))}
            {signs.filter(isTold).map((sign, j) => (
              <g key={j} transform={`translate(${sign.x} ${y})`}>
                <FaultShape kind={sign.kind} unit={7} />
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
});

export const bulletRadius = (row: number): number => (row < 21 ? 9.5 : 10);
