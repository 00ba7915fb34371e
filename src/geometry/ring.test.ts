import { describe, expect, test } from 'vitest';
import { distance, type Box } from './plane.ts';
import { layOut, TOKEN_REACH, WIDEST_RING } from './ring.ts';

const frames: Readonly<Record<string, Box>> = {
  desk: { left: 0, top: 0, right: 1020, bottom: 462 },
  wide: { left: 0, top: 0, right: 1440, bottom: 630 },
  tablet: { left: 0, top: 0, right: 820, bottom: 400 },
  phone: { left: 0, top: 0, right: 390, bottom: 330 },
};

describe.each(Object.entries(frames))('on a %s stage', (_, frame) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 25, 26, 51])('%i servers stand inside it and apart', (servers) => {
    const ring = layOut(servers, frame);
    const points = ring.positions.slice(1);
    expect(points).toHaveLength(servers);
    for (const p of points) {
      expect(p.x - ring.radius).toBeGreaterThanOrEqual(frame.left);
      expect(p.x + ring.radius).toBeLessThanOrEqual(frame.right);
      expect(p.y - ring.radius).toBeGreaterThanOrEqual(frame.top);
      expect(p.y + ring.radius).toBeLessThanOrEqual(frame.bottom);
    }
    for (const [i, a] of points.entries())
      for (const b of points.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(2 * ring.radius);
  });

  test.each([2, 3, 4, 5, 6, 7, 8, 9])('%i servers form a ring that is not too flat', (servers) => {
    const { rx, ry, mode, positions, centre } = layOut(servers, frame);
    expect(mode).toBe('ring');
    expect(rx / ry).toBeLessThanOrEqual(WIDEST_RING + 1e-9);
    for (const p of positions.slice(1))
      expect(((p.x - centre.x) / rx) ** 2 + ((p.y - centre.y) / ry) ** 2).toBeCloseTo(1);
    expect(positions[1]!.x).toBeCloseTo(centre.x);
  });
});

test('the ring fills its stage from top to bottom, off the sign above it', () => {
  for (const servers of [3, 4, 5, 8, 9]) {
    const { positions, radius } = layOut(servers, frames.desk!);
    const ys = positions.slice(1).map(({ y }) => y);
    expect(Math.min(...ys) - radius * TOKEN_REACH).toBeCloseTo(16, 0);
    expect(Math.max(...ys) + radius * TOKEN_REACH).toBeCloseTo(458, 0);
  }
});

test('from 26 servers on they stand in rows by id', () => {
  const { mode, positions } = layOut(30, frames.desk!);
  expect(mode).toBe('grid');
  const rows = new Set(positions.slice(1).map(({ y }) => y));
  expect(rows.size).toBeGreaterThan(1);
  expect(positions[1]!.x).toBeLessThan(positions[2]!.x);
  expect(positions[30]!.y).toBe(Math.max(...rows));
});
