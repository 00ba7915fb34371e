import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../sim/conditions/index.ts';
import { EXPECTATIONS } from '../expectations/index.ts';
import { perform } from '../playing/perform.ts';
import { readScenario } from './read.ts';
import { DEEDS } from './schema.ts';
import { shown } from './testing/examples.ts';

// The README promises that what it shows can be copied.
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const inline = [...readme.matchAll(/`(\{ .+? \})`/g)].map(([, text]) => text!);
const words = (key: string): string[] =>
  inline.map((text) => new RegExp(`^\\{.*"${key}": "(\\w+)"`).exec(text)?.[1] ?? '');

test('examples are found', () => {
  expect(shown.length).toBe(3);
  expect(inline.length).toBeGreaterThan(40);
});

test.each(shown)('a whole file is valid, and all goes as it says: %#', (text) => {
  const read = readScenario(text);
  expect(read.ok ? [] : read.problems).toEqual([]);
  if (read.ok) expect(perform(read.scenario).failures).toEqual([]);
});

test.each(inline.filter((text) => !text.includes('...') && !text.startsWith('{ "type"')))('%s is valid', (text) => {
  const step = /^\{ "(at|after|when|do)"/.test(text) ? text : `{ "expect": ${text} }`;
  const read = readScenario(`{ "raftarium": 1, "title": "T", "steps": [${step}] }`);
  expect(read.ok ? [] : read.problems).toEqual([]);
});

describe('there is an example of', () => {
  test.each(DEEDS.map(({ id }) => id))('%s', (id) => expect(words('do')).toContain(id));
  test.each(CONDITIONS.map(({ id }) => id))('%s', (id) => expect(words('condition')).toContain(id));
  test.each(EXPECTATIONS.map(({ id }) => id))('%s', (id) => expect(readme).toMatch(new RegExp(`[\`"]${id}[\`"]`)));
});
