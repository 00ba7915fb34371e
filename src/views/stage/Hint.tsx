import type { Point } from '../../geometry/plane.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

/** The only hint of the page: a ring around the leader, and what a double click does (design §10). */
export function Hint({ at, radius, above }: { at: Point; radius: number; above: boolean }) {
  const touch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <circle className={styles.hintRing} r={radius * 1.65} />
      <text className={styles.hint} y={above ? -radius * 2.1 : radius * 2.1 + 14}>
        {touch ? words.hintTouch : words.hint}
      </text>
    </g>
  );
}
