/** What the tape draws of a stretch of time: lives of the servers, marks, partitions, and messages while few. */
import type { ServerId, Term } from '../../raft/types.ts';
import { messageKind, messageTerm } from '../message-kind.ts';
import { messagesInFlight } from '../network.ts';
import { CLIENT, type LostWhy, type MessageId, type MessageKind, type Micros } from '../types.ts';
import type { History } from './history.ts';
import type { TapeMark, TrackPiece } from './tape-record.ts';
import { firstPosition, messageEndAt, timeAt } from './ring.ts';

export interface TapeQuery {
  readonly from: Micros;
  readonly to: Micros;
  /** With more messages than this none is drawn. */
  readonly maxStrokes: number;
  /** With more events at servers than this none is listed; 0 = none wanted. */
  readonly maxDots: number;
}

export interface Tape {
  readonly from: Micros;
  readonly to: Micros;
  readonly tracks: readonly Track[];
  readonly marks: readonly TapeMark[];
  readonly strokes: readonly Stroke[];
  /** There are more messages in this stretch than were asked for. Of what is older than the recent events none is left. */
  readonly strokesLeftOut: boolean;
  readonly cuts: readonly TapeCut[];
  /** In the order of time. */
  readonly dots: readonly Dot[];
  readonly dotsLeftOut: boolean;
}

/** One server's row. */
export interface Track {
  readonly server: ServerId;
  /** Each holds until the next one; the first may begin before `from`. */
  readonly pieces: readonly TrackPiece[];
}
/** One message between servers. */
export interface Stroke {
  readonly id: MessageId;
  readonly from: ServerId;
  readonly to: ServerId;
  readonly sentAt: Micros;
  /** When it arrived or was lost; when it will arrive while it flies. */
  readonly endAt: Micros;
  readonly kind: MessageKind;
  readonly term: Term;
  readonly end: 'arrived' | 'flying' | LostWhy;
  /** The event that sent it, and the one in which it ended; NO_EVENT while it flies. */
  readonly sentBy: EventId;
  readonly endedBy: EventId;
}
/** One event on its server's row. */
export interface Dot {
  readonly event: EventId;
  readonly at: Micros;
  readonly server: ServerId;
  /** Bits of `Mark`. */
  readonly marks: number;
}
/** The network was, or is, cut into these sides. */
export interface TapeCut {
  readonly at: Micros;
  /** Infinity while it lasts. */
  readonly until: Micros;
  readonly sides: readonly (readonly ServerId[])[];
}

export function tape(history: History, { from, to, maxStrokes }: TapeQuery): Tape {
  const { tracks, marks, cuts } = history.tape;
  const strokes = strokesIn(history, from, to, maxStrokes);
  return {
    from,
    to,
    tracks: tracks.map(({ items }, i) => ({ server: i + 1, pieces: piecesIn(items, from, to) })),
    marks: marks.items.filter(({ at }) => at >= from && at <= to),
    strokes: strokes ?? [],
    strokesLeftOut: strokes === null,
    cuts: cuts.items
      .map(({ at, sides }, i) => ({ at, until: cuts.items[i + 1]?.at ?? Infinity, sides }))
      .filter(({ at, until, sides }) => sides.length > 0 && at <= to && until >= from),
  };
}

/** From the last point before `from` on. */
function piecesIn(points: readonly TrackPiece[], from: Micros, to: Micros): TrackPiece[] {
  const first = Math.max(
    0,
    points.findLastIndex(({ at }) => at <= from),
  );
  const pieces: TrackPiece[] = [];
  for (let i = first; i < points.length && points[i]!.at <= to; i++) {
    const { at, role, term, status } = points[i]!;
    pieces.push({ at, role, term, status });
  }
  return pieces;
}

/** Messages that were on their way at some time of the stretch; null when there are more than `most`. */
function strokesIn({ window, world }: History, from: Micros, to: Micros, most: number): Stroke[] | null {
  const strokes = new Map<MessageId, Stroke>();
  for (let position = firstPosition(window, timeAt, from); position < window.end; position++) {
    const ended = messageEndAt(window, position);
    // What waited at a paused server is handled later, but it came when it came first.
    if (ended === null || !betweenServers(ended) || ended.sentAt > to || strokes.has(ended.id)) continue;
    strokes.set(ended.id, ended);
    if (strokes.size > most) return null;
  }
  for (const envelope of messagesInFlight(world)) {
    const { id, sentAt, deliverAt: endAt } = envelope;
    if (!betweenServers(envelope) || sentAt > to) continue;
    const { from: sender, to: receiver } = envelope;
    const [kind, term] = [messageKind(envelope), messageTerm(envelope)];
    strokes.set(id, { id, from: sender, to: receiver, sentAt, endAt, kind, term, end: 'flying' });
  }
  return strokes.size > most ? null : [...strokes.values()];
}

const betweenServers = ({ from, to }: { readonly from: ServerId; readonly to: ServerId }): boolean =>
  from !== CLIENT && to !== CLIENT;
