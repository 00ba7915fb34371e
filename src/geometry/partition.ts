/** How a partition is shown: a band where one straight line separates the two sides, else a stop disc on each cut link. */
import { cross, greatest, least, pairs, polygonContains, range } from 'd3';
import { between, distance, distanceToBox, nearestShare, segmentsCross, side, type Box, type Point } from './plane.ts';

export interface Band {
  readonly a: Point;
  readonly b: Point;
}
export const BAND_WIDTH = 15;

/**
 * The line that stays farthest from both groups, clipped to the frame; null when none keeps `clearance` from every
 * token. For two separate convex hulls it is the perpendicular bisector of their shortest connection.
 */
export function separatingBand(
  one: readonly Point[],
  other: readonly Point[],
  clearance: number,
  frame: Box,
): Band | null {
  const shortest = shortestConnection(one, other);
  if (!shortest) return null;
  const { from, to } = shortest;
  const gap = distance(from, to);
  if (gap < 2 * clearance) return null;
  const middle = between(from, to, 0.5);
  // Unit vector along the band.
  const along = { x: -(to.y - from.y) / gap, y: (to.x - from.x) / gap };
  const ahead = { x: middle.x + along.x, y: middle.y + along.y };
  const clear = (points: readonly Point[], sign: number) =>
    points.every((p) => sign * side(middle, ahead, p) >= clearance - 0.5);
  const sign = Math.sign(side(middle, ahead, from));
  if (!clear(one, sign) || !clear(other, -sign)) return null;

  const offsets = [...one, ...other].map((p) => (p.x - middle.x) * along.x + (p.y - middle.y) * along.y);
  const extra = clearance / 2;
  return clip(at(middle, along, Math.min(...offsets) - extra), at(middle, along, Math.max(...offsets) + extra), frame);
}

/** Where the way from a to b comes within `before` pixels of the band, as a share of the way; null when it does not cross. */
export function bandShare(a: Point, b: Point, band: Band, before = 0): number | null {
  const length = distance(band.a, band.b);
  const [da, db] = [side(band.a, band.b, a) / length, side(band.a, band.b, b) / length];
  if (da * db >= 0) return null;
  return Math.max(0, (Math.abs(da) - before) / (Math.abs(da) + Math.abs(db)));
}

function at(p: Point, along: Point, by: number): Point {
  return { x: p.x + along.x * by, y: p.y + along.y * by };
}

/** Hull edges are among the segments between all pairs of a group, and few points need no hull. */
function shortestConnection(one: readonly Point[], other: readonly Point[]): Way | undefined {
  const ways = [
    ...cross(one, cross(other, other), (p, [a, b]) => ({ from: p, to: between(a, b, nearestShare(p, a, b)) })),
    ...cross(other, cross(one, one), (p, [a, b]) => ({ from: between(a, b, nearestShare(p, a, b)), to: p })),
  ];
  return least(ways, ({ from, to }) => distance(from, to));
}

/** The part of the segment inside the box (Liang-Barsky). */
function clip(a: Point, b: Point, box: Box): Band {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const) {
    if (p < 0) from = Math.max(from, q / p);
    else if (p > 0) to = Math.min(to, q / p);
  }
  return { a: between(a, b, from), b: between(a, b, to) };
}

export interface Way {
  readonly from: Point;
  readonly to: Point;
}
export const STOP_RADIUS = 9;

/**
 * One disc on each link, each put where it is farthest from tokens, labels and the discs before it. The result is the
 * share of the way.
 */
export function placeStops(
  links: readonly Way[],
  tokens: readonly Point[],
  boxes: readonly Box[],
  reach: number,
): number[] {
  const placed: Point[] = [];
  return links.map(({ from, to }) => {
    const length = distance(from, to);
    const margin = Math.min(0.45, (reach + STOP_RADIUS + 4) / length);
    const shares = range(21).map((step) => margin + ((1 - 2 * margin) * step) / 20);
    const best = greatest(shares, (share) => {
      const p = between(from, to, share);
      const room = Math.min(
        60,
        ...tokens.map((token) => distance(token, p) - reach),
        ...placed.map((disc) => distance(disc, p) - STOP_RADIUS),
        ...boxes.map((box) => distanceToBox(p, box)),
      );
      // All else equal a disc stands in the middle.
      return room - Math.abs(share - 0.5) * 6;
    })!;
    placed.push(between(from, to, best));
    return best;
  });
}

/** Ids of the links that a stroke of the Cut tool crosses. */
export function linksCrossed<Id>(
  stroke: readonly Point[],
  links: readonly { readonly id: Id; readonly from: Point; readonly to: Point }[],
): Id[] {
  const steps = pairs(stroke);
  return links.filter(({ from, to }) => steps.some(([a, b]) => segmentsCross(a, b, from, to))).map(({ id }) => id);
}

/** Ids of the servers that a lasso, closed by a straight line, catches; slot 0 of the positions is unused. */
export function serversCaught(lasso: readonly Point[], positions: readonly Point[]): number[] {
  if (lasso.length < 3) return [];
  const pair = ({ x, y }: Point): [number, number] => [x, y];
  const polygon = lasso.map(pair);
  return range(1, positions.length).filter((id) => polygonContains(polygon, pair(positions[id]!)));
}
