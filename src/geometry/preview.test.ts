import { expect, test } from 'vitest';
import { piecesToTell, previewLayout } from './preview.ts';

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i servers lie within the box, none on another', (servers) => {
  const { first, row, height, width, left, room } = previewLayout(servers);
  const last = first + (servers - 1) * row;
  expect(first).toBeGreaterThanOrEqual(20);
  expect(last).toBeLessThanOrEqual(height - 20 + 1e-9);
  expect(row).toBeGreaterThanOrEqual(21);
  expect(left + room).toBeLessThan(width);
});

test('the box keeps its shape, so that every preview fills the same place', () => {
  const shapes = [1, 5, 7, 9].map(previewLayout).map(({ width, height }) => (width / height).toFixed(6));
  expect(new Set(shapes).size).toBe(1);
});

test('of bullets that would lie on each other where a row begins, the last stands for all', () => {
  const piece = (at: number, term: number) => ({ at, term, role: 'follower', status: 'up' }) as const;
  const stretch = { from: 0, to: 1000, scale: 1 };
  const terms = (...pieces: Parameters<typeof piece>[]) =>
    piecesToTell(
      pieces.map((one) => piece(...one)),
      stretch,
    ).map(({ at, term }) => `${term}@${at}`);
  expect(terms([0, 0], [8, 1], [500, 2])).toEqual(['1@0', '2@500']);
  expect(terms([0, 0], [8, 1], [15, 2], [30, 3])).toEqual(['2@0', '3@30']);
  expect(terms([0, 0], [40, 1])).toEqual(['0@0', '1@40']);
  expect(terms([0, 4])).toEqual(['4@0']);
  expect(terms()).toEqual([]);
});
