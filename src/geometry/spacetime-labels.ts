/** Glyphs and words of the space-time diagram, none over another: the most telling come first and take the room. */
import { boxesOverlap, between, contains, distance, type Box, type Point } from './plane.ts';
import type { PlacedStroke } from './spacetime-strokes.ts';
import { textWidth } from './text.ts';

export interface Spot {
  /** The anchor of the text, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}
export interface PlacedGlyph {
  readonly placed: PlacedStroke;
  readonly at: Point;
  /** Radians, 0 = to the right. */
  readonly angle: number;
  /** It stands where the message is now, before the middle of its way. */
  readonly isNow: boolean;
}
/** Something that wants words beside it. */
export interface Wordy {
  readonly at: Point;
  readonly text: string;
  /** What is drawn there reaches so far. */
  readonly reach: number;
  /** The line that it stands on goes down to the right (1), up (-1), or level (0): words keep off it. */
  readonly slope: -1 | 0 | 1;
  /** Level words keep so far above and below it: beside a thick life. */
  readonly rise?: number;
  /** Words stand rather on the right. */
  readonly ahead?: boolean;
}

/** A stroke shorter than this many units has no room for a glyph. */
const SHORTEST = 3.4;
const GAP = 4;

/**
 * A glyph in the middle of each stroke, or where the message is now when it has not come so far. `now` is the x of the
 * present; what is not even sent has none.
 */
export function placeGlyphs(
  strokes: readonly PlacedStroke[],
  now: number,
  unit: number,
  taken: Box[],
): readonly PlacedGlyph[] {
  const glyphs: PlacedGlyph[] = [];
  for (const placed of strokes) {
    const { a, b } = placed;
    const length = distance(a, b);
    if (length < SHORTEST * unit || a.x > now) continue;
    const share = b.x > a.x ? Math.min(0.5, (now - a.x) / (b.x - a.x)) : 0.5;
    if (share * length < 1.6 * unit) continue;
    const at = between(a, b, share);
    const box = around(at, 1.4 * unit);
    if (taken.some((other) => boxesOverlap(box, other))) continue;
    taken.push(box);
    glyphs.push({ placed, at, angle: Math.atan2(b.y - a.y, b.x - a.x), isNow: share < 0.5 });
  }
  return glyphs;
}

export interface Room {
  /** Of the letters, in pixels. */
  readonly size: number;
  /** What stands there already; learns of the words that found a place. */
  readonly taken: Box[];
  /** Words may not lie here, though glyphs may: the lives. */
  readonly walls: readonly Box[];
  readonly frame: Box;
}

/** A place for each text beside its thing, null where there is none. */
export function placeWords(things: readonly Wordy[], { size, taken, walls, frame }: Room): readonly (Spot | null)[] {
  return things.map((thing) => {
    const width = textWidth(thing.text, size, true);
    for (const spot of spots(thing, size)) {
      const box = boxOf(spot, width, size);
      if (!contains(frame, box)) continue;
      if ([...taken, ...walls].some((other) => boxesOverlap(box, other))) continue;
      taken.push(box);
      return spot;
    }
    return null;
  });
}

/** Free corners first: beside a falling line that is above on the right and below on the left. */
function spots({ at: { x, y }, reach, slope, rise = reach, ahead = false }: Wordy, size: number): readonly Spot[] {
  const [left, right] = [x - reach - GAP, x + reach + GAP];
  const up = y - (slope === 0 ? rise + 5 : 2);
  const down = y + (slope === 0 ? rise + size : 2 + size * 0.7);
  const above: Spot = { x, y: y - Math.max(reach, rise) - GAP - 2, anchor: 'middle' };
  const below: Spot = { x, y: y + Math.max(reach, rise) + size, anchor: 'middle' };
  const upperLeft: Spot = { x: left, y: up, anchor: 'end' };
  const upperRight: Spot = { x: right, y: up, anchor: 'start' };
  const lowerLeft: Spot = { x: left, y: down, anchor: 'end' };
  const lowerRight: Spot = { x: right, y: down, anchor: 'start' };
  if (slope < 0) return ahead ? [lowerRight, upperLeft, below, above] : [upperLeft, lowerRight, above, below];
  if (slope > 0) return ahead ? [upperRight, lowerLeft, above, below] : [lowerLeft, upperRight, below, above];
  return [upperLeft, upperRight, lowerLeft, lowerRight, above, below];
}

export const around = ({ x, y }: Point, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

function boxOf({ x, y, anchor }: Spot, width: number, size: number): Box {
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left: left - 2, right: left + width + 2, top: y - size * 0.9, bottom: y + size * 0.3 };
}
