/** The rows that tape and logs share: one row, one server, the same order and the same height (design §1, §2). */
import type { ServerId } from '../raft/types.ts';

/** The breakpoints of design §2; `short` is any page less than 640 px high, `wall` the picture in front of a class. */
export type Screen = 'wide' | 'desktop' | 'tablet' | 'phone' | 'short' | 'wall';

export interface RowLayout {
  readonly screen: Screen;
  /** Pixels per row. */
  readonly row: number;
  /** Pixels above the first row and below the last. */
  readonly header: number;
  readonly axis: number;
  /** Pixels left of the tape for glyph and id. */
  readonly gutter: number;
  /** Rows that are seen at once. */
  readonly visible: number;
  /** header + visible rows + axis. */
  readonly height: number;
  /** Pixels below the axis for the whole run. */
  readonly overview: number;
}

const SMALLEST_ROW = 26;
/** With the transport, 52, the tape is at most 332 px high; the whole run lies below it. */
const MOST_TAPE = 280;
const TABLET_TAPE = 218;
const PHONE_TAPE = 150;
/** The whole run is a slider under a finger there. */
const TOUCHED = 44;
const STRIP = 28;
/** Of the 540 px that a wall is high before it is enlarged; nine rows are as low as their terms stay legible. */
const WALL_TAPE = 156;
const MOST_WALL_TAPE = 216;
const SMALLEST_WALL_ROW = 21;

export function screenOf(width: number, height: number): Screen {
  if (height < 640) return 'short';
  if (width < 600) return 'phone';
  if (width < 900) return 'tablet';
  return width < 1800 ? 'desktop' : 'wide';
}

/** How high the rows of a cluster are on a screen. */
export function rowLayout(servers: number, screen: Screen): RowLayout {
  const count = Math.max(1, servers);
  switch (screen) {
    case 'short':
      return { screen, row: STRIP, header: 0, axis: 0, gutter: 96, visible: 1, height: STRIP, overview: 0 };
    case 'phone':
      return fitted(screen, count, 26, 26, { header: 20, axis: 0, gutter: 54, overview: TOUCHED }, PHONE_TAPE);
    case 'tablet':
      return fitted(
        screen,
        count,
        30,
        SMALLEST_ROW,
        { header: 26, axis: 27, gutter: 92, overview: TOUCHED },
        TABLET_TAPE,
      );
    case 'wall':
      return fitted(
        screen,
        count,
        count <= 5 ? 34 : 26,
        SMALLEST_WALL_ROW,
        { header: 26, axis: 0, gutter: 92, overview: 0 },
        count <= 5 ? WALL_TAPE : MOST_WALL_TAPE,
      );
    case 'desktop':
    case 'wide': {
      const roomy = { header: 26, axis: 27, gutter: 96, overview: 24 };
      if (count <= 5) return fitted(screen, count, screen === 'wide' ? 46 : 39, SMALLEST_ROW, roomy, Infinity);
      return fitted(
        screen,
        count,
        39,
        SMALLEST_ROW,
        { header: 22, axis: 22, gutter: count > 9 ? 112 : 104, overview: 20 },
        MOST_TAPE,
      );
    }
  }
}

function fitted(
  screen: Screen,
  count: number,
  most: number,
  least: number,
  around: Pick<RowLayout, 'header' | 'axis' | 'gutter' | 'overview'>,
  budget: number,
): RowLayout {
  const room = budget - around.header - around.axis;
  const row = Math.max(least, Math.min(most, Math.floor(room / count)));
  const visible = Math.min(count, Math.floor(Math.max(room, row) / row));
  return { screen, row, ...around, visible, height: around.header + visible * row + around.axis };
}

/** Futures of the run above the tape, one below the other; none while there is only one. */
export const BRANCH_HEIGHT = 28;
const MOST_BRANCHES = 4;

/** Pixels of the strip of branches: only where the frame is wide enough for it. */
export function branchesHeight(branches: number, screen: Screen): number {
  const isShown = branches > 1 && (screen === 'desktop' || screen === 'wide');
  return isShown ? Math.min(MOST_BRANCHES, branches) * BRANCH_HEIGHT + 8 : 0;
}

interface RowServer {
  readonly id: ServerId;
  /** Leaders and candidates stay on top when not all rows fit. */
  readonly pinned: boolean;
}

/** The servers whose rows are seen, from the top; `first` counts the rows scrolled away. */
export function shownRows(servers: readonly RowServer[], visible: number, first: number): readonly ServerId[] {
  const ids = (of: readonly RowServer[]) => of.map(({ id }) => id);
  if (servers.length <= visible) return ids(servers);
  // Even a cluster of candidates leaves rows to scroll through.
  const pinned = ids(servers.filter((server) => server.pinned)).slice(0, Math.max(1, visible - 2));
  const others = ids(servers).filter((id) => !pinned.includes(id));
  const room = visible - pinned.length;
  const from = Math.max(0, Math.min(first, others.length - room));
  return [...pinned, ...others.slice(from, from + room)];
}
