import { range } from 'd3';
import { useMemo } from 'react';
import { TermBulletShape } from '../../design/glyphs/index.ts';
import { piecesToTell, previewLayout, previewStretch } from '../../geometry/preview.ts';
import { bandsOf } from '../../geometry/tape-hatching.ts';
import { pieceAt } from '../../geometry/tape-rows.ts';
import type { Preview } from '../../store/index.ts';
import { Bands } from '../tape/Bands.tsx';
import { piecesOf, TileLines } from '../tape/TileLines.tsx';
import { bulletRadius, TileMarks } from '../tape/TileMarks.tsx';
import type { Tile } from '../tape/tiles.ts';
import styles from './Preview.module.css';

/** The tape of a scenario up to its end: one tile without axis and words. */
export function TapePreview({ preview }: { readonly preview: Preview }) {
  const { tape, end, size } = preview;
  const { left, room, row, first } = previewLayout(size);
  const ids = useMemo(() => range(1, size + 1), [size]);
  const stretch = useMemo(() => previewStretch(tape, end, room), [tape, end, room]);
  const { from, to, scale } = stretch;
  const tile = useMemo<Tile>(() => ({ index: 0, from, to, tape }), [from, to, tape]);
  const told = useMemo<Tile>(() => {
    const tracks = tape.tracks.map(({ server, pieces }) => ({ server, pieces: piecesToTell(pieces, stretch) }));
    return { index: 0, from, to, tape: { ...tape, tracks } };
  }, [from, to, tape, stretch]);
  const bands = useMemo(() => bandsOf(tape.cuts, ids, row), [tape, ids, row]);
  const part = { scale, x: 0, ids, row };
  return (
    <g className={styles.tape} transform={`translate(${left} ${first - row / 2})`}>
      <Bands bands={bands} from={from} to={to} scale={scale} row={row} />
      <TileLines tile={tile} {...part} />
      <TileMarks tile={told} {...part} />
      {from > 0 &&
        ids.map((id, i) => {
          const piece = pieceAt(piecesOf(told, id), from);
          if (!piece || piece.status === 'down' || piece.at === from) return null;
          return <TermBulletShape key={id} term={piece.term} radius={bulletRadius(row)} y={(i + 0.5) * row} />;
        })}
    </g>
  );
}
