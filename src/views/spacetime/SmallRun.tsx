import { memo, useMemo } from 'react';
import type { DiagramLayout } from '../../geometry/spacetime-rows.ts';
import { placeStrokes } from '../../geometry/spacetime-strokes.ts';
import { bandsOf, stopAtBands } from '../../geometry/tape-hatching.ts';
import type { Micros } from '../../sim/types.ts';
import { Bands } from '../tape/Bands.tsx';
import { useWholeRun } from '../tape/useWholeRun.ts';
import { diagramOf } from './diagram.ts';
import { Lives } from './Lives.tsx';
import styles from './MiniMap.module.css';
import { Strokes } from './Strokes.tsx';

interface Props {
  readonly ids: readonly number[];
  readonly width: number;
  readonly row: number;
  /** Pixels above the first row, and below the last. */
  readonly top: number;
  /** So far it is known. */
  readonly until: Micros;
  /** Pixels per microsecond. */
  readonly scale: number;
}

/** With more messages than this none is drawn: they would be a grey veil. */
const MOST_STROKES = 400;

/** All that is known of the run in rows of a few pixels: who was what, what was sent, what was cut. */
export const SmallRun = memo(function SmallRun({ ids, width, row, top, until, scale }: Props) {
  const tape = useWholeRun(MOST_STROKES);
  const diagram = useMemo(() => diagramOf(tape ? [{ ...tape, to: until }] : []), [tape, until]);
  const bands = useMemo(() => bandsOf(diagram.cuts, ids, row), [diagram, ids, row]);
  const placed = useMemo(
    () =>
      placeStrokes({
        strokes: diagram.strokes,
        base: 0,
        scale,
        rowY: (server) => (ids.includes(server) ? (server - 0.5) * row : undefined),
        stopY: stopAtBands(bands, row),
        fold: false,
        tick: row * 0.3,
        next: null,
      }),
    [diagram, scale, ids, bands, row],
  );
  return (
    <svg width={width} height={row * ids.length + 2 * top} aria-hidden="true">
      <g transform={`translate(0 ${top})`}>
        {ids.map((id) => (
          <path key={id} className={styles.ahead} d={`M${until * scale},${(id - 0.5) * row}H${width}`} />
        ))}
        <Bands bands={bands} from={0} to={width / scale} scale={scale} row={row} />
        <g className={styles.strokes}>
          <Strokes strokes={placed.strokes} look="plain" ahead={false} />
        </g>
        <Lives diagram={diagram} ids={ids} layout={small(row)} base={0} scale={scale} until={until} viewAs={0} />
      </g>
    </svg>
  );
});

const small = (row: number): DiagramLayout => ({
  header: 0,
  row,
  gutter: 0,
  height: 0,
  unit: 0,
  bullet: 0,
  token: 0,
  leader: row * 0.4,
  candidate: row * 0.32,
  follower: Math.min(2.6, row * 0.22),
});
