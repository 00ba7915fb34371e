import { expect, test } from 'vitest';
import { toldFlags } from './commit-flags.ts';

const flag = (x: number, server = 1) => ({ x, server });

test('a flag is told where the one before it on its row leaves room', () => {
  expect([...toldFlags([flag(0), flag(10), flag(20), flag(25), flag(60)], 20)]).toEqual([0, 2, 4]);
  expect([...toldFlags([flag(0), flag(10, 2), flag(15)], 20)]).toEqual([0, 1]);
});

test('what was told is told still when more follows', () => {
  const flags = [0, 5, 31, 33, 70].map((x) => flag(x));
  const before = [...toldFlags(flags.slice(0, 3), 30)];
  expect([...toldFlags(flags, 30)].slice(0, before.length)).toEqual(before);
});
