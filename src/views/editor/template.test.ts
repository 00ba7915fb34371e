import { describe, expect, test } from 'vitest';
import { perform, readScenario } from '../../scenarios/index.ts';
import { offsetOf, TEMPLATE, titleIn } from './template.ts';

test('a new scenario is valid, and all goes as it says', () => {
  const read = readScenario(TEMPLATE);
  expect(read.ok && perform(read.scenario).failures).toEqual([]);
});

test('the title is found in text that is not finished', () => {
  expect(titleIn(TEMPLATE)).toBe('My scenario');
  expect(titleIn('{ "title": " Who \\"leads\\"? ", "steps": [')).toBe('Who "leads"?');
  expect(titleIn('{ "title": "open')).toBe('');
  expect(titleIn('')).toBe('');
});

describe('a place in the text', () => {
  const text = 'ab\n\ncdef';
  test.each([
    [1, 1, 0],
    [1, 3, 2],
    [2, 1, 3],
    [3, 2, 5],
    [3, 99, 8],
    [99, 1, 8],
  ])('line %i, column %i', (line, column, offset) => expect(offsetOf(text, line, column)).toBe(offset));
});
