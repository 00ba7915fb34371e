import { useMemo } from 'react';
import type { EventRow } from '../../sim/types.ts';
import { useStore, type State } from '../../store/index.ts';

/** The row of an event, as far as the list has it. */
export function useEventRow(event: number): EventRow | undefined {
  const select = useMemo(() => (state: State) => state.feed.rows.find((row) => row.id === event), [event]);
  return useStore(select);
}
