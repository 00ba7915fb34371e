/** What several tiles have in common: their pieces as whole rows, their marks once, their cuts once. */
import { type CutFacts } from '../../geometry/tape-hatching.ts';
import { joinPieces, type Piece, pieceAt } from '../../geometry/tape-rows.ts';
import type { TapeCommit, TapeMark } from '../../store/index.ts';
import type { Micros } from '../../sim/types.ts';
import type { Tile } from './tiles.ts';
import { piecesOf } from './TileLines.tsx';

export const rowPieces = (tiles: readonly Tile[], server: number): readonly Piece[] =>
  joinPieces(tiles.map((tile) => piecesOf(tile, server)));

export const marksOf = (tiles: readonly Tile[]): readonly TapeMark[] =>
  tiles.flatMap(({ from, to, tape }) => tape.marks.filter(({ at }) => at >= from && at < to));

export const commitsOf = (tiles: readonly Tile[]): readonly TapeCommit[] =>
  tiles.flatMap(({ from, to, tape }) => tape.commits.filter(({ at }) => at >= from && at < to));

/** Each cut as the newest tile knows it: an older one may not have heard of its end. */
export function cutsOf(tiles: readonly Tile[]): readonly CutFacts[] {
  const cuts = new Map<Micros, CutFacts>();
  for (const { tape } of tiles) for (const cut of tape.cuts) cuts.set(cut.at, cut);
  return [...cuts.values()];
}

/** The term of a server's row at a time, for the bullet of an event; 0 when it is not known. */
export const termAt = (tiles: readonly Tile[], server: number, at: Micros): number =>
  pieceAt(rowPieces(tiles, server), at)?.term ?? 0;
