/** Cumulative curves: which share was no longer than a time, the times on a logarithmic axis. */
import { bisectLeft, cumsum, curveStepAfter, greatest, line, pairs, scaleLinear, scaleLog } from 'd3';
import type { Micros } from '../sim/types.ts';
import type { Point } from './plane.ts';

export interface CurvePlane {
  /** Pixels of a time and of a share from 0 to 1. */
  x(at: Micros): number;
  y(share: number): number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where curves stand in a box, with room for what is written around them. */
const ROOM = { left: 56, right: 14, top: 34, bottom: 46 };

export function curvePlane(width: number, height: number, from: Micros, to: Micros): CurvePlane {
  const [left, right, top, bottom] = [ROOM.left, width - ROOM.right, ROOM.top, height - ROOM.bottom];
  const x = scaleLog([from, to], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  return { x: (at) => x(at), y: (share) => y(share), left, right, top, bottom };
}

/** A curve that rises by one trial at each of these times, which ascend; `of`: how many trials there are. */
export function stepCurve(times: readonly Micros[], of: number, plane: CurvePlane): string {
  if (times.length === 0) return '';
  const rising = times.map((at, i): [number, number] => [plane.x(at), plane.y((i + 1) / of)]);
  return path(curveStepAfter)([[rising[0]![0], plane.bottom], ...rising]) ?? '';
}

/** A curve of which some points are known. */
export function straightCurve(
  points: readonly { readonly at: Micros; readonly share: number }[],
  plane: CurvePlane,
): string {
  return path()(points.map(({ at, share }) => [plane.x(at), plane.y(share)])) ?? '';
}

const path = (curve?: typeof curveStepAfter) => (curve ? line().curve(curve) : line()).digits(1);

/** 1, 2 and 5 of each decade, as far as they lie within. */
export function curveTicks(from: Micros, to: Micros): { readonly at: Micros; readonly labelled: boolean }[] {
  const ticks = [];
  for (let decade = 1; decade <= to; decade *= 10)
    for (const digit of [1, 2, 5])
      if (digit * decade >= from && digit * decade <= to) ticks.push({ at: digit * decade, labelled: digit === 1 });
  return ticks;
}

/**
 * Labels side by side, each as near to its own place as the others let it, in their order and within [from, to]:
 * those that touch share their room (pool adjacent violators). Places ascend.
 */
export function sideBySide(
  places: readonly number[],
  widths: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  // Where each would stand if the others before it took no room.
  const before = [0, ...cumsum(pairs(widths, (a, b) => (a + b) / 2))];
  const groups: { sum: number; count: number }[] = [];
  for (const [i, place] of places.entries()) {
    groups.push({ sum: place - before[i]!, count: 1 });
    for (let last = groups.length - 1; last > 0; last--) {
      const [a, b] = [groups[last - 1]!, groups[last]!];
      if (a.sum / a.count <= b.sum / b.count) break;
      groups.splice(last - 1, 2, { sum: a.sum + b.sum, count: a.count + b.count });
    }
  }
  const total = before.at(-1) ?? 0;
  const low = from + (widths[0] ?? 0) / 2;
  const high = to - (widths.at(-1) ?? 0) / 2 - total;
  const at = groups.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return at.map((place, i) => Math.max(low, Math.min(high, place)) + before[i]!);
}

/** The trial whose point on one of the curves is nearest to a pointer, if any is within reach. */
export function nearestTrial(
  curves: readonly { readonly times: readonly Micros[]; readonly of: number }[],
  pointer: Point,
  plane: CurvePlane,
): { readonly curve: number; readonly rank: number } | null {
  const found = curves.flatMap(({ times, of }, curve) => {
    if (times.length === 0) return [];
    // Along the curve both coordinates rise, so what is nearest lies between the two crossings.
    const byTime = bisectLeft(times.map(plane.x), pointer.x);
    const share = (plane.bottom - pointer.y) / (plane.bottom - plane.top);
    const byShare = Math.round(share * of) - 1;
    const [first, last] = [Math.min(byTime, byShare), Math.max(byTime, byShare)].map((rank) =>
      Math.max(0, Math.min(times.length - 1, rank)),
    ) as [number, number];
    const near = [];
    for (let rank = first; rank <= last; rank++) {
      const distance = Math.hypot(plane.x(times[rank]!) - pointer.x, plane.y((rank + 1) / of) - pointer.y);
      near.push({ curve, rank, distance });
    }
    return near;
  });
  const nearest = greatest(found, ({ distance }) => -distance);
  return nearest !== undefined && nearest.distance <= REACH ? nearest : null;
}

/** Pixels. */
const REACH = 24;
