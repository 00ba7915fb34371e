/** The futures of a run, one below the other on the tape's own time axis (design §7a). */
import type { BranchId, BranchInfo } from '../sim/index.ts';
import type { Micros } from '../sim/types.ts';
import { newPath } from './paths.ts';

export interface Lane {
  readonly id: BranchId;
  /** Middle of its line. */
  readonly y: number;
  /** What of its line lies within the stretch; '' where nothing does. */
  readonly line: string;
  /** Where it parts from its parent, on the parent's line; null where it parts from none in this stretch. */
  readonly fork: { readonly x: number; readonly y: number } | null;
  /** Where what made it is marked, on its own line. */
  readonly actX: number | null;
  readonly leaderX: number | null;
  readonly endX: number | null;
}

/** How far right of the fork the line has come down to its own height, and where its act is marked. */
const BEND = 22;
const ACT = 30;

/** Lines of branches, `height` pixels each; x = 0 lies at `base`, and nothing is drawn left of `least` or right of `most`. */
export function lanesOf(
  branches: readonly BranchInfo[],
  height: number,
  { base, scale, least, most }: { base: Micros; scale: number; least: number; most: number },
): readonly Lane[] {
  const middle = (i: number) => (i + 0.5) * height;
  const seen = (x: number) => (x >= least && x <= most ? x : null);
  return branches.map(({ id, parent, fork: { now: forkAt }, end, leader }, i) => {
    const y = middle(i);
    const place = branches.findIndex((other) => other.id === parent);
    const start = (forkAt - base) * scale;
    const parentY = place < 0 ? null : middle(place);
    const stop = Math.max((end.now - base) * scale, parentY === null ? start : start + ACT);
    const isBent = parentY !== null && start >= least;
    const [from, to] = [Math.max(start, least), Math.min(stop, most)];
    return {
      id,
      y,
      line: to <= from ? '' : isBent ? bent(from, parentY, y, to) : straight(from, to, y),
      fork: isBent && start <= most ? { x: start, y: parentY } : null,
      actX: parentY === null ? null : seen(start + ACT),
      leaderX: leader && seen((leader.at - base) * scale),
      endX: seen(stop),
    };
  });
}

function straight(from: number, to: number, y: number): string {
  const path = newPath();
  path.moveTo(from, y);
  path.lineTo(to, y);
  return path.toString();
}

/** Leaves the parent's line at the fork and comes level at its own. */
function bent(from: number, parentY: number, y: number, to: number): string {
  const path = newPath();
  path.moveTo(from, parentY);
  path.bezierCurveTo(from + BEND * 0.6, parentY, from + BEND * 0.25, y, from + BEND, y);
  path.lineTo(Math.max(to, from + BEND), y);
  return path.toString();
}
