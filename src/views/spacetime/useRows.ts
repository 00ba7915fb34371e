import { useEffect, useState } from 'react';
import type { EventRow } from '../../sim/types.ts';
import { actions, type State, useStore } from '../../store/index.ts';

const selectEpoch = (state: State) => state.epoch;
/** Rows asked for at once, and kept. */
const MOST = 24;
const KEPT = 400;

/** The rows of some events, as far as they have come. */
export function useRows(events: readonly number[]): ReadonlyMap<number, EventRow> {
  const epoch = useStore(selectEpoch);
  const [known, setKnown] = useState<{ readonly epoch: number; readonly rows: ReadonlyMap<number, EventRow> }>({
    epoch,
    rows: new Map(),
  });
  const rows = known.epoch === epoch ? known.rows : NO_ROWS;
  const missing = events
    .filter((event) => !rows.has(event))
    .slice(0, MOST)
    .join(' ');
  useEffect(() => {
    if (missing === '') return undefined;
    let wanted = true;
    void Promise.all(missing.split(' ').map((event) => actions.fetchEvent(Number(event)))).then((answers) => {
      const found = answers.filter((row) => row !== null);
      if (wanted && found.length > 0)
        setKnown((before) => {
          const old = before.epoch === epoch ? [...before.rows].slice(-KEPT) : [];
          return { epoch, rows: new Map([...old, ...found.map((row) => [row.id, row] as const)]) };
        });
    });
    return () => {
      wanted = false;
    };
  }, [missing, epoch]);
  return rows;
}

const NO_ROWS: ReadonlyMap<number, EventRow> = new Map();
