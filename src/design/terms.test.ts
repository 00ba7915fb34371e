import { expect, test } from 'vitest';
import { termRims, termSlot } from './terms.ts';

test('term 0 has no colour, the others take the eight in turn', () => {
  expect([0, 1, 7, 8, 9, 16, 17, 4711].map(termSlot)).toEqual([0, 1, 7, 8, 1, 8, 1, 7]);
});

test('the rim tells the round of eight, up to the third', () => {
  expect([0, 1, 8, 9, 16, 17, 24, 25, 400].map(termRims)).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 3]);
});
