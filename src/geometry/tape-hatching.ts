/** Where a partition is hatched between rows: only when every side is a run of neighbouring rows (design §4.4). */
import { pairs } from 'd3';
import type { ServerId } from '../raft/types.ts';
import type { Micros } from '../sim/types.ts';
import type { Stretch } from './tape-rows.ts';
import type { StopY } from './tape-strokes.ts';

export interface CutFacts {
  readonly at: Micros;
  /** Infinity while it lasts. */
  readonly until: Micros;
  readonly sides: readonly (readonly ServerId[])[];
}
export interface Band {
  readonly at: Micros;
  readonly until: Micros;
  /** Middle of the band: the line between two rows. */
  readonly y: number;
}

/** How far from the middle of its row a message is stopped when there is no band, in rows. */
const BEYOND = 0.64;

export const bandHeight = (row: number): number => (row >= 33 ? 8 : 6);

/** The bands between the shown rows; row i begins at i * row pixels. */
export function bandsOf(cuts: readonly CutFacts[], rows: readonly ServerId[], row: number): readonly Band[] {
  return cuts.flatMap(({ at, until, sides }) => {
    const sideOf = rows.map((server) => sides.findIndex((side) => side.includes(server)));
    if (sideOf.includes(-1)) return [];
    const borders = pairs(sideOf).flatMap(([above, below], i) => (above === below ? [] : [i + 1]));
    const sidesSeen = new Set(sideOf).size;
    if (borders.length !== sidesSeen - 1) return [];
    return borders.map((border) => ({ at, until, y: border * row }));
  });
}

/** The part of a band within a stretch, in pixels from its start; null when there is none. */
export function bandSpan(
  band: Band,
  { from, to, scale }: Stretch,
): { readonly x: number; readonly width: number } | null {
  const start = Math.max(band.at, from);
  const end = Math.min(band.until, to);
  return end <= start ? null : { x: (start - from) * scale, width: (end - start) * scale };
}

/** What is cut ends at the edge of the first band that it meets; where none is drawn, just beyond its sender's row. */
export function stopAtBands(bands: readonly Band[], row: number): StopY {
  const edge = bandHeight(row) / 2 + 3;
  return (fromY, toY, at) => {
    const down = toY > fromY;
    const between = bands
      .filter(
        (band) => band.at <= at && band.until > at && band.y > Math.min(fromY, toY) && band.y < Math.max(fromY, toY),
      )
      .map(({ y }) => y);
    if (between.length === 0) return fromY + (down ? BEYOND : -BEYOND) * row;
    return down ? Math.min(...between) - edge : Math.max(...between) + edge;
  };
}
