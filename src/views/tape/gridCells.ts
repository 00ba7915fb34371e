/** The cells of the tape's grid: what each is called, where it lies, and what it leads to. */
import { sort } from 'd3';
import type { Micros } from '../../sim/types.ts';
import { actions, type Bookmark } from '../../store/index.ts';
import { markLabel } from './Header.tsx';
import { commitsOf, marksOf, rowPieces } from './strip.ts';
import type { Tile } from './tiles.ts';
import { words } from './words.ts';

interface GridCell {
  readonly key: string;
  readonly name: string;
  readonly at: Micros;
  /** Of what lasts: where it ends. */
  readonly until?: Micros;
  readonly act: () => void;
}

/** Above the rows: marks, then the reader's own. */
export const headerCells = (tiles: readonly Tile[], bookmarks: readonly Bookmark[]): readonly GridCell[] => [
  ...marksOf(tiles).map((mark, i) => ({
    key: `mark ${i}`,
    name: words.mark(markLabel(mark), mark.at),
    at: mark.at,
    act: () => actions.seekEvent(mark.event),
  })),
  ...bookmarks.map(({ id, note, moment }) => ({
    key: `bookmark ${id}`,
    name: words.bookmark(note, moment.now),
    at: moment.now,
    act: () => actions.goToBookmark(id),
  })),
];

/** One server's life, and in the order of time what it committed: the newest `most` of it. */
export function serverCells(tiles: readonly Tile[], id: number, most: number): readonly GridCell[] {
  const [from, to] = [tiles[0]?.from ?? 0, tiles.at(-1)?.to ?? 0];
  const pieces = rowPieces(tiles, id);
  const life = pieces.map(({ role, status, term, at }, i) => ({
    key: `piece ${at}`,
    name: words.piece(id, words.roles[role], status, term, at),
    at: Math.max(at, from),
    until: pieces[i + 1]?.at ?? to,
    act: () => {
      actions.select({ kind: 'server', server: id });
      actions.seek(at);
    },
  }));
  const commits = commitsOf(tiles)
    .filter(({ server }) => server === id)
    .slice(-most)
    .map(({ event, index, at }) => ({
      key: `commit ${event}`,
      name: words.commit(id, index, at),
      at,
      act: () => actions.seekEvent(event),
    }));
  return sort<GridCell>([...life, ...commits], (a, b) => a.at - b.at);
}
