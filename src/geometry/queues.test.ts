import { expect, test } from 'vitest';
import { queues, type Waiting } from './queues.ts';

const row = (from: number, to: number, ids: readonly number[], length: number): readonly Waiting[] =>
  ids.map((id) => ({ id, from, to, length }));

test('what waits on one way is spread along it, the first sent foremost; a single one stands in its middle', () => {
  const { stands, folded } = queues([...row(1, 2, [1, 2], 300), ...row(3, 4, [3], 300)], 0);
  expect(stands.get(1)).toBeGreaterThan(stands.get(2)!);
  expect(stands.get(3)).toBe(0.5);
  expect(folded.size).toBe(0);
});

test('both ways of a link keep to the halves before their goals', () => {
  const { stands } = queues([...row(1, 2, [1, 2], 300), ...row(2, 1, [3, 4], 300)], 0);
  expect(Math.min(...stands.values())).toBeGreaterThan(0.5);
});

test.each([60, 100, 180, 400])('on %i pixels no glyph lies on another, and none is lost from the count', (length) => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const { stands, counts, folded } = queues(row(1, 2, ids, length), 0);
  const places = [...new Set(stands.values())].map((share) => share * length).sort((a, b) => a - b);
  for (const [i, place] of places.slice(1).entries()) expect(place - places[i]!).toBeGreaterThan(19);
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(folded.size);
  expect(ids.length - folded.size + counted).toBe(9);
  expect(folded.has(9)).toBe(false);
});

test('what is selected keeps its glyph, and another one is counted in its place', () => {
  const some = queues(row(1, 2, [1, 2, 3, 4, 5, 6], 100), 0);
  const kept = queues(row(1, 2, [1, 2, 3, 4, 5, 6], 100), 1);
  expect(some.folded.has(1)).toBe(true);
  expect(kept.folded.has(1)).toBe(false);
  expect(kept.folded.size).toBe(some.folded.size);
});
