/** Messages as strokes between rows, gathered into as few paths as their looks allow. */
import type { Path } from 'd3';
import type { Term } from '../raft/types.ts';
import type { LostWhy, MessageKind, Micros, Stroke } from '../sim/index.ts';
import { addSegment, crossesPath, newPath } from './paths.ts';
import type { Point } from './plane.ts';
import { type FoldedRounds, foldRounds, roundsAreClose, type RowY } from './rounds.ts';
import type { Stretch } from './tape-rows.ts';

/** heavy: votes and entries; light: heartbeats; answer: what answers them; lost: whatever did not get through. */
export type StrokeLook = 'heavy' | 'light' | 'answer' | 'lost';

export interface StrokePath {
  readonly key: string;
  readonly look: StrokeLook;
  readonly term: Term;
  readonly lines: string;
  /** A dot where each arrived, as zero-length lines for round caps. */
  readonly dots: string;
}
interface StrokePicture {
  readonly paths: readonly StrokePath[];
  /** A cross where messages ended, one for each round and direction. */
  readonly crosses: string;
  /** Heartbeat rounds that are too close to be told apart. */
  readonly rounds: FoldedRounds;
}

/** y at which what is cut between two rows is stopped. */
export type StopY = (fromY: number, toY: number, at: Micros) => number;

/** An answer that is steeper than this many pixels would lie on the request that it answers. */
const STEEP = 2;
/** How far a message got that was lost for no place in particular. */
const LOST_AT = 0.6;
/** Half of the height of a cross and of a tick. */
const CROSS = 4;
const TICK = 4;

export function strokePicture(
  strokes: readonly Stroke[],
  { from, scale, to }: Stretch,
  rowY: RowY,
  stopY: StopY = (fromY, toY) => (fromY + toY) / 2,
): StrokePicture {
  const folded = roundsAreClose(strokes, scale);
  const paths = new Map<string, { look: StrokeLook; term: Term; lines: Path; dots: Path }>();
  const beats: Stroke[] = [];
  const crosses = new Map<string, Point>();

  for (const stroke of strokes) {
    if (stroke.sentAt < from || stroke.sentAt >= to) continue;
    const y0 = rowY(stroke.from);
    const y1 = rowY(stroke.to);
    if (y0 === undefined) continue;
    const x0 = (stroke.sentAt - from) * scale;
    if (folded && isRoutine(stroke.kind)) {
      if (stroke.kind === 'heartbeat') beats.push(stroke);
      continue;
    }
    if (y1 === undefined) continue;
    const lost = stroke.end !== 'arrived' && stroke.end !== 'flying';
    const stop = lost ? endOfLost(stroke.end as LostWhy, y0, y1, stopY(y0, y1, stroke.sentAt)) : y1;
    // A held message has no end yet: it leaves its row and waits.
    const x1 = Number.isFinite(stroke.endAt) ? (stroke.endAt - from) * scale : x0 + 12;
    if (stroke.kind === 'stored' && !lost && x1 - x0 < STEEP) continue;
    const look = lost ? 'lost' : lookOf(stroke.kind);
    const key = `${look}-${stroke.term}`;
    let path = paths.get(key);
    if (!path) paths.set(key, (path = { look, term: stroke.term, lines: newPath(), dots: newPath() }));
    addSegment(path.lines, x0, y0, x1, stop);
    if (!lost && Number.isFinite(stroke.endAt)) addSegment(path.dots, x1, y1, x1, y1);
    if (lost) {
      // One cross says it for a whole round: the last that was stopped on this side.
      const round = `${stroke.from} ${stroke.sentAt} ${Math.sign(y1 - y0)} ${stroke.end === 'cut' ? '' : stroke.id}`;
      const seen = crosses.get(round);
      if (!seen || seen.x < x1) crosses.set(round, { x: x1, y: stop });
    }
  }
  return {
    paths: [...paths].map(([key, { look, term, lines, dots }]) => ({
      key,
      look,
      term,
      lines: `${lines}`,
      dots: `${dots}`,
    })),
    crosses: crossesPath(crosses.values(), CROSS),
    rounds: foldRounds(beats, (at) => (at - from) * scale, rowY, TICK),
  };
}

export function endOfLost(why: LostWhy, y0: number, y1: number, stop: number): number {
  if (why === 'down') return y1;
  if (why === 'cut') return stop;
  return y0 + (y1 - y0) * LOST_AT;
}

export const isRoutine = (kind: MessageKind) => kind === 'heartbeat' || kind === 'stored';

export function lookOf(kind: MessageKind): StrokeLook {
  if (kind === 'heartbeat') return 'light';
  return kind === 'stored' || kind === 'mismatch' ? 'answer' : 'heavy';
}
