import { describe, expect, test } from 'vitest';
import type { Stroke } from '../sim/index.ts';
import { type Box, boxesOverlap } from './plane.ts';
import { around, placeGlyphs, placeWords, type Wordy } from './spacetime-labels.ts';
import type { PlacedStroke } from './spacetime-strokes.ts';

const placed = (ax: number, ay: number, bx: number, by: number): PlacedStroke => ({
  stroke: { id: ax } as Stroke,
  a: { x: ax, y: ay },
  b: { x: bx, y: by },
  look: 'heavy',
});
const frame: Box = { left: 0, right: 1000, top: 0, bottom: 500 };
const wordy = (changes: Partial<Wordy> = {}): Wordy => ({
  at: { x: 300, y: 200 },
  text: 'Vote for me?',
  reach: 16,
  slope: 0,
  ...changes,
});
const words = (things: readonly Wordy[], taken: Box[] = [], walls: Box[] = []) =>
  placeWords(things, { size: 15, taken, walls, frame });

describe('glyphs', () => {
  test('stand in the middle of what has come so far', () => {
    const [glyph] = placeGlyphs([placed(100, 50, 300, 150)], 900, 12, []);
    expect(glyph).toMatchObject({ at: { x: 200, y: 100 }, isNow: false });
  });

  test('stand at the present before that', () => {
    const [glyph] = placeGlyphs([placed(100, 50, 300, 150)], 160, 12, []);
    expect(glyph).toMatchObject({ at: { x: 160, y: 80 }, isNow: true });
  });

  test('are left out of what is not sent yet, and of what is too short', () => {
    expect(placeGlyphs([placed(100, 50, 300, 150)], 90, 12, [])).toEqual([]);
    expect(placeGlyphs([placed(100, 50, 110, 60)], 900, 12, [])).toEqual([]);
  });

  test('the first of two that would cover each other stays', () => {
    const glyphs = placeGlyphs([placed(100, 50, 300, 150), placed(104, 50, 304, 150)], 900, 12, []);
    expect(glyphs.map((glyph) => glyph.placed.a.x)).toEqual([100]);
  });
});

describe('words', () => {
  test('never lie on each other, on what is there, or on a life', () => {
    const taken = [around({ x: 250, y: 180 }, 30)];
    const there = [...taken];
    const walls = [{ left: 0, right: 1000, top: 196, bottom: 204 }];
    const things = Array.from({ length: 30 }, (_, i) => wordy({ at: { x: 200 + 12 * i, y: 200 } }));
    const found = words(things, taken, walls).filter((spot) => spot !== null);
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThan(30);
    const boxes = taken.slice(there.length);
    expect(boxes).toHaveLength(found.length);
    boxes.forEach((box, i) => {
      for (const other of [...there, ...walls, ...boxes.slice(0, i)]) expect(boxesOverlap(box, other)).toBe(false);
    });
  });

  test('stay inside of the frame', () => {
    const [spot] = words([wordy({ at: { x: 20, y: 200 } })]);
    expect(spot!.anchor).toBe('start');
    expect(words([wordy({ at: { x: -300, y: 200 } })])).toEqual([null]);
  });

  test('keep off the line that they belong to', () => {
    const [falling, rising] = words([wordy({ slope: 1 }), wordy({ at: { x: 700, y: 200 }, slope: -1 })]);
    expect(falling!.anchor).toBe('end');
    expect(falling!.y).toBeGreaterThan(200);
    expect(rising!.anchor).toBe('end');
    expect(rising!.y).toBeLessThan(200);
  });

  test('of a message under way stand rather where it has not been', () =>
    expect(words([wordy({ slope: 1, ahead: true })])[0]!.anchor).toBe('start'));

  test('beside a thick life stand clear of it', () => expect(words([wordy({ rise: 30 })])[0]!.y).toBeLessThan(170));
});
