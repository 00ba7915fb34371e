import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as example from './testing/example.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the example of the README is the one that runs', () => {
  const [, after] = read('README.md').split('<!-- testing/example.ts -->\n\n```ts\n');
  const [code] = after!.split('```');
  expect(code).toBe(read('testing/example.ts').replace("'../index.ts'", "'./index.ts'"));
});

test('and says what it comes to', () => {
  expect(example).toMatchObject({ commitIndex: 1, reasons: ['LR-4 acted', 'CM-1 refused'], answers: 0, claimed: 2 });
});
