/** Where the captions of the sides of a partition stand: each in the free corner nearest to its servers. */
import { least } from 'd3';
import { boxesOverlap, distanceToBox, segmentMeetsBox, type Box, type Point } from './plane.ts';
import type { Band } from './partition.ts';

interface CaptionProblem {
  /** Positions of the servers of each side. */
  readonly sides: readonly (readonly Point[])[];
  readonly tokens: readonly Point[];
  readonly reach: number;
  readonly frame: Box;
  /** What stands in the corners already. */
  readonly obstacles: readonly Box[];
  readonly band: Band | null;
  readonly width: number;
  readonly height: number;
}

/** One box per side, null where no corner is free. */
export function placeCaptions(problem: CaptionProblem): (Box | null)[] {
  const { frame, width, height } = problem;
  const taken: Box[] = [...problem.obstacles];
  // The outermost free place of each corner counts.
  const rows = [
    [20, 44, 76].map((inwards) => frame.top + inwards),
    [16, 62, 90].map((inwards) => frame.bottom - inwards - height),
  ];
  const columns = [frame.right - 16 - width, frame.left + 20];
  const corners = rows.flatMap((ys) => columns.map((left) => ys.map((y) => box(left, y))));
  function box(left: number, y: number): Box {
    return { left, top: y, right: left + width, bottom: y + height };
  }

  return problem.sides.map((side) => {
    const others = problem.tokens.filter((p) => !side.includes(p));
    const isFree = (corner: Box) =>
      !taken.some((other) => boxesOverlap(corner, other)) &&
      !(problem.band && segmentMeetsBox(problem.band.a, problem.band.b, corner, 12)) &&
      problem.tokens.every((p) => distanceToBox(p, corner) > problem.reach);
    // One caption a corner.
    const free = corners.flatMap((places) =>
      places.some((place) => taken.includes(place)) ? [] : (places.find(isFree) ?? []),
    );
    // Nearer to its own servers than to the others, by as much as possible.
    const nearest = (points: readonly Point[], corner: Box) => Math.min(...points.map((p) => distanceToBox(p, corner)));
    // The left is where the tools and the run's own caption stand.
    const crowded = (corner: Box) => (corner.right < frame.right / 2 ? 120 : 0);
    const score = (corner: Box) => nearest(side, corner) - 0.3 * nearest(others, corner) + crowded(corner);
    const best = least(free, score) ?? null;
    if (best) taken.push(best);
    return best;
  });
}
