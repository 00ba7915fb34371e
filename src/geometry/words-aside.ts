/** Where the words of a message stand beside its glyph, so that on its whole way they meet as little as possible. */
import { boxesOverlap, distanceToBox, type Box, type Point } from './plane.ts';
import { pointOn, type Route } from './routes.ts';

export interface WordsAside {
  /** From the middle of the glyph to the anchor of the text on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const HEIGHT = 14;
const STEEP = 0.34;
const spots = {
  above: { x: 0, y: -23, anchor: 'middle' },
  below: { x: 0, y: 33, anchor: 'middle' },
  right: { x: 20, y: -12, anchor: 'start' },
  left: { x: -20, y: -12, anchor: 'end' },
  lowerRight: { x: 20, y: 22, anchor: 'start' },
  lowerLeft: { x: -20, y: 22, anchor: 'end' },
} as const satisfies Record<string, WordsAside>;

/** The line itself decides which spots are free of it; of those the one that meets the fewest tokens and labels. */
export function wordsAside(
  way: Route,
  width: number,
  tokens: readonly Point[],
  reach: number,
  boxes: readonly Box[],
): WordsAside {
  const slope = Math.tan(way.angle);
  const free: readonly WordsAside[] =
    Math.abs(slope) < STEEP
      ? [spots.above, spots.below]
      : slope > 0
        ? [spots.right, spots.lowerLeft]
        : [spots.left, spots.lowerRight];
  const met = (spot: WordsAside) => {
    let count = 0;
    for (const share of [0.15, 0.35, 0.5, 0.65, 0.85]) {
      const box = boxOf(pointOn(way, way.length * share), spot, width);
      count += boxes.filter((other) => boxesOverlap(box, other)).length;
      count += tokens.filter((token) => distanceToBox(token, box) < reach).length;
    }
    return count;
  };
  return free.reduce((best, spot) => (met(spot) < met(best) ? spot : best));
}

function boxOf(p: Point, { x, y, anchor }: WordsAside, width: number): Box {
  const left = p.x + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: p.y + y - HEIGHT, bottom: p.y + y + 3 };
}
