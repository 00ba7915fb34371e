/** Where the views stand in a picture of several. */
import type { Piece } from './parts.ts';

export interface Box {
  readonly piece: Piece;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Nothing stands beside it. */
  readonly alone: boolean;
}

const BETWEEN = 12;

/**
 * One below the other, in the middle. Logs that share their rows with the tape beside them keep them; the rail and the transport leave no gap.
 */
export function arrange<Some extends Box>(boxes: readonly Some[]): readonly (Some & Placed)[] {
  const logs = boxes.find(({ piece }) => piece === 'logs');
  const rows = boxes.find(({ piece }) => piece === 'tape' || piece === 'heads');
  const dock = rows && logs && logs.left >= rows.left + rows.width - 1 ? [rows, logs] : [];
  const top = Math.min(...dock.map((box) => box.top));
  const widest = Math.max(total(dock), ...boxes.map(({ width }) => width));
  let y = 0;
  const above = boxes
    .filter((box) => !dock.includes(box))
    .map((box) => {
      const placed = { ...box, x: (widest - box.width) / 2, y, alone: true };
      y += box.height + BETWEEN;
      return placed;
    });
  return [
    ...above,
    ...dock.map((box, i) => ({ ...box, x: total(dock.slice(0, i)), y: y + box.top - top, alone: false })),
  ];
}

const total = (boxes: readonly Box[]): number => boxes.reduce((sum, { width }) => sum + width, 0);
