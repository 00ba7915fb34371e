import { expect, test } from 'vitest';
import { previewLayout } from './preview.ts';

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
