/** What a click on the plot means: a mark, a message, else the time there. */
import { least } from 'd3';
import { strokeAt } from '../../geometry/tape-hit.ts';
import type { Micros } from '../../sim/types.ts';
import { actions, type Bookmark, type TapeMark } from '../../store/index.ts';
import { reachNow } from './standing.ts';
import { commitsOf, marksOf } from './strip.ts';
import { rowMiddle } from './TileLines.tsx';
import type { Tile } from './tiles.ts';

/** A click within so many pixels of a mark means the mark. */
const NEAR = 12;

export interface Clicked {
  readonly at: Micros;
  /** Below the top of the first row; negative in the header. */
  readonly y: number;
  readonly tiles: readonly Tile[];
  readonly ids: readonly number[];
  readonly row: number;
  readonly scale: number;
  readonly bookmarks: readonly Bookmark[];
}

/** Everything on the tape leads to its moment, and is selected when it has a name. */
export function choose(clicked: Clicked): void {
  const { at, y, tiles, ids, row, scale, bookmarks } = clicked;
  const away = (time: Micros) => Math.abs(time - at) * scale;
  const server = ids[Math.floor(y / row)];
  const mark = nearest(
    marksOf(tiles).filter((it) => y < 0 || it.server === server),
    (it: TapeMark) => away(it.at),
  );
  const bookmark = y < 0 ? nearest(bookmarks, ({ moment }) => away(moment.now)) : undefined;
  if (bookmark && (!mark || away(bookmark.moment.now) < away(mark.at))) return actions.goToBookmark(bookmark.id);
  if (mark) return actions.seekEvent(mark.event);
  // Flags of commits stand below the middle of their row; the bar itself means the time.
  const below = server !== undefined && y > rowMiddle(ids, row, server)!;
  const commit = below
    ? nearest(
        commitsOf(tiles).filter((it) => it.server === server),
        ({ at: committed }) => away(committed),
      )
    : undefined;
  if (commit) return actions.seekEvent(commit.event);
  const strokes = tiles.flatMap((tile) => tile.tape.strokes);
  const hit = strokeAt(
    strokes,
    { x: at * scale, y },
    (time) => time * scale,
    (id) => rowMiddle(ids, row, id),
    scale,
  );
  if (!hit) return actions.seek(Math.min(at, reachNow().end));
  const { id, sentBy, endedBy } = hit.stroke;
  const event = endedBy >= 0 && hit.share > 0.5 ? endedBy : sentBy;
  if (endedBy < 0 && reachNow().now >= reachNow().end) actions.select({ kind: 'message', message: id });
  else actions.seekEvent(event);
}

function nearest<T>(things: readonly T[], away: (thing: T) => number): T | undefined {
  const near = least(things, away);
  return near !== undefined && away(near) < NEAR ? near : undefined;
}
