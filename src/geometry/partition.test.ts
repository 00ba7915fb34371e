import { describe, expect, test } from 'vitest';
import { between, distance, distanceToSegment, side, type Box, type Point } from './plane.ts';
import {
  bandShare,
  BAND_WIDTH,
  linksCrossed,
  placeStops,
  separatingBand,
  serversCaught,
  STOP_RADIUS,
} from './partition.ts';
import { layOut, TOKEN_REACH } from './ring.ts';

const frame: Box = { left: 0, top: 0, right: 1020, bottom: 462 };
const groups = (servers: number, inside: readonly number[]) => {
  const { positions, radius } = layOut(servers, frame);
  const ids = Array.from({ length: servers }, (_, i) => i + 1);
  const pick = (wanted: boolean) => ids.filter((id) => inside.includes(id) === wanted).map((id) => positions[id]!);
  return { one: pick(true), other: pick(false), radius };
};
/** Everything that a lasso could cut off. */
const subsets = (servers: number) =>
  Array.from({ length: 2 ** servers - 2 }, (_, bits) =>
    Array.from({ length: servers }, (_, i) => i + 1).filter((id) => ((bits + 1) >> (id - 1)) & 1),
  );

describe('the band', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9])(
    'separates the sides of every partition of %i that it is drawn for',
    (servers) => {
      let drawn = 0;
      for (const inside of subsets(servers)) {
        const { one, other, radius } = groups(servers, inside);
        const band = separatingBand(one, other, radius * 1.4 + BAND_WIDTH / 2, frame);
        if (!band) continue;
        drawn++;
        const sign = Math.sign(side(band.a, band.b, one[0]!));
        for (const p of one) expect(Math.sign(side(band.a, band.b, p))).toBe(sign);
        for (const p of other) expect(Math.sign(side(band.a, band.b, p))).toBe(-sign);
        for (const p of [...one, ...other])
          expect(distanceToSegment(p, band.a, band.b)).toBeGreaterThanOrEqual(radius * 1.4 + BAND_WIDTH / 2 - 1);
      }
      expect(drawn).toBeGreaterThan(0);
    },
  );

  test('is there for neighbours that are cut off, and not for servers that sit crosswise', () => {
    const band = (inside: number[]) => {
      const { one, other, radius } = groups(5, inside);
      return separatingBand(one, other, radius * 1.4 + BAND_WIDTH / 2, frame);
    };
    expect(band([1, 2])).not.toBeNull();
    expect(band([3])).not.toBeNull();
    expect(band([1, 3])).toBeNull();
  });

  test('tells where a way meets it', () => {
    const band = { a: { x: 50, y: 0 }, b: { x: 50, y: 100 } };
    expect(bandShare({ x: 0, y: 50 }, { x: 200, y: 50 }, band)).toBe(0.25);
    expect(bandShare({ x: 60, y: 50 }, { x: 200, y: 50 }, band)).toBeNull();
  });
});

describe('stop discs', () => {
  test('of a crosswise partition of nine keep clear of tokens and of each other', () => {
    const { positions, radius } = layOut(9, frame);
    const a = [1, 3, 5, 9];
    const tokens = positions.slice(1);
    const links = a.flatMap((from) => [2, 4, 6, 7, 8].map((to) => ({ from: positions[from]!, to: positions[to]! })));
    const shares = placeStops(links, tokens, [], radius * TOKEN_REACH);
    const discs = links.map(({ from, to }, i) => between(from, to, shares[i]!));
    for (const disc of discs)
      for (const token of tokens) expect(distance(disc, token)).toBeGreaterThan(radius + STOP_RADIUS);
    for (const [i, p] of discs.entries())
      for (const q of discs.slice(i + 1)) expect(distance(p, q)).toBeGreaterThan(STOP_RADIUS);
  });

  test('a lone disc stands in the middle', () => {
    expect(placeStops([{ from: { x: 0, y: 0 }, to: { x: 300, y: 0 } }], [], [], 40)[0]).toBeCloseTo(0.5);
  });
});

test('a stroke cuts the links it crosses and no other', () => {
  const at = (x: number, y: number): Point => ({ x, y });
  const links = [
    { id: 'across', from: at(0, 50), to: at(100, 50) },
    { id: 'beyond', from: at(0, 500), to: at(100, 500) },
  ];
  expect(linksCrossed([at(50, 0), at(50, 40), at(55, 90)], links)).toEqual(['across']);
});

test('a lasso catches the servers inside it, and nobody before it has a surface', () => {
  const at = (x: number, y: number): Point => ({ x, y });
  const positions = [at(50, 50), at(50, 50), at(200, 50), at(90, 90)];
  expect(serversCaught([at(0, 0), at(100, 0), at(100, 80), at(0, 80)], positions)).toEqual([1]);
  expect(serversCaught([], positions)).toEqual([]);
});
