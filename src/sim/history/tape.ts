/** What the tape draws of a stretch of time: lives of the servers, marks, partitions, and messages while few. */
import type { ServerId, Term } from '../../raft/types.ts';
import { CLIENT, type EventId, type LostWhy, type MessageId, type MessageKind, type Micros } from '../types.ts';
import { commitsIn, type TapeCommit } from './commits.ts';
import type { History } from './history.ts';
import { countWhile, evenly } from './sorted.ts';
import { dotsIn, strokesIn } from './strokes.ts';
import type { CutPoint, TapeMark, TrackPiece } from './tape-record.ts';

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
  /** In the order of events. */
  readonly commits: readonly TapeCommit[];
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
  /** Entries of an append, else 0. */
  readonly count: number;
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

/** As many as the eye can part on a wide screen; the tracks share theirs. */
const MOST_PIECES = 2000;
const MOST_MARKS = 250;
const MOST_COMMITS = 250;

export function tape(history: History, { from, to, maxStrokes, maxDots }: TapeQuery): Tape {
  const { tracks, marks, cuts, commits } = history.tape;
  const strokes = maxStrokes === 0 ? null : strokesIn(history, from, to, maxStrokes);
  const dots = maxDots === 0 ? [] : dotsIn(history, from, to, maxDots);
  const most = Math.floor(MOST_PIECES / tracks.length);
  const recorded = Object.values(marks).flatMap(({ items }) =>
    evenly(timeOf(items), items.length, from, to, MOST_MARKS).map((place) => items[place]!),
  );
  return {
    from,
    to,
    tracks: tracks.map(({ items }, i) => ({ server: i + 1, pieces: piecesIn(items, from, to, most) })),
    marks: [...recorded, ...writesIn(history, from, to)].sort((a, b) => a.event - b.event),
    commits: commitsIn(commits, from, to, MOST_COMMITS),
    strokes: strokes ?? [],
    strokesLeftOut: strokes === null,
    cuts: cutsIn(cuts.items, from, to),
    dots: dots ?? [],
    dotsLeftOut: dots === null,
  };
}

const timeOf =
  (items: readonly { readonly at: Micros }[]) =>
  (place: number): Micros =>
    items[place]!.at;

/** From the last point before `from` on. */
function piecesIn(points: readonly TrackPiece[], from: Micros, to: Micros, most: number): TrackPiece[] {
  const first =
    Math.max(
      1,
      countWhile(points, ({ at }) => at <= from),
    ) - 1;
  const since = points[first]!.at;
  const later = evenly(timeOf(points), points.length, Math.max(from, since + 1), to, most);
  return [first, ...later].map((place) => {
    const { at, role, term, status } = points[place]!;
    return { at, role, term, status };
  });
}

/** Clients' writes, from the commands of the run. */
function writesIn({ end, commandEvents }: History, from: Micros, to: Micros): TapeMark[] {
  const { commands } = end.run;
  const marks: TapeMark[] = [];
  let before = -1;
  for (const place of evenly(timeOf(commands), commandEvents.length, from, to, MOST_MARKS)) {
    // Of neighbours that are drawn as one, the last that is a write; none where all are something else.
    let last = place;
    while (last > before && commands[last]!.name !== 'write' && commands[last]!.at >= from) last--;
    if (last > before && commands[last]!.name === 'write') {
      const { at, name, args } = commands[last]!;
      marks.push({ at, event: commandEvents[last]!, server: CLIENT, kind: 'client', name, args });
    }
    before = place;
  }
  return marks;
}

/** The last of them that began before `from` may last into it. */
function cutsIn(points: readonly CutPoint[], from: Micros, to: Micros): TapeCut[] {
  const first =
    Math.max(
      1,
      countWhile(points, ({ at }) => at <= from),
    ) - 1;
  const cuts: TapeCut[] = [];
  const since = points[first]?.at ?? 0;
  for (const place of [first, ...evenly(timeOf(points), points.length, Math.max(from, since + 1), to, MOST_MARKS)]) {
    const { at, sides } = points[place] ?? { at: 0, sides: [] };
    const until = points[place + 1]?.at ?? Infinity;
    if (sides.length > 0 && at <= to && until >= from) cuts.push({ at, until, sides });
  }
  return cuts;
}
