import { expect, test } from 'vitest';
import { aboutText } from './about.ts';

test('goal and misconception are read from the text, comments or not', () => {
  expect(
    aboutText(
      '{ // a note\n "goal": "See it.", "misconception": "it holds", "minutes": 8, "sections": ["§5.4.2", 7] }',
    ),
  ).toEqual({ goal: 'See it.', misconception: 'it holds', minutes: 8, sections: ['§5.4.2'] });
});

test.each(['', '[]', '{"goal": 7, "sections": "x"}', 'no JSON at all'])('%j tells nothing', (text) => {
  expect(aboutText(text)).toEqual({ goal: '', misconception: '', minutes: 0, sections: [] });
});
