import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overviewBands, overviewMarks, overviewSpan } from './tape-overview.ts';
import type { Piece } from './tape-rows.ts';

const piece = (at: number, role: Piece['role'], term: number): Piece => ({ at, role, term, status: 'up' });

describe('the span of the line', () => {
  test('holds the run and leaves less than a fifth of the line empty', () =>
    fc.assert(
      fc.property(fc.integer({ min: 400_000, max: 1e11 }), (end) => {
        expect(overviewSpan(end)).toBeGreaterThanOrEqual(end - 1);
        expect(end / overviewSpan(end)).toBeGreaterThan(0.8);
      }),
    ));
  test('stays while the run grows a little', () => expect(overviewSpan(1_010_000)).toBe(overviewSpan(1_100_000)));
});

describe('bands', () => {
  test('are stretches of one term and end with the run', () =>
    expect(
      overviewBands([piece(0, 'follower', 0), piece(100, 'leader', 1), piece(300, 'follower', 2)], 400, 1),
    ).toEqual([
      { x: 0, width: 100, term: 0, leads: false },
      { x: 100, width: 200, term: 1, leads: true },
      { x: 300, width: 100, term: 2, leads: false },
    ]));

  test('cover the line without a gap, however many there are', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 200 }), (gaps) => {
        let at = 0;
        const pieces = [
          piece(0, 'follower', 0),
          ...gaps.map((gap, i) => piece((at += gap), i % 2 ? 'leader' : 'follower', i)),
        ];
        const bands = overviewBands(pieces, at + 50, 0.1);
        bands.forEach((band, i) => {
          const next = bands[i + 1];
          if (next) expect(band.x + band.width).toBeCloseTo(next.x, 6);
        });
        expect(bands.length).toBeLessThanOrEqual((at + 50) * 0.1 + 2);
      }),
    ));
});

test('marks of a kind that would lie on each other are one', () =>
  expect(
    overviewMarks(
      [
        { at: 10, kind: 'write' },
        { at: 11, kind: 'write' },
        { at: 11, kind: 'fault' },
        { at: 20, kind: 'write' },
      ],
      1,
    ),
  ).toEqual([
    { x: 10, kind: 'write' },
    { x: 11, kind: 'fault' },
    { x: 20, kind: 'write' },
  ]));

test('acts leave room for what breaks something, and lie under it', () =>
  expect(
    overviewMarks(
      [
        { at: 10, kind: 'fault' },
        { at: 11, kind: 'act' },
        { at: 15, kind: 'act' },
        { at: 18, kind: 'act' },
      ],
      1,
    ),
  ).toEqual([
    { x: 11, kind: 'act' },
    { x: 18, kind: 'act' },
    { x: 10, kind: 'fault' },
  ]));
