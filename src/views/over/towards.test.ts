import { expect, test } from 'vitest';
import { towards } from './towards.ts';

// 0 1
// 2 3   and, a pack below,   4
const places = [
  { x: 100, y: 0 },
  { x: 300, y: 0 },
  { x: 100, y: 250 },
  { x: 300, y: 250 },
  { x: 100, y: 560 },
];

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 1, 2],
  ['ArrowRight', 4, null],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 3],
  ['ArrowDown', 3, 4],
  ['ArrowDown', 4, null],
  ['ArrowUp', 4, 2],
  ['ArrowUp', 3, 1],
  ['ArrowUp', 0, null],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['x', 0, null],
])('%s from card %i leads to %o', (key, here, there) => {
  expect(towards(key, here, places)).toBe(there);
});
