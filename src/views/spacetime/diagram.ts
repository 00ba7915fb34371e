/** What the tiles in view have in common: whole lives, each message once, each event once. */
import { type CutFacts } from '../../geometry/tape-hatching.ts';
import { joinPieces, type Piece } from '../../geometry/tape-rows.ts';
import type { Micros } from '../../sim/types.ts';
import type { Dot, Stroke, Tape, TapeMark } from '../../store/index.ts';

export interface Diagram {
  readonly from: Micros;
  readonly to: Micros;
  /** By server id. */
  readonly lives: ReadonlyMap<number, readonly Piece[]>;
  readonly strokes: readonly Stroke[];
  readonly marks: readonly TapeMark[];
  readonly cuts: readonly CutFacts[];
  /** In the order of time. */
  readonly dots: readonly Dot[];
  readonly strokesLeftOut: boolean;
  readonly dotsLeftOut: boolean;
}

export function diagramOf(tapes: readonly Tape[]): Diagram {
  const strokes = new Map<number, Stroke>();
  const cuts = new Map<Micros, CutFacts>();
  const marks = new Map<string, TapeMark>();
  const dots = new Map<number, Dot>();
  const parts = new Map<number, (readonly Piece[])[]>();
  for (const tape of tapes) {
    for (const stroke of tape.strokes) strokes.set(stroke.id, stroke);
    for (const cut of tape.cuts) cuts.set(cut.at, cut);
    for (const mark of tape.marks) marks.set(`${mark.event} ${mark.kind}`, mark);
    for (const dot of tape.dots) dots.set(dot.event, dot);
    for (const { server, pieces } of tape.tracks) parts.set(server, [...(parts.get(server) ?? []), pieces]);
  }
  return {
    from: tapes[0]?.from ?? 0,
    to: tapes.at(-1)?.to ?? 0,
    lives: new Map([...parts].map(([server, pieces]) => [server, joinPieces(pieces)])),
    strokes: [...strokes.values()],
    marks: [...marks.values()],
    cuts: [...cuts.values()],
    dots: [...dots.values()].sort((a, b) => a.event - b.event),
    strokesLeftOut: tapes.some((tape) => tape.strokesLeftOut),
    dotsLeftOut: tapes.some((tape) => tape.dotsLeftOut),
  };
}
