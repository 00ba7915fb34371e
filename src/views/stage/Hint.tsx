import type { Slot } from '../../geometry/labels.ts';
import type { Point } from '../../geometry/plane.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

/** The only hint of the page: a ring around the leader, and what a double click does (design §10). */
export function Hint({ at, radius, above, slot }: { at: Point; radius: number; above: boolean; slot: Slot }) {
  const touch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
  // A leader has no ballots: where their line is, no message passes.
  const inSlot = slot.lines === 3;
  const x = slot.anchor === 'start' ? slot.left : slot.anchor === 'end' ? slot.right : (slot.left + slot.right) / 2;
  return (
    <g>
      <g transform={`translate(${at.x} ${at.y})`}>
        <circle className={styles.hintRing} r={radius * 1.65} />
      </g>
      <text
        className={styles.hint}
        x={inSlot ? x : at.x}
        y={inSlot ? slot.bottom - 4 : at.y + (above ? -radius * 2.1 : radius * 2.1 + 14)}
        textAnchor={inSlot ? slot.anchor : 'middle'}
      >
        {touch ? words.hintTouch : words.hint}
      </text>
    </g>
  );
}
