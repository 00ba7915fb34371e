/** The part of the logs that the page shows: the same entry at several servers is one cell. */
import { type Entry, entryAt, lastIndex, type Log } from '../raft/index.ts';
import { commandText, isCommitted, onMajority, type World } from '../sim/index.ts';
import type { LogCell, LogWindow, ViewPort } from './protocol.ts';

/** `logs` by server id, slot 0 unused. */
export function logWindow(
  logs: readonly (Log | undefined)[],
  world: World,
  port: ViewPort,
  revision: number,
): LogWindow {
  const longest = Math.max(0, ...logs.map((log) => (log ? lastIndex(log) : 0)));
  const last = port.logEnd === 0 ? longest : Math.min(port.logEnd, longest);
  const first = Math.max(1, last - port.logColumns + 1);
  const entries: LogCell[] = [];
  const places = new Map<Entry, number>();
  const rows = logs.map((log) => {
    const row = new Int16Array(last - first + 1).fill(-1);
    for (let index = first; log && index <= Math.min(last, lastIndex(log)); index++) {
      const entry = entryAt(log, index);
      if (entry === undefined) continue;
      let place = places.get(entry);
      if (place === undefined) {
        place = entries.push(logCell(entry, world)) - 1;
        places.set(entry, place);
      }
      row[index - first] = place;
    }
    return row;
  });
  return { revision, first, last, longest, entries, rows };
}

function logCell(entry: Entry, world: World): LogCell {
  const { index, term, payload } = entry;
  return {
    index,
    term,
    command: payload.kind === 'noop' ? '' : commandText(payload.command),
    kind: payload.kind,
    committed: isCommitted(world, entry),
    majority: onMajority(world, entry),
  };
}
