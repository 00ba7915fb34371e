/** The rows that tape and logs show: which servers, in which order, how high; and how both scroll through them. */
import { range } from 'd3';
import { useMemo } from 'react';
import { create } from 'zustand';
import { type RowLayout, rowLayout, type Screen, shownRows } from '../../geometry/rows.ts';
import { type State, useStore } from '../../store/index.ts';

const useFirst = create<{ readonly first: number }>()(() => ({ first: 0 }));
const selectFirst = (state: { readonly first: number }) => state.first;
const selectSize = (state: State) => state.size;
/** Ids of leaders and candidates, as text: it is equal as long as they are. */
const selectPinned = (state: State) =>
  state.servers
    .filter((server) => server && server.status === 'up' && server.role !== 'follower')
    .map(({ id }) => id)
    .join(' ');

/** Before the run is known its rows are five empty ones: nothing jumps when it comes. */
const USUAL_SIZE = 5;

export interface Rows {
  readonly layout: RowLayout;
  readonly ids: readonly number[];
  /** Rows that are not seen, and how many of them are above the ones that scroll. */
  readonly hidden: number;
  readonly above: number;
  /** Rows that stay on top while the others scroll. */
  readonly pinned: number;
}

export function useRows(screen: Screen): Rows {
  const size = useStore(selectSize);
  const pinned = useStore(selectPinned);
  const first = useFirst(selectFirst);
  return useMemo(() => {
    const layout = rowLayout(size || USUAL_SIZE, screen);
    const up = new Set(pinned.split(' ').filter(Boolean).map(Number));
    const servers = range(1, size + 1).map((id) => ({ id, pinned: up.has(id) }));
    const ids = shownRows(servers, layout.visible, first);
    const hidden = size - ids.length;
    const pinnedRows = hidden > 0 ? ids.filter((id) => up.has(id)).length : 0;
    return { layout, ids, hidden, above: Math.min(first, hidden), pinned: pinnedRows };
  }, [size, screen, pinned, first]);
}

/** Scrolls the rows of tape and logs by some rows. */
export function scrollRows(by: number, { hidden }: Rows): void {
  useFirst.setState(({ first }) => ({ first: Math.max(0, Math.min(hidden, first + by)) }));
}
