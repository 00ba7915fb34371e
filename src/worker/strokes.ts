/** The strokes of the tape as numbers, five each: id, small fields packed, term, sentAt, endAt. */
import type { Stroke } from './protocol.ts';
import { KINDS } from './messages.ts';

const STROKE_COLUMNS = 5;
const ENDS = ['arrived', 'flying', 'loss', 'cut', 'down', 'dropped'] as const satisfies readonly Stroke['end'][];

/** Bits of the packed column: kind 4, end 3, from 8, to 8. */
const END = 4;
const FROM = 7;
const TO = 15;

export function encodeStrokes(strokes: readonly Stroke[]): Float64Array {
  const columns = new Float64Array(strokes.length * STROKE_COLUMNS);
  strokes.forEach((stroke, i) => {
    const packed =
      KINDS.indexOf(stroke.kind) | (ENDS.indexOf(stroke.end) << END) | (stroke.from << FROM) | (stroke.to << TO);
    columns.set([stroke.id, packed, stroke.term, stroke.sentAt, stroke.endAt], i * STROKE_COLUMNS);
  });
  return columns;
}

export function decodeStrokes(columns: Float64Array): Stroke[] {
  return Array.from({ length: columns.length / STROKE_COLUMNS }, (_, i) => {
    const [id, packed, term, sentAt, endAt] = columns.subarray(i * STROKE_COLUMNS, (i + 1) * STROKE_COLUMNS);
    return {
      id: id!,
      from: (packed! >> FROM) & 255,
      to: (packed! >> TO) & 255,
      sentAt: sentAt!,
      endAt: endAt!,
      kind: KINDS[packed! & 15]!,
      term: term!,
      end: ENDS[(packed! >> END) & 7]!,
    };
  });
}
