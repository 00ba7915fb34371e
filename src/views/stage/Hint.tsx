import type { Slot } from '../../geometry/labels.ts';
import type { Box, Point } from '../../geometry/plane.ts';
import { textWidth } from '../../geometry/text.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

const SIZE = 15;

interface HintProps {
  readonly at: Point;
  readonly radius: number;
  /** Of the leader's words. */
  readonly slot: Slot;
  readonly frame: Box;
}

/** The only hint of the page: a ring around the leader, and what a double click does (design §10). */
export function Hint({ at, radius, slot, frame }: HintProps) {
  const touch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
  const text = touch ? words.hintTouch : words.hint;
  const { x, y, anchor } = besideWords(slot, textWidth(text, SIZE, true), frame) ?? {
    x: at.x,
    y: at.y > frame.bottom / 2 ? at.y - radius * 2.1 : at.y + radius * 2.1 + 14,
    anchor: 'middle',
  };
  return (
    <g data-control="">
      <g transform={`translate(${at.x} ${at.y})`}>
        <circle className={styles.hintRing} r={radius * 1.65} />
      </g>
      <text className={styles.hint} x={x} y={y} fontSize={SIZE} textAnchor={anchor}>
        {text}
      </text>
    </g>
  );
}

/** A leader has no ballots: where their line is, no message passes. Null where the hint would leave the stage. */
function besideWords({ left, right, bottom, anchor, lines }: Slot, width: number, frame: Box) {
  const x = anchor === 'start' ? left : anchor === 'end' ? right : (left + right) / 2;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const fits = lines === 3 && from >= frame.left && from + width <= frame.right;
  return fits ? { x, y: bottom - 4, anchor } : null;
}
