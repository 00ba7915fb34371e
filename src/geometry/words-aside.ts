/** Where the words of a message stand beside its glyph, so that on its whole way they meet as little as possible. */
import { least } from 'd3';
import { boxesOverlap, distanceToBox, type Box, type Point } from './plane.ts';
import { pointOn, type Route } from './routes.ts';

interface Spot {
  /** From the middle of the glyph to the anchor of the text on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
export interface WordsAside extends Spot {
  /** The words go with the glyph along this part of its way; at its ends they would cover the tokens. */
  readonly first: number;
  readonly last: number;
}

const HEIGHT = 14;
const STEEP = 0.34;
/** Pixels between two looks along the way. */
const STEP = 4;
export const spots = {
  above: { x: 0, y: -23, anchor: 'middle' },
  below: { x: 0, y: 33, anchor: 'middle' },
  right: { x: 20, y: -12, anchor: 'start' },
  left: { x: -20, y: -12, anchor: 'end' },
  lowerRight: { x: 20, y: 22, anchor: 'start' },
  lowerLeft: { x: -20, y: 22, anchor: 'end' },
} as const satisfies Record<string, Spot>;

/** The line itself decides which spots are free of it; of those the one that meets the fewest tokens and labels. */
export function wordsAside(
  way: Route,
  width: number,
  tokens: readonly Point[],
  reach: number,
  boxes: readonly Box[],
): WordsAside {
  const slope = Math.tan(way.angle);
  const free: readonly Spot[] =
    Math.abs(slope) < STEEP
      ? [spots.above, spots.below]
      : slope > 0
        ? [spots.right, spots.lowerLeft]
        : [spots.left, spots.lowerRight];
  const met = (spot: Spot) => {
    let count = 0;
    for (const share of [0.15, 0.35, 0.5, 0.65, 0.85]) {
      const box = boxOf(pointOn(way, way.length * share), spot, width);
      count += boxes.filter((other) => boxesOverlap(box, other)).length;
      count += tokens.filter((token) => distanceToBox(token, box) < reach).length;
    }
    return count;
  };
  const spot = least(free, met)!;
  const clear = (along: number) => {
    const box = boxOf(pointOn(way, along), spot, width);
    return tokens.every((token) => distanceToBox(token, box) >= reach);
  };
  const half = way.length / 2;
  let first = 0;
  while (first < half && !clear(first)) first += STEP;
  let last = way.length;
  while (last > half && !clear(last)) last -= STEP;
  return { ...spot, first: Math.min(first, half), last: Math.max(last, half) };
}

/** What words of this width cover beside a glyph at p. */
export function boxOf(p: Point, { x, y, anchor }: Spot, width: number): Box {
  const left = p.x + x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: p.y + y - HEIGHT, bottom: p.y + y + 3 };
}
