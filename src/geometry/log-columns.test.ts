import { expect, test } from 'vitest';
import { firstDifference, logColumns } from './log-columns.ts';
import { seenColumns, type WindowFacts } from './logs.ts';

/** Logs as strings of terms, one a server. */
function logs(...rows: readonly string[]): WindowFacts {
  const entries: WindowFacts['entries'][number][] = [];
  const positions = rows.map((row) =>
    row.split(' ').map((term, i) => {
      entries.push({ index: i + 1, term: Number(term), command: `x=${i + 1}`, committed: false, majority: false });
      return entries.length - 1;
    }),
  );
  const last = Math.max(...positions.map(({ length }) => length));
  return { first: 1, last, longest: last, entries, rows: [[], ...positions] };
}
const figure7 = logs('1 1 1 4 4 5 5 6 6 6', '1 1 1 4', '1 1 1 4 4 5 5 6 6 6 7 7', '1 1 1 2 2 2 3 3 3 3 3');

test('few entries have wide cells, and their commands stand there as they are written', () => {
  expect(logColumns(372, logs('1 2', '1'), false)).toEqual({
    columns: 4,
    pitch: 92,
    cell: 88,
    termsOnly: false,
    whole: true,
  });
  expect(logColumns(372, logs('1 1 1 1 1 1 1'), false)).toMatchObject({ columns: 7, cell: 49, whole: false });
});

test('what stands behind the entries keeps its room while cells need no more', () => {
  const of = (row: string) => logColumns(372, logs(row), false, 165);
  expect(of('1 1 1').pitch * 3).toBeLessThanOrEqual(372 - 160);
  expect(of('1 1 1 1 1 1 1')).toMatchObject({ columns: 7, cell: 49 });
});

test('logs differ where two entries have different terms, not where one is missing', () => {
  expect(firstDifference(figure7)).toBe(4);
  expect(firstDifference(logs('1 1 1', '1'))).toBe(Infinity);
});

test('cells shrink to their terms where that brings an old conflict into sight', () => {
  const beside = logColumns(372, figure7, false);
  expect(beside.termsOnly).toBe(true);
  expect(beside.cell).toBeGreaterThanOrEqual(32);
  expect(seenColumns(figure7, beside.columns).first).toBeLessThanOrEqual(4);
  // On a wider page all of it fits.
  expect(seenColumns(figure7, logColumns(432, figure7, false).columns)).toEqual({ first: 1, last: 12 });
});

test('cells keep their commands where logs agree, and where no cell could be narrow enough', () => {
  const long = Array.from({ length: 30 }, () => '3').join(' ');
  expect(logColumns(372, logs(long, long), false).termsOnly).toBe(false);
  expect(logColumns(372, logs(long, '3 2'), false).termsOnly).toBe(false);
});
