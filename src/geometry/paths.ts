/** Path strings, to tenths of a pixel: finer than the eye. */
import { pathRound, type Path } from 'd3';
import type { Point } from './plane.ts';

export const newPath = (): Path => pathRound(1);

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Segments that need not meet, as one path. */
export function segmentsPath(segments: Iterable<Segment>): string {
  const path = newPath();
  for (const { a, b } of segments) addSegment(path, a.x, a.y, b.x, b.y);
  return path.toString();
}

/** Level lines from x to x + width, one at each y: the edges of a bar. */
export function levelsPath(x: number, width: number, ...ys: readonly number[]): string {
  const path = newPath();
  for (const y of ys) addSegment(path, x, y, x + width, y);
  return path.toString();
}

/** Crosses around points, each arm so many pixels across and down. */
export function crossesPath(points: Iterable<Point>, arm: number): string {
  const path = newPath();
  for (const { x, y } of points) {
    addSegment(path, x - arm, y - arm, x + arm, y + arm);
    addSegment(path, x + arm, y - arm, x - arm, y + arm);
  }
  return path.toString();
}

/** Of length zero it is a dot where line caps are round. */
export function addSegment(path: Path, x0: number, y0: number, x1: number, y1: number): void {
  path.moveTo(x0, y0);
  path.lineTo(x1, y1);
}
