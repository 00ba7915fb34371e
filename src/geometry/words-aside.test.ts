import { expect, test } from 'vitest';
import { route } from './routes.ts';
import { wordsAside } from './words-aside.ts';

const at = (x: number, y: number) => ({ x, y });

test('words stand above a level line', () => {
  expect(wordsAside(route(at(0, 200), at(400, 200), 50), 80, [], 40, [])).toMatchObject({ y: -23, anchor: 'middle' });
});

test('words stand on the upper side of a slanted line, whichever way the message goes', () => {
  for (const [a, b] of [
    [at(0, 0), at(300, 300)],
    [at(300, 300), at(0, 0)],
  ] as const)
    expect(wordsAside(route(a, b, 50), 80, [], 40, []).anchor).toBe('start');
  expect(wordsAside(route(at(0, 300), at(300, 0), 50), 80, [], 40, []).anchor).toBe('end');
});

test('words go to the other side of the line where they would meet a label', () => {
  const label = { left: 150, right: 250, top: 160, bottom: 190 };
  expect(wordsAside(route(at(0, 200), at(400, 200), 50), 80, [], 40, [label]).y).toBeGreaterThan(0);
});

test('words stay behind where their message comes to a token, and do not start on one', () => {
  const [a, b] = [at(0, 0), at(400, 0)];
  const { first, last } = wordsAside(route(a, b, 50), 80, [a, b], 45, []);
  const length = route(a, b, 50).length;
  expect(first).toBeGreaterThan(0);
  expect(last).toBeLessThan(length);
  expect(first).toBeLessThanOrEqual(last);
});
