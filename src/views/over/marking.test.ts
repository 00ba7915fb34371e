import { expect, test } from 'vitest';
import { cutAtHits, termsOf } from './marking.ts';

test('a text is cut where words stand, whatever their case, and loses nothing', () => {
  const pieces = cutAtHits('A majority, a Majority.', termsOf('majority'));
  expect(pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')).toBe('A [majority], a [Majority].');
});

test('what means something to a pattern is looked for as it was typed', () => {
  const pieces = cutAtHits('enough (or so).', termsOf('(or .'));
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['(or', '.']);
});
