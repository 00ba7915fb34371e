/** The window of the logs as numbers and texts: an entry is index, term and three flags, and its command beside it. */
import type { LogCell, LogColumns, LogWindow } from './protocol.ts';

const NOOP = 1;
const COMMITTED = 2;
const MAJORITY = 4;

export function encodeLogs(window: LogWindow): LogColumns {
  const { revision, first, last, longest, entries, rows } = window;
  return { revision, first, last, longest, ...encodeCells(entries), rows: concatenated(rows, last - first + 1) };
}

export function decodeLogs(columns: LogColumns): LogWindow {
  const { revision, first, last, longest, rows } = columns;
  const width = last - first + 1;
  const count = width === 0 ? 0 : rows.length / width;
  return {
    revision,
    first,
    last,
    longest,
    entries: decodeCells(columns),
    rows: Array.from({ length: count }, (_, server) => rows.subarray(server * width, (server + 1) * width)),
  };
}

function encodeCells(entries: readonly LogCell[]): Pick<LogColumns, 'cells' | 'commands'> {
  const cells: number[] = [];
  for (const { index, term, kind, committed, majority } of entries) {
    const flags = (kind === 'noop' ? NOOP : 0) | (committed ? COMMITTED : 0) | (majority ? MAJORITY : 0);
    // Against doubles, as in `columns.ts`.
    cells.push(index | 0, term | 0, flags);
  }
  return { cells, commands: entries.map(({ command }) => command) };
}

function decodeCells({ cells, commands }: Pick<LogColumns, 'cells' | 'commands'>): LogCell[] {
  return commands.map((command, i) => {
    const flags = cells[3 * i + 2]!;
    return {
      index: cells[3 * i]!,
      term: cells[3 * i + 1]!,
      command,
      kind: (flags & NOOP) === 0 ? 'command' : 'noop',
      committed: (flags & COMMITTED) !== 0,
      majority: (flags & MAJORITY) !== 0,
    };
  });
}

function concatenated(rows: readonly Int16Array[], width: number): Int16Array {
  const all = new Int16Array(rows.length * width);
  rows.forEach((row, server) => all.set(row, server * width));
  return all;
}
