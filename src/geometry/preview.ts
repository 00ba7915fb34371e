/** A scenario's end as a small picture: rows of servers in a box, over them the tape or the logs (design §7a). */
import type { Micros } from '../sim/types.ts';
import type { Piece, Stretch } from './tape-rows.ts';

export interface PreviewLayout {
  /** Of the picture, in its own units; it is scaled to its place. */
  readonly width: number;
  readonly height: number;
  /** Where tape and logs begin. */
  readonly left: number;
  /** Pixels for tape and logs. */
  readonly room: number;
  /** From one row to the next, and the middle of the first. */
  readonly row: number;
  readonly first: number;
  /** By how much it is made smaller: its texts are so much larger in its units. */
  readonly shrunk: number;
}

const WIDTH = 372;
const HEIGHT = 137;
/** Room of the servers' ids, and behind the end. */
const LEFT = 42;
const RIGHT = 12;
/** Middle of the first row; the last is as far from the foot. */
const EDGE = 20;
/** Rows nearer than this would lay bullets on each other; further apart they would not be seen as one picture. */
const CLOSEST = 21;
const FURTHEST = 49;

export function previewLayout(servers: number): PreviewLayout {
  const steps = Math.max(1, servers) - 1;
  const row = Math.min(FURTHEST, Math.max(CLOSEST, steps === 0 ? 0 : (HEIGHT - 2 * EDGE) / steps));
  const height = Math.max(HEIGHT, steps * row + 2 * EDGE);
  // A larger cluster is drawn in a larger box of the same shape.
  const width = (WIDTH * height) / HEIGHT;
  return {
    width,
    height,
    left: LEFT,
    room: width - LEFT - RIGHT,
    row,
    first: (height - steps * row) / 2,
    shrunk: height / HEIGHT,
  };
}

/** Half a bullet: of two that begin a row and would lie on each other the later one stands for both. */
const BULLET = 10;

/** The pieces of a row as its bullets tell them. */
export function piecesToTell(pieces: readonly Piece[], { from, scale }: Stretch): readonly Piece[] {
  const first = pieces.findLastIndex(({ at }) => (at - from) * scale < 2 * BULLET);
  return first < 1 ? pieces : [{ ...pieces[first]!, at: pieces[0]!.at }, ...pieces.slice(first + 1)];
}

/** The stretch of a tape that fills the room: from where it begins to the scenario's end. */
export function previewStretch(tape: { readonly from: Micros }, end: Micros, room: number): Stretch {
  const to = Math.max(end, tape.from + 1);
  return { from: tape.from, to, scale: room / (to - tape.from) };
}
