import { expect, test } from 'vitest';
import { readTime } from './readTime.ts';

test.each([
  ['1.288', 1_288_000],
  [' 1,288 s ', 1_288_000],
  ['1288ms', 1_288_000],
  ['.5', 500_000],
  ['0', 0],
  ['12', 12_000_000],
])('%s is a time', (text, micros) => expect(readTime(text)).toBe(micros));

test.each(['', 's', '1.2.3', '-1', 'noon', '1 h', '1e3'])('“%s” is none', (text) => expect(readTime(text)).toBeNaN());
