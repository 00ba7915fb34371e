/**
 * A stretch of the tape as numbers, kept to about the size of a frame however long the stretch is: what is narrower
 * than the eye can part is told by its end, and of crowded marks the clients' and the timeouts' give way.
 */
import type { Dot, Stroke, Tape, TapeCommit, TapeMark, Track, TrackPiece } from '../sim/index.ts';
import type { TapeColumns } from './protocol.ts';
import { type Columns, createWriter, readerOf } from './columns.ts';
import { KINDS } from './messages.ts';

const ENDS = ['arrived', 'flying', 'loss', 'cut', 'down', 'dropped'] as const satisfies readonly Stroke['end'][];
const ROLES = ['follower', 'candidate', 'leader'] as const satisfies readonly TrackPiece['role'][];
const STATUS = ['up', 'down', 'paused'] as const satisfies readonly TrackPiece['status'][];
const RANKS = ['violation', 'leader', 'command', 'timeout', 'client'] as const satisfies readonly TapeMark['kind'][];

/** Bits of a stroke's packed number: kind 4, end 3, from 8, to 8. */
const END = 4;
const FROM = 7;
const TO = 15;
/** Bits of a dot's packed number: server 8, then the marks. */
const MARKS = 8;

const MOST_MARKS = 48;
/** Shared by all servers. */
const MOST_PIECES = 900;

export function encodeTape({
  from,
  to,
  tracks,
  marks,
  commits,
  strokes,
  strokesLeftOut,
  cuts,
  dots,
  dotsLeftOut,
}: Tape): TapeColumns {
  const width = (to - from) / Math.floor(MOST_PIECES / Math.max(1, tracks.length));
  return {
    from,
    to,
    tracks: tracks.map(({ pieces }) => encodePieces(thinned(pieces, from, width))),
    marks: mostTelling(marks),
    commits: encodeCommits(commits),
    strokes: encodeStrokes(strokes),
    strokesLeftOut,
    cuts,
    dots: encodeDots(dots),
    dotsLeftOut,
  };
}

export function decodeTape({ tracks, commits, strokes, dots, ...rest }: TapeColumns): Tape {
  return {
    ...rest,
    tracks: tracks.map((pieces, i): Track => ({ server: i + 1, pieces: decodePieces(pieces) })),
    commits: decodeCommits(commits),
    strokes: decodeStrokes(strokes),
    dots: decodeDots(dots),
  };
}

function encodePieces(pieces: readonly TrackPiece[]): Columns {
  const { small, time, columns } = createWriter();
  for (const { at, role, status, term } of pieces) {
    time(at);
    small(ROLES.indexOf(role), STATUS.indexOf(status), term);
  }
  return columns();
}

function decodePieces(columns: Columns): TrackPiece[] {
  const { small, time, done } = readerOf(columns);
  const pieces: TrackPiece[] = [];
  while (!done()) pieces.push({ at: time(), role: ROLES[small()]!, status: STATUS[small()]!, term: small() });
  return pieces;
}

/** Each is told from the one before it. */
function encodeCommits(commits: readonly TapeCommit[]): Columns {
  const { small, span, columns } = createWriter();
  let before = NO_COMMIT;
  for (const commit of commits) {
    small(commit.event - before.event, commit.server, commit.index - before.index);
    span(commit.at - before.at);
    before = commit;
  }
  return columns();
}

function decodeCommits(columns: Columns): TapeCommit[] {
  const { small, span, done } = readerOf(columns);
  const commits: TapeCommit[] = [];
  let before = NO_COMMIT;
  while (!done()) {
    const event = before.event + small();
    const server = small();
    const index = before.index + small();
    before = { at: before.at + span(), event, server, index };
    commits.push(before);
  }
  return commits;
}
const NO_COMMIT: TapeCommit = { at: 0, event: 0, server: 0, index: 0 };

/** Strokes follow each other closely in number, event and time, so each is told from the one before it. */
function encodeStrokes(strokes: readonly Stroke[]): Columns {
  const { small, span, columns } = createWriter();
  let before = START;
  for (const stroke of strokes) {
    const { id, kind, end, from, to, term, count, sentAt, endAt, sentBy, endedBy } = stroke;
    const how = KINDS.indexOf(kind) | (ENDS.indexOf(end) << END) | (from << FROM) | (to << TO);
    small(id - before.id, how, term, count, sentBy - before.sentBy, endedBy - sentBy);
    span(sentAt - before.sentAt);
    span(endAt - sentAt);
    before = stroke;
  }
  return columns();
}

function decodeStrokes(columns: Columns): Stroke[] {
  const { small, span, done } = readerOf(columns);
  const strokes: Stroke[] = [];
  let before = START;
  while (!done()) {
    const id = before.id + small();
    const packed = small();
    const term = small();
    const count = small();
    const sentBy = before.sentBy + small();
    const endedBy = sentBy + small();
    const sentAt = before.sentAt + span();
    const stroke: Stroke = {
      id,
      from: (packed >> FROM) & 255,
      to: (packed >> TO) & 255,
      sentAt,
      endAt: sentAt + span(),
      kind: KINDS[packed & 15]!,
      term,
      count,
      end: ENDS[(packed >> END) & 7]!,
      sentBy,
      endedBy,
    };
    strokes.push(stroke);
    before = stroke;
  }
  return strokes;
}
/** Before the first stroke. */
const START: Pick<Stroke, 'id' | 'sentAt' | 'sentBy'> = { id: 0, sentAt: 0, sentBy: 0 };

/** Likewise. */
function encodeDots(dots: readonly Dot[]): Columns {
  const { small, span, columns } = createWriter();
  let before = { event: 0, at: 0 };
  for (const dot of dots) {
    small(dot.event - before.event, dot.server | (dot.marks << MARKS));
    span(dot.at - before.at);
    before = dot;
  }
  return columns();
}

function decodeDots(columns: Columns): Dot[] {
  const { small, span, done } = readerOf(columns);
  const dots: Dot[] = [];
  let before = { event: 0, at: 0 };
  while (!done()) {
    const event = before.event + small();
    const packed = small();
    const dot = { event, at: before.at + span(), server: packed & 255, marks: packed >> MARKS };
    dots.push(dot);
    before = dot;
  }
  return dots;
}

/** Of the pieces that begin within the same `width` the last, since it is the one that goes on. */
function thinned(pieces: readonly TrackPiece[], from: number, width: number): readonly TrackPiece[] {
  const bucket = ({ at }: TrackPiece) => Math.floor((at - from) / width);
  return pieces.filter((piece, i) => i + 1 === pieces.length || bucket(piece) !== bucket(pieces[i + 1]!));
}

/** In the order of time. */
function mostTelling(marks: readonly TapeMark[]): readonly TapeMark[] {
  if (marks.length <= MOST_MARKS) return marks;
  const rank = ({ kind }: TapeMark) => RANKS.indexOf(kind);
  return [...marks]
    .sort((a, b) => rank(a) - rank(b) || b.event - a.event)
    .slice(0, MOST_MARKS)
    .sort((a, b) => a.event - b.event);
}
