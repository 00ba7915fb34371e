/** Messages of the space-time diagram: where each runs, which routine is folded, what the pointer means. */
import { least } from 'd3';
import type { Term } from '../raft/types.ts';
import type { Micros, Stroke } from '../sim/index.ts';
import { addSegment, crossesPath, newPath } from './paths.ts';
import { distanceToSegment, type Point } from './plane.ts';
import { type FoldedRounds, foldRounds, roundsAreClose, type RowY } from './rounds.ts';
import { endOfLost, isRoutine, lookOf, type StopY, type StrokeLook } from './tape-strokes.ts';

export interface PlacedStroke {
  readonly stroke: Stroke;
  readonly a: Point;
  readonly b: Point;
  readonly look: StrokeLook;
}
export interface PlacedStrokes {
  readonly strokes: readonly PlacedStroke[];
  /** Heartbeat rounds that are folded. */
  readonly rounds: FoldedRounds;
}
export interface PlaceInput {
  readonly strokes: readonly Stroke[];
  /** Time at x = 0. */
  readonly base: Micros;
  readonly scale: number;
  readonly rowY: RowY;
  readonly stopY: StopY;
  /** The reader wants heartbeat rounds and their answers folded. */
  readonly fold: boolean;
  /** Half of the height of a tick. */
  readonly tick: number;
  /** When what waits for the reader could arrive at the earliest; null: nothing does. */
  readonly next: Micros | null;
}

const CROSS = 4;
/** A held message has no end yet: it leaves its row and waits so many pixels on. */
const HELD = 24;

export function placeStrokes({ strokes, base, scale, rowY, stopY, fold, tick, next }: PlaceInput): PlacedStrokes {
  const close = roundsAreClose(strokes, scale);
  const placed: PlacedStroke[] = [];
  const beats: Stroke[] = [];
  for (const stroke of strokes) {
    const y0 = rowY(stroke.from);
    const y1 = rowY(stroke.to);
    if (y0 === undefined || y1 === undefined) continue;
    const x0 = (stroke.sentAt - base) * scale;
    if ((fold || close) && isRoutine(stroke.kind)) {
      if (stroke.kind === 'heartbeat') beats.push(stroke);
      continue;
    }
    const lost = stroke.end !== 'arrived' && stroke.end !== 'flying' ? stroke.end : null;
    const x1 = Number.isFinite(stroke.endAt)
      ? (stroke.endAt - base) * scale
      : Math.max(x0 + HELD, next === null ? 0 : (next - base) * scale);
    const y = lost ? endOfLost(lost, y0, y1, stopY(y0, y1, stroke.sentAt)) : y1;
    placed.push({ stroke, a: { x: x0, y: y0 }, b: { x: x1, y }, look: lost ? 'lost' : lookOf(stroke.kind) });
  }
  const x = (at: Micros) => (at - base) * scale;
  return { strokes: placed, rounds: foldRounds(beats, x, rowY, tick) };
}

interface StyledPath {
  readonly key: string;
  readonly look: StrokeLook;
  readonly term: Term;
  readonly lines: string;
  /** A dot where each arrived, as zero-length lines for round caps. */
  readonly dots: string;
}

/** As few paths as there are looks. */
export function strokePaths(strokes: readonly PlacedStroke[]): readonly StyledPath[] {
  const paths = new Map<
    string,
    { look: StrokeLook; term: Term; lines: ReturnType<typeof newPath>; dots: ReturnType<typeof newPath> }
  >();
  for (const { stroke, a, b, look } of strokes) {
    const key = `${look} ${stroke.term}`;
    let path = paths.get(key);
    if (!path) paths.set(key, (path = { look, term: stroke.term, lines: newPath(), dots: newPath() }));
    addSegment(path.lines, a.x, a.y, b.x, b.y);
    if (stroke.end === 'arrived') addSegment(path.dots, b.x, b.y, b.x, b.y);
  }
  return [...paths].map(([key, { look, term, lines, dots }]) => ({
    key,
    look,
    term,
    lines: `${lines}`,
    dots: `${dots}`,
  }));
}

/** A cross where each was lost. */
export const strokeCrosses = (strokes: readonly PlacedStroke[]): string =>
  crossesPath(
    strokes.filter(({ look }) => look === 'lost').map(({ b }) => b),
    CROSS,
  );

/** The message that a pointer at `p` means, within so many pixels; of equals the one that ends last. */
export function strokeAt(strokes: readonly PlacedStroke[], p: Point, reach: number): PlacedStroke | null {
  const near = strokes.filter(({ a, b }) => distanceToSegment(p, a, b) <= reach);
  return least(near, ({ a, b }) => distanceToSegment(p, a, b)) ?? null;
}
