/**
 * Rounds of heartbeats that are too close to be told apart: a tick for each, and where equal ones follow each other at
 * equal distances a bracket that says how many (design §4.5).
 */
import { sort } from 'd3';
import type { ServerId, Term } from '../raft/types.ts';
import type { Micros, Stroke } from '../sim/index.ts';
import { segmentsPath } from './paths.ts';
import { textWidth } from './text.ts';

/** y of a server's row, undefined when its row is not shown. */
export type RowY = (server: ServerId) => number | undefined;

/** From the first of so many rounds to the last, on the sender's row. */
interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly term: Term;
  readonly count: number;
}
export interface FoldedRounds {
  readonly ticks: readonly { readonly term: Term; readonly lines: string }[];
  readonly brackets: readonly Bracket[];
}

/** Rounds closer than this many pixels are folded. */
const CLOSE_ROUNDS = 4;
/** A gap so many times the one before it is a pause, not the next round. */
const PAUSE = 1.5;
/** Fewer are as easily counted. */
const LEAST_RUN = 3;
/** Of a bracket's words, and the room on either side of them. */
const WORDS_SIZE = 13;
const WORDS_MARGIN = 6;

/** True when half of the heartbeat rounds follow the one before at less than four pixels. */
export function roundsAreClose(strokes: readonly Stroke[], scale: number): boolean {
  const last = new Map<ServerId, Micros>();
  const gaps: number[] = [];
  for (const { kind, from, sentAt } of strokes) {
    if (kind !== 'heartbeat') continue;
    const before = last.get(from);
    if (before !== undefined && before !== sentAt) gaps.push((sentAt - before) * scale);
    last.set(from, sentAt);
  }
  return gaps.filter((gap) => gap < CLOSE_ROUNDS).length * 2 > gaps.length;
}

/** `beats` are heartbeats, `x` maps times to pixels, `tick` is half the height of a tick. */
export function foldRounds(
  beats: readonly Stroke[],
  x: (at: Micros) => number,
  rowY: RowY,
  tick: number,
): FoldedRounds {
  const ticks = new Map<Term, Map<string, { readonly x: number; readonly y: number }>>();
  const brackets: Bracket[] = [];
  for (const [sender, rounds] of roundsBySender(beats, x)) {
    const y = rowY(sender);
    if (y === undefined) continue;
    for (const run of runsOf(rounds)) {
      const [{ term, x: from }, to] = [run[0]!, run.at(-1)!.x];
      if (run.length >= LEAST_RUN && to - from >= roomOf(run.length))
        brackets.push({ from, to, y, term, count: run.length });
      // One tick for rounds that fall on the same few pixels.
      else
        for (const round of run)
          ofTerm(ticks, term).set(`${Math.floor(round.x / CLOSE_ROUNDS)} ${y}`, { x: round.x, y });
    }
  }
  const line = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    a: { x, y: y - tick },
    b: { x, y: y + tick },
  });
  return {
    ticks: [...ticks].map(([term, places]) => ({ term, lines: segmentsPath([...places.values()].map(line)) })),
    brackets,
  };
}

/** A bracket over its row, open below: as one path. */
export const bracketPath = ({ from, to }: Bracket, y: number, foot: number): string =>
  `M${from.toFixed(1)},${y + foot}v${-foot}H${to.toFixed(1)}v${foot}`;

/** What a bracket says. */
export const bracketText = (count: number): string => `× ${count}`;
const roomOf = (count: number): number => textWidth(bracketText(count), WORDS_SIZE) + 2 * WORDS_MARGIN;

interface Round {
  readonly x: number;
  readonly term: Term;
  /** To whom it went, and whom it reached. */
  reached: string;
}

const bySending = (a: Stroke, b: Stroke): number => a.sentAt - b.sentAt || a.to - b.to;

function roundsBySender(beats: readonly Stroke[], x: (at: Micros) => number): Map<ServerId, Round[]> {
  const senders = new Map<ServerId, Round[]>();
  for (const { from, to, sentAt, term, end } of sort(beats, bySending)) {
    const rounds = senders.get(from) ?? [];
    senders.set(from, rounds);
    const at = x(sentAt);
    const last = rounds.at(-1);
    const reached = `${to}${end === 'arrived' || end === 'flying' ? '' : 'x'} `;
    if (last !== undefined && last.x === at && last.term === term) last.reached += reached;
    else rounds.push({ x: at, term, reached });
  }
  return senders;
}

/** Equal rounds one after the other, at about equal distances. */
function runsOf(rounds: readonly Round[]): readonly (readonly Round[])[] {
  const runs: Round[][] = [];
  let gapBefore = 0;
  for (const round of rounds) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? round.x - last.x : Infinity;
    const goesOn = last?.term === round.term && last.reached === round.reached && gap < CLOSE_ROUNDS;
    if (run && goesOn && (run.length === 1 || gap <= PAUSE * gapBefore)) run.push(round);
    else runs.push([round]);
    gapBefore = gap;
  }
  return runs;
}

function ofTerm<T>(terms: Map<Term, Map<string, T>>, term: Term): Map<string, T> {
  const known = terms.get(term) ?? new Map<string, T>();
  terms.set(term, known);
  return known;
}
