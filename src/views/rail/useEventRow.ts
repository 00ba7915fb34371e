import { useEffect, useMemo, useState } from 'react';
import type { EventRow } from '../../sim/types.ts';
import { actions, useStore, type State } from '../../store/index.ts';

const selectEpoch = (state: State) => state.epoch;

/** The row of an event: from the list if it is there, else asked for; null when it is not kept, undefined until known. */
export function useEventRow(event: number): EventRow | null | undefined {
  const select = useMemo(() => (state: State) => state.feed.rows.find((row) => row.id === event), [event]);
  const listed = useStore(select);
  const epoch = useStore(selectEpoch);
  const [fetched, setFetched] = useState<{ event: number; epoch: number; row: EventRow | null } | null>(null);
  const isListed = listed !== undefined;
  useEffect(() => {
    if (isListed) return undefined;
    let wanted = true;
    void actions.fetchEvent(event).then((row) => {
      if (wanted) setFetched({ event, epoch, row });
    });
    return () => {
      wanted = false;
    };
  }, [event, epoch, isListed]);
  if (listed) return listed;
  return fetched?.event === event && fetched.epoch === epoch ? fetched.row : undefined;
}
