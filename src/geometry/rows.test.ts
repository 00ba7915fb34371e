import { describe, expect, test } from 'vitest';
import { rowLayout, screenOf, shownRows } from './rows.ts';

describe('screens', () => {
  test.each([
    [1440, 900, 'desktop'],
    [1920, 1080, 'wide'],
    [820, 1180, 'tablet'],
    [390, 844, 'phone'],
    [844, 390, 'short'],
    [1440, 600, 'short'],
  ] as const)('%i x %i is %s', (width, height, screen) => expect(screenOf(width, height)).toBe(screen));
});

describe('rows', () => {
  test.each([
    [1, 'desktop', 39],
    [5, 'desktop', 39],
    [5, 'wide', 46],
    [6, 'desktop', 39],
    [7, 'desktop', 33],
    [8, 'desktop', 29],
    [9, 'desktop', 26],
    [25, 'desktop', 26],
    [5, 'tablet', 30],
    [5, 'phone', 26],
  ] as const)('%i servers on a %s: %i px', (servers, screen, row) => expect(rowLayout(servers, screen).row).toBe(row));

  test('the tape of five servers is 248 px high, that of more at most 284', () => {
    expect(rowLayout(5, 'desktop').height).toBe(248);
    for (const servers of [6, 7, 8, 9, 25, 51]) expect(rowLayout(servers, 'desktop').height).toBeLessThanOrEqual(284);
  });

  test('nine rows are all seen; of twenty-five nine', () => {
    expect(rowLayout(9, 'desktop').visible).toBe(9);
    expect(rowLayout(25, 'desktop').visible).toBe(9);
  });

  test('a phone shows five rows and a whole run that a finger hits, a short page one strip of 28', () => {
    expect(rowLayout(5, 'phone')).toMatchObject({ visible: 5, height: 150, overview: 44 });
    expect(rowLayout(9, 'phone')).toMatchObject({ visible: 5, height: 150 });
    expect(rowLayout(5, 'short').height).toBe(28);
  });
});

describe('shown rows', () => {
  const servers = (pinned: readonly number[]) =>
    Array.from({ length: 12 }, (_, i) => ({ id: i + 1, pinned: pinned.includes(i + 1) }));

  test('are in the order of ids while all fit', () =>
    expect(shownRows(servers([7]).slice(0, 9), 9, 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]));

  test('have leader and candidates on top when they scroll', () => {
    expect(shownRows(servers([7]), 5, 0)).toEqual([7, 1, 2, 3, 4]);
    expect(shownRows(servers([3, 7]), 5, 4)).toEqual([3, 7, 6, 8, 9]);
  });

  test('end with the last server', () => expect(shownRows(servers([7]), 5, 99)).toEqual([7, 9, 10, 11, 12]));

  test('still scroll when everyone is a candidate', () => {
    const all = servers([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(shownRows(all, 5, 0)).toEqual([1, 2, 3, 4, 5]);
    expect(shownRows(all, 5, 7)).toEqual([1, 2, 3, 11, 12]);
  });
});
