import { describe, expect, test } from 'vitest';
import { curvePlane, curveTicks, nearestTrial, sideBySide, stepCurve, straightCurve } from './curves.ts';

const MS = 1000;
const plane = curvePlane(700, 400, 100 * MS, 100_000 * MS);

test('each tenfold time is equally far, each share as high as it is large', () => {
  const decade = plane.x(1000 * MS) - plane.x(100 * MS);
  expect(plane.x(100 * MS)).toBe(plane.left);
  expect(plane.x(10_000 * MS) - plane.x(1000 * MS)).toBeCloseTo(decade);
  expect(plane.x(100_000 * MS)).toBeCloseTo(plane.right);
  expect([plane.y(0), plane.y(0.5), plane.y(1)]).toEqual([plane.bottom, (plane.bottom + plane.top) / 2, plane.top]);
});

test('a curve of trials rises by one at each, up to all that ended', () => {
  expect(stepCurve([], 0, plane)).toBe('');
  const [x1, x2] = [plane.x(200 * MS), plane.x(400 * MS)].map((x) => x.toFixed(1)) as [string, string];
  const heights = [plane.bottom, plane.y(0.25), plane.y(0.5)].map(String);
  const numbers = stepCurve([200 * MS, 400 * MS], 4, plane).match(/[\d.]+/g)!;
  expect(new Set(numbers)).toEqual(new Set([String(Number(x1)), String(Number(x2)), ...heights]));
  // Along, then up.
  expect(numbers.at(-1)).toBe(heights[2]);
  expect(numbers.at(-2)).toBe(String(Number(x2)));
});

test('a curve of known points joins them', () => {
  const points = [
    { at: 100 * MS, share: 0 },
    { at: 1000 * MS, share: 1 },
  ];
  const x = Number(plane.x(1000 * MS).toFixed(1));
  expect(straightCurve(points, plane)).toBe(`M${plane.left},${plane.bottom}L${x},${plane.top}`);
});

test('ticks at 1, 2 and 5 of each decade, of which the first has its number', () => {
  const ticks = curveTicks(80 * MS, 200_000 * MS);
  expect(ticks.filter(({ labelled }) => labelled).map(({ at }) => at / MS)).toEqual([100, 1000, 10_000, 100_000]);
  expect(ticks.map(({ at }) => at / MS).slice(0, 4)).toEqual([100, 200, 500, 1000]);
  expect(ticks.at(-1)!.at).toBe(200_000 * MS);
});

describe('labels side by side', () => {
  test('stand where they belong as long as they have room', () => {
    expect(sideBySide([50, 150, 300], [60, 60, 60], 0, 400)).toEqual([50, 150, 300]);
  });
  test('share the room where they have none', () => {
    expect(sideBySide([200, 200, 200], [60, 60, 60], 0, 400)).toEqual([140, 200, 260]);
    expect(sideBySide([100, 110, 300], [60, 60, 60], 0, 400)).toEqual([75, 135, 300]);
  });
  test('never overlap nor leave the box, wherever their lines end', () => {
    for (let seed = 1; seed < 400; seed++) {
      const places = Array.from({ length: 6 }, (_, i) => ((seed * (i * 37 + 11)) % 420) - 10).sort((a, b) => a - b);
      const widths = places.map((_, i) => 40 + ((seed + i) % 3) * 10);
      const at = sideBySide(places, widths, 0, 400);
      expect(at[0]! - widths[0]! / 2).toBeGreaterThanOrEqual(-1e-6);
      expect(at.at(-1)! + widths.at(-1)! / 2).toBeLessThanOrEqual(400 + 1e-6);
      for (let i = 1; i < at.length; i++)
        expect(at[i]! - at[i - 1]!).toBeGreaterThanOrEqual((widths[i]! + widths[i - 1]!) / 2 - 1e-6);
    }
  });
});

describe('the trial under a pointer', () => {
  const curves = [
    { times: [150, 200, 400, 900].map((ms) => ms * MS), of: 4 },
    { times: [1000, 5000].map((ms) => ms * MS), of: 3 },
  ];
  test('is the nearest of all', () => {
    for (const [curve, { times, of }] of curves.entries())
      for (const [rank, at] of times.entries()) {
        const pointer = { x: plane.x(at) + 2, y: plane.y((rank + 1) / of) - 3 };
        expect(nearestTrial(curves, pointer, plane)).toMatchObject({ curve, rank });
      }
  });
  test('is none where no curve is near', () => {
    expect(nearestTrial(curves, { x: plane.right, y: plane.bottom }, plane)).toBeNull();
    expect(nearestTrial([{ times: [], of: 0 }], { x: 100, y: 100 }, plane)).toBeNull();
  });
  test('is found as by looking at all of them', () => {
    const times = Array.from({ length: 200 }, (_, i) => (120 + ((i * i) % 977)) * MS).sort((a, b) => a - b);
    for (let i = 0; i < 300; i++) {
      const pointer = { x: plane.left + ((i * 53) % 640), y: plane.top + ((i * 31) % 320) };
      const distances = times.map((at, rank) =>
        Math.hypot(plane.x(at) - pointer.x, plane.y((rank + 1) / times.length) - pointer.y),
      );
      const least = Math.min(...distances);
      const found = nearestTrial([{ times, of: times.length }], pointer, plane);
      if (least > 24) expect(found).toBeNull();
      else expect(distances[found!.rank]).toBeCloseTo(least);
    }
  });
});
