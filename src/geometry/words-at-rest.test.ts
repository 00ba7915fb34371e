import { expect, test } from 'vitest';
import { route } from './routes.ts';
import { type Resting, wordsAtRest } from './words-at-rest.ts';

const way = route({ x: 0, y: 200 }, { x: 400, y: 200 }, 50);
const resting = (id: number, changes: Partial<Resting> = {}): Resting => ({
  ...{ id, group: `${id}`, way, along: 150, width: 80 },
  ...changes,
});
const nothing = { tokens: [], reach: 40, boxes: [] };

test('words stand above their glyph, or below it where a label is', () => {
  expect(wordsAtRest([resting(1)], nothing).get(1)?.y).toBeLessThan(0);
  const label = { left: 0, right: 400, top: 100, bottom: 190 };
  expect(wordsAtRest([resting(1)], { ...nothing, boxes: [label] }).get(1)?.y).toBeGreaterThan(0);
});

test('words that would meet something everywhere are not said', () =>
  expect(wordsAtRest([resting(1)], { ...nothing, tokens: [{ x: 200, y: 200 }], reach: 90 }).size).toBe(0));

test('another of the same group speaks where the first cannot', () => {
  const first = resting(1, { group: 'a', along: 10 });
  const second = resting(2, { group: 'a', along: 290 });
  const tokens = [{ x: 60, y: 200 }];
  expect([...wordsAtRest([first, second], { ...nothing, tokens, reach: 60 }).keys()]).toEqual([2]);
});
