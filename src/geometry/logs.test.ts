import { describe, expect, test } from 'vitest';
import {
  cellState,
  columnLayout,
  entryAt,
  highestLeader,
  knowsTooMuch,
  type LogServer,
  removedFrom,
  seenColumns,
  shortCommand,
  type WindowFacts,
} from './logs.ts';

/** Logs as strings of terms, one a server; an entry is committed up to `committed`. */
function logs(rows: readonly string[], committed = 0, first = 1): WindowFacts {
  const entries: WindowFacts['entries'][number][] = [];
  const last = first - 1 + Math.max(...rows.map((row) => row.split(' ').filter(Boolean).length));
  const positions = rows.map((row) =>
    Array.from({ length: last - first + 1 }, (_, i) => {
      const term = Number(row.split(' ').filter(Boolean)[i] ?? 0);
      if (term === 0) return -1;
      const index = first + i;
      const known = entries.findIndex((entry) => entry.index === index && entry.term === term);
      if (known >= 0) return known;
      entries.push({ index, term, command: `x=${index}`, committed: index <= committed, majority: index <= committed });
      return entries.length - 1;
    }),
  );
  return { first, last, longest: last, entries, rows: [[], ...positions] };
}
const server = (id: number, changes: Partial<LogServer> = {}): LogServer => ({
  id,
  status: 'up',
  role: 'follower',
  currentTerm: 1,
  ...changes,
});

describe('columns', () => {
  test('seven cells of the main screen fill the width beside the rail', () => {
    const layout = columnLayout(372, logs(['1 1 2 3 3 3 3']).entries, false);
    expect(layout).toEqual({ columns: 7, pitch: 53, cell: 49 });
  });

  test('long commands widen the cells up to 88 px, and fewer fit', () => {
    const entry = { index: 1, term: 12, command: 'account=1000', committed: false, majority: false };
    const layout = columnLayout(372, [entry], false);
    expect(layout.columns).toBe(4);
    expect(layout.cell).toBeLessThanOrEqual(88);
  });

  test('terms alone leave room for more', () => {
    expect(columnLayout(300, logs(['1 1']).entries, true).columns).toBe(7);
  });

  test('at least one column is left on the narrowest page', () => expect(columnLayout(10, [], false).columns).toBe(1));

  test('the end stays in view, and short logs begin at 1', () => {
    expect(seenColumns(logs(['1 1 1 1 1 1 1 1 1 1 1 1']), 7)).toEqual({ first: 6, last: 12 });
    expect(seenColumns(logs(['1 1 1']), 7)).toEqual({ first: 1, last: 3 });
    expect(seenColumns(logs(['2 2 2'], 0, 998), 7)).toEqual({ first: 998, last: 1000 });
  });

  test('wait while all logs are empty', () => expect(seenColumns(logs(['', '']), 7)).toEqual({ first: 1, last: 7 }));
});

test.each([
  ['x=4', 'x4'],
  ['y=12', 'y12'],
  ['name=4', 'name=4'],
  ['x=1000', 'x=1000'],
  ['del x', '−x'],
  ['x+1', 'x+'],
  ['', '–'],
])('%s is %s in a cell', (command, text) => expect(shortCommand(command)).toBe(text));

test('a cell fills when it is committed, half when it is only on a majority', () => {
  const entry = { index: 1, term: 1, command: '', committed: false, majority: false };
  expect(cellState(entry)).toBe('open');
  expect(cellState({ ...entry, majority: true })).toBe('majority');
  expect(cellState({ ...entry, majority: true, committed: true })).toBe('committed');
});

test('an entry is found by server and index, and only within the window', () => {
  const window = logs(['1 1 2', '1 1'], 0, 4);
  expect(entryAt(window, 1, 6)?.term).toBe(2);
  expect(entryAt(window, 2, 6)).toBeUndefined();
  expect(entryAt(window, 1, 3)).toBeUndefined();
  expect(entryAt(window, 9, 4)).toBeUndefined();
});

describe('about to be removed', () => {
  const window = logs(['1 1 3', '1 1 2 2', '1 1']);
  const leads = server(1, { role: 'leader', currentTerm: 3 });

  test('from the first entry that the leader has otherwise', () =>
    expect(removedFrom(window, [leads, server(2), server(3)], 2)).toBe(3));

  test('nothing where the logs agree or end early', () =>
    expect(removedFrom(window, [leads, server(2), server(3)], 3)).toBe(Infinity));

  test('nothing at the leader, at a server that is down, and without a leader', () => {
    expect(removedFrom(window, [leads, server(2)], 1)).toBe(Infinity);
    expect(removedFrom(window, [leads, server(2, { status: 'down' })], 2)).toBe(Infinity);
    expect(removedFrom(window, [server(1), server(2)], 2)).toBe(Infinity);
  });

  test('a stale leader removes nothing from those who are ahead of it', () => {
    const stale = server(2, { role: 'leader', currentTerm: 2 });
    expect(highestLeader([stale, leads])?.id).toBe(1);
    expect(removedFrom(window, [stale, server(1, { currentTerm: 3 })], 1)).toBe(Infinity);
  });
});

test('a server that takes an entry for committed which is not, knows too much', () => {
  const window = logs(['1 1 2', '1 1 3'], 2);
  expect(knowsTooMuch(window, 1, 2)).toBe(false);
  expect(knowsTooMuch(window, 1, 3)).toBe(true);
});
