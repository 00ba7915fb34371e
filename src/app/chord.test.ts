import { expect, test } from 'vitest';
import { chordOf, isSingleKey, type Press } from './chord.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['Space', press(' ')],
  ['K', press('k')],
  ['Shift+K', press('K', { shiftKey: true })],
  ['Mod+Z', press('z', { ctrlKey: true })],
  ['Mod+Shift+Z', press('Z', { metaKey: true, shiftKey: true })],
  ['?', press('?', { shiftKey: true })],
  ['+', press('+', { shiftKey: true })],
  ['Shift+F10', press('F10', { shiftKey: true })],
  ['Esc', press('Escape')],
  ['[', press('[', { ctrlKey: true, altKey: true })],
  ['Alt+ArrowRight', press('ArrowRight', { altKey: true })],
])('%s', (chord, pressed) => expect(chordOf(pressed)).toBe(chord));

test('single keys are those that type text', () => {
  expect(['Space', 'K', 'Shift+K', '+', '?', '\\', '7'].filter(isSingleKey)).toHaveLength(7);
  expect(['Mod+Z', 'ArrowRight', 'Esc', 'Enter', 'Shift+F10', 'Alt+K'].filter(isSingleKey)).toEqual([]);
});
