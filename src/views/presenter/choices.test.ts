import { expect, test } from 'vitest';
import { choiceOfDigit, type Choice } from './choices.ts';

const named = (...texts: readonly string[]): readonly Choice[] =>
  texts.map((text) => ({ text, detail: '', right: false, wrong: null }));

test('a digit is a hand for what bears it, where answers are servers or numbers', () => {
  expect(choiceOfDigit(named('0', '1', '2', '3'), '3')).toBe(3);
  expect(choiceOfDigit(named('S1', 'S2', 'S3', 'S5'), '5')).toBe(3);
  expect(choiceOfDigit(named('S1', 'S2', 'S3', 'S5'), '4')).toBe(-1);
});

test('else for the answer that stands there, and for none beyond the last', () => {
  expect(choiceOfDigit(named('1 2', '1 3'), '1')).toBe(0);
  expect(choiceOfDigit(named('1 2', '1 3'), '3')).toBe(-1);
});
