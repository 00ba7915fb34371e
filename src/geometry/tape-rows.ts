/** What a server's row shows within a stretch of time: lines and bars by role, bullets at term changes, fault signs. */
import { bisector, sort } from 'd3';
import type { ServerId, Term } from '../raft/types.ts';
import type { Micros } from '../sim/types.ts';

/** Holds from `at` to the next piece of the same row. */
export interface Piece {
  readonly at: Micros;
  readonly role: 'follower' | 'candidate' | 'leader';
  readonly term: Term;
  readonly status: 'up' | 'down' | 'paused';
}
export interface Stretch {
  readonly from: Micros;
  readonly to: Micros;
  /** Pixels per microsecond; x is measured from `from`. */
  readonly scale: number;
}
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly look: 'follower' | 'candidate' | 'leader' | 'down' | 'paused';
  readonly term: Term;
  /** The role that a paused server keeps. */
  readonly role: Piece['role'];
}
interface RowPicture {
  readonly bars: readonly Bar[];
  readonly bullets: readonly { readonly x: number; readonly term: Term; readonly role: Piece['role'] }[];
  readonly signs: readonly { readonly x: number; readonly kind: 'crash' | 'restart' | 'pause' | 'resume' }[];
}

/** The picture of one row within a stretch; pieces may begin before it and end after it. */
export function rowPicture(pieces: readonly Piece[], { from, to, scale }: Stretch): RowPicture {
  const bars: Bar[] = [];
  const bullets: { x: number; term: Term; role: Piece['role'] }[] = [];
  const signs: { x: number; kind: 'crash' | 'restart' | 'pause' | 'resume' }[] = [];
  pieces.forEach((piece, i) => {
    const start = Math.max(piece.at, from);
    const end = Math.min(pieces[i + 1]?.at ?? to, to);
    if (end <= from || start >= to) return;
    const x = (start - from) * scale;
    if (end > start) {
      const look = piece.status === 'up' ? piece.role : piece.status;
      bars.push({ x, width: (end - start) * scale, look, term: piece.term, role: piece.role });
    }
    if (piece.at < from) return;
    const before = pieces[i - 1];
    const sign = before && signBetween(before.status, piece.status);
    if (sign) signs.push({ x, kind: sign });
    if (piece.status !== 'down' && (before ? before.term !== piece.term : piece.at === 0))
      bullets.push({ x, term: piece.term, role: piece.role });
  });
  return { bars, bullets, signs };
}

function signBetween(before: Piece['status'], after: Piece['status']): RowPicture['signs'][number]['kind'] | null {
  if (before === after) return null;
  if (after === 'down') return 'crash';
  if (after === 'paused') return 'pause';
  return before === 'down' ? 'restart' : 'resume';
}

/** The piece that holds at a time, undefined before the first. */
export const pieceAt = <P extends Piece>(pieces: readonly P[], at: Micros): P | undefined =>
  pieces[byTime.right(pieces, at) - 1];

/** The first piece that begins after a time, undefined after the last. */
export const pieceAfter = <P extends Piece>(pieces: readonly P[], at: Micros): P | undefined =>
  pieces[byTime.right(pieces, at)];

const byTime = bisector((piece: Piece) => piece.at);

/** Pieces of stretches that follow each other become one row's pieces again: a piece that only repeats is left out. */
export function joinPieces(parts: readonly (readonly Piece[])[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of parts.flat()) {
    const last = joined.at(-1);
    if (last && piece.at < last.at) continue;
    if (last && last.role === piece.role && last.term === piece.term && last.status === piece.status) continue;
    joined.push(piece);
  }
  return joined;
}

/** Who led when, as one row: the leader of the highest term that is up, or a follower's piece of the highest term. */
export function leaderPieces(
  tracks: readonly { readonly server: ServerId; readonly pieces: readonly Piece[] }[],
): readonly (Piece & { readonly server: ServerId })[] {
  const times = sort(new Set(tracks.flatMap(({ pieces }) => pieces.map(({ at }) => at))));
  const pieces: (Piece & { server: ServerId })[] = [];
  for (const at of times) {
    let best: { server: ServerId; term: Term; role: Piece['role'] } = { server: 0, term: 0, role: 'follower' };
    for (const { server, pieces: own } of tracks) {
      const piece = pieceAt(own, at);
      if (!piece || piece.status !== 'up') continue;
      if (piece.role === 'leader' && (best.role !== 'leader' || piece.term > best.term))
        best = { server, term: piece.term, role: 'leader' };
      else if (best.role !== 'leader' && piece.term > best.term)
        best = { server: 0, term: piece.term, role: 'follower' };
    }
    const last = pieces.at(-1);
    if (!last || last.server !== best.server || last.term !== best.term)
      pieces.push({ at, role: best.role, term: best.term, status: 'up', server: best.server });
  }
  return pieces;
}
