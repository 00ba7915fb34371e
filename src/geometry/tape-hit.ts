/** Which message of the tape a pointer means. */
import type { ServerId } from '../raft/types.ts';
import type { Micros, Stroke } from '../sim/index.ts';
import { distanceToSegment, nearestShare, type Point } from './plane.ts';
import { roundsAreClose, type RowY } from './rounds.ts';
import { isRoutine } from './tape-strokes.ts';

/** A line is meant within so many pixels. */
const REACH = 6;

interface StrokeHit {
  readonly stroke: Stroke;
  /** How far along its way, 0 where it was sent to 1 where it ended. */
  readonly share: number;
}

/** The message whose line lies nearest to a point of the rows, null when none is within reach. `x` maps times to pixels. */
export function strokeAt(
  strokes: readonly Stroke[],
  point: Point,
  x: (at: Micros) => number,
  rowY: RowY,
  scale: number,
): StrokeHit | null {
  const folded = roundsAreClose(strokes, scale);
  let best: StrokeHit | null = null;
  let least = REACH;
  for (const stroke of strokes) {
    // What is drawn as a tick has no line.
    if (folded && isRoutine(stroke.kind)) continue;
    const ends = endsOf(stroke, x, rowY);
    if (!ends) continue;
    const away = distanceToSegment(point, ...ends);
    if (away >= least) continue;
    least = away;
    best = { stroke, share: nearestShare(point, ...ends) };
  }
  return best;
}

function endsOf(
  { from, to, sentAt, endAt }: { from: ServerId; to: ServerId; sentAt: Micros; endAt: Micros },
  x: (at: Micros) => number,
  rowY: RowY,
): readonly [Point, Point] | null {
  const [fromY, toY] = [rowY(from), rowY(to)];
  if (fromY === undefined || toY === undefined || !Number.isFinite(endAt)) return null;
  return [
    { x: x(sentAt), y: fromY },
    { x: x(endAt), y: toY },
  ];
}
