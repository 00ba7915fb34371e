import { describe, expect, test } from 'vitest';
import { fitted, following, NOW_SHARE, panned, tilingOf, zoomed } from './spacetime-window.ts';

const MS = 1000;
const window = { from: 1000 * MS, span: 100 * MS };

test('the window that follows has the present at its place', () => {
  const { from, span } = following(2000 * MS, 50 * MS);
  expect((2000 * MS - from) / span).toBeCloseTo(NOW_SHARE);
});

describe('zooming', () => {
  test.each([0.5, 2, 3.7])('by %f keeps the time under the pointer where it is', (factor) => {
    const at = 1030 * MS;
    const next = zoomed(window, at, factor);
    expect(next.span).toBeCloseTo(window.span * factor);
    expect((at - next.from) / next.span).toBeCloseTo((at - window.from) / window.span);
  });

  test('ends where a window would hold nothing, or more than any run', () => {
    expect(zoomed(window, 0, 1e-9).span).toBe(4000);
    expect(zoomed(window, 0, 1e9).span).toBe(700_000_000);
  });
});

test('panning ends where the run begins', () => {
  expect(panned(window, 20 * MS)).toEqual({ from: 1020 * MS, span: window.span });
  expect(panned(window, -5000 * MS).from).toBe(-NOW_SHARE * window.span);
});

test('what is fitted lies inside, with room at both sides', () => {
  const { from, span } = fitted(1100 * MS, 1300 * MS);
  expect(from).toBeLessThan(1100 * MS);
  expect(from + span).toBeGreaterThan(1300 * MS);
  expect(1100 * MS - from).toBeCloseTo(from + span - 1300 * MS);
});

describe('tiles', () => {
  test('cover the window, and are few', () => {
    for (const span of [4, 17, 64, 65, 300, 5000].map((ms) => ms * MS)) {
      const { length, first, last } = tilingOf({ from: 1234 * MS, span });
      expect(first * length).toBeLessThanOrEqual(1234 * MS);
      expect((last + 1) * length).toBeGreaterThanOrEqual(1234 * MS + span);
      expect(last - first).toBeLessThanOrEqual(4);
    }
  });

  test('keep their length while the zoom changes little', () => {
    expect(tilingOf({ from: 0, span: 90 * MS }).length).toBe(tilingOf({ from: 0, span: 120 * MS }).length);
  });

  test('none lies before the start of the run', () => {
    expect(tilingOf({ from: -60 * MS, span: 100 * MS }).first).toBe(0);
  });
});
