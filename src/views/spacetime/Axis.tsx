import { memo } from 'react';
import { niceStep, timeTicks } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import styles from './SpaceTime.module.css';

interface Props {
  readonly base: Micros;
  readonly from: Micros;
  readonly to: Micros;
  readonly scale: number;
  /** Height of all rows. */
  readonly rows: number;
}

/** Round times above the rows, with a fine line down through them; between two of them a finer one. */
export const Axis = memo(function Axis({ base, from, to, scale, rows }: Props) {
  const half = (niceStep(110 / scale) * scale) / 2;
  return timeTicks(from, to, scale).map(({ at, text }) => (
    <g key={at} transform={`translate(${(at - base) * scale} 0)`}>
      <path className={styles.tick} d={`M0,0V${rows}`} />
      <path className={styles.halfTick} d={`M${half},0V${rows}`} />
      <text className={styles.tickText} textAnchor="middle" y="-8">
        {text}
      </text>
    </g>
  ));
});
