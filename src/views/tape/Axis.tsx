import { memo } from 'react';
import { timeTicks } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import styles from './Tape.module.css';

/** Round times below the rows, in seconds; x = 0 is at `base`. */
export const Axis = memo(function Axis(props: { base: Micros; from: Micros; to: Micros; scale: number; y: number }) {
  const { base, from, to, scale, y } = props;
  return timeTicks(from, to, scale).map(({ at, text }) => (
    <g key={at} transform={`translate(${(at - base) * scale} ${y})`}>
      <path className={styles.tick} d="M0,2v6" />
      <text className={styles.tickText} textAnchor="middle" y="18">
        {text}
      </text>
    </g>
  ));
});
