import { expect, test } from 'vitest';
import { nextInDirection, thingsAt, type Targets } from './hit.ts';

const at = (x: number, y: number) => ({ x, y });
const targets: Targets = {
  servers: [
    { id: 1, at: at(100, 100) },
    { id: 2, at: at(400, 100) },
  ],
  radius: 33,
  messages: [
    { id: 7, at: at(250, 100), deliverAt: 20 },
    { id: 8, at: at(256, 100), deliverAt: 10 },
    { id: 9, at: at(150, 100), deliverAt: 30 },
  ],
  links: [{ from: 1, to: 2, a: at(100, 100), b: at(400, 100) }],
  slack: 24,
};

test('of overlapping messages the nearest to its arrival wins, and the next is next', () => {
  expect(thingsAt(at(252, 100), targets)).toEqual([
    { kind: 'message', message: 8 },
    { kind: 'message', message: 7 },
    { kind: 'link', from: 1, to: 2 },
  ]);
});

test('a token under the pointer comes before a message near it', () => {
  expect(thingsAt(at(118, 100), targets)[0]).toEqual({ kind: 'server', server: 1 });
});

test('a token is hit 24 pixels beyond its drawing, and not farther', () => {
  expect(thingsAt(at(100, 166), targets)).toContainEqual({ kind: 'server', server: 1 });
  expect(thingsAt(at(100, 168), targets)).toEqual([]);
});

test('arrows go to the nearest thing ahead', () => {
  const points = [at(0, 0), at(100, 10), at(60, 90), at(-50, 0), at(20, -80)];
  expect(nextInDirection(at(0, 0), points, at(1, 0))).toBe(1);
  expect(nextInDirection(at(0, 0), points, at(0, 1))).toBe(2);
  expect(nextInDirection(at(0, 0), points, at(0, -1))).toBe(4);
  expect(nextInDirection(at(20, -80), points, at(0, -1))).toBe(-1);
});
