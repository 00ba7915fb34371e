/** Where the views stand in a picture of several. */
import type { Part } from './parts.ts';

export interface Box {
  readonly part: Part;
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
 * One below the other, in the middle. Timetable and logs that stand side by side on the screen stay so, for they share
 * their rows; the rail and the transport leave no gap.
 */
export function arrange<Some extends Box>(boxes: readonly Some[]): readonly (Some & Placed)[] {
  const [tape, logs] = (['tape', 'logs'] as const).map((wanted) => boxes.find(({ part }) => part === wanted));
  const dock = tape && logs && logs.left >= tape.left + tape.width - 1 ? [tape, logs] : [];
  const left = Math.min(...dock.map((box) => box.left));
  const top = Math.min(...dock.map((box) => box.top));
  const widest = Math.max(...boxes.map(({ width }) => width), ...dock.map((box) => box.left + box.width - left));
  let y = 0;
  const above = boxes
    .filter((box) => !dock.includes(box))
    .map((box) => {
      const placed = { ...box, x: (widest - box.width) / 2, y, alone: true };
      y += box.height + BETWEEN;
      return placed;
    });
  return [...above, ...dock.map((box) => ({ ...box, x: box.left - left, y: y + box.top - top, alone: false }))];
}
