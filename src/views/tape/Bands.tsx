import { memo } from 'react';
import { levelsPath } from '../../geometry/paths.ts';
import { type Band, bandHeight, bandSpan } from '../../geometry/tape-hatching.ts';
import type { Micros } from '../../sim/types.ts';
import styles from './Tape.module.css';

/** The hatching of partitions between rows, from `from` to `to`; x = 0 is at `from`. */
export const Bands = memo(function Bands(props: {
  bands: readonly Band[];
  from: Micros;
  to: Micros;
  scale: number;
  row: number;
}) {
  const { bands, from, to, scale, row } = props;
  const height = bandHeight(row);
  return bands.map((band, i) => {
    const span = bandSpan(band, { from, to, scale });
    if (!span) return null;
    const top = band.y - height / 2;
    return (
      <g key={i}>
        <rect className={styles.band} x={span.x} y={top} width={span.width} height={height} />
        <path className={styles.bandEdge} d={levelsPath(span.x, span.width, top, top + height)} />
      </g>
    );
  });
});
