import { memo } from 'react';
import type { Micros } from '../../sim/types.ts';
import styles from './Tape.module.css';

/** A ring around a moment of a row (`until` absent) or around a stretch of it; row -1 is the header. */
export interface RingAt {
  readonly key: string;
  readonly row: number;
  readonly at: Micros;
  readonly until?: Micros;
}

/** Focus and selection, drawn on the moving strip. */
export const Rings = memo(function Rings(props: {
  rings: readonly RingAt[];
  base: Micros;
  scale: number;
  row: number;
}) {
  const { rings, base, scale, row } = props;
  return rings.map((ring) => {
    const x = (ring.at - base) * scale;
    const y = ring.row < 0 ? -13 : (ring.row + 0.5) * row;
    if (ring.until === undefined)
      return <circle key={ring.key} className={styles.ring} cx={x} cy={y} r={ring.row < 0 ? 11 : 13} />;
    return (
      <rect
        key={ring.key}
        className={styles.ring}
        x={x}
        y={y - row / 2 + 3}
        width={Math.max(8, (ring.until - ring.at) * scale)}
        height={row - 6}
        rx="5"
      />
    );
  });
});
