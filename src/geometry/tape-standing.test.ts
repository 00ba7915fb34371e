import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followedOrigin, leftEdge, pannedOrigin, placeOf, rightEdge, timeAt, zoomedOrigin } from './tape-standing.ts';
import { CLOSEST, timeScale } from './tape-window.ts';

const time = timeScale(CLOSEST, 904);
const second = 1_000_000;

describe('the window', () => {
  test('is pushed ahead by the present', () => {
    expect(followedOrigin(5 * second, { now: 6 * second, end: 6 * second }, time)).toBe(6 * second);
    expect(placeOf(6 * second, 6 * second, time)).toBe(time.nowX);
  });

  test('stays while the present moves in it', () => {
    const now = 5 * second - 100_000;
    expect(followedOrigin(5 * second, { now, end: 5 * second }, time)).toBe(5 * second);
  });

  test('comes to the present that has left it, with room on both sides', () => {
    const origin = followedOrigin(9 * second, { now: 2 * second, end: 9 * second }, time);
    const x = placeOf(2 * second, origin, time);
    expect(x).toBeGreaterThan(200);
    expect(x).toBeLessThan(400);
  });

  test('begins with the run when the present goes back to its start', () =>
    expect(placeOf(0, followedOrigin(9 * second, { now: 0, end: 9 * second }, time), time)).toBeCloseTo(16, 6));

  test('never stands beyond what is known: after an undo the present is at its usual place again', () =>
    expect(followedOrigin(9 * second, { now: 8.9 * second, end: 8.9 * second }, time)).toBe(8.9 * second));

  test('always shows the present when it follows', () => {
    const times = fc.integer({ min: 0, max: 100 * second });
    fc.assert(
      fc.property(times, times, times, fc.integer({ min: 0, max: 15 }), (before, now, more, step) => {
        const scale = timeScale(step, 904);
        const origin = followedOrigin(before, { now, end: now + more }, scale);
        expect(now).toBeGreaterThanOrEqual(leftEdge(origin, scale) - 1);
        expect(now).toBeLessThanOrEqual(rightEdge(origin, scale));
      }),
    );
  });
});

describe('panning', () => {
  test('goes no further left than the start', () =>
    expect(placeOf(0, pannedOrigin(2 * second, -1e6, 9 * second, time), time)).toBeCloseTo(16, 6));
  test('goes no further right than the end', () =>
    expect(pannedOrigin(2 * second, 1e6, 9 * second, time)).toBe(9 * second));
  test('of a run that is shorter than the window does nothing', () =>
    expect(pannedOrigin(100, -50, 100, time)).toBe(100));
});

test('zooming keeps the time under the pointer', () => {
  const closer = timeScale(3, 904);
  const at = timeAt(300, 5 * second, time);
  expect(timeAt(300, zoomedOrigin(5 * second, 300, time, closer), closer)).toBeCloseTo(at, 3);
});
