import { describe, expect, test } from 'vitest';
import {
  BY_HAND,
  CLOSEST,
  niceStep,
  roundStep,
  tilesAround,
  timeScale,
  timeTicks,
  WINDOW_STEPS,
  windowStep,
} from './tape-window.ts';

const span = (step: number) => WINDOW_STEPS[step]! / 1_000_000;

describe('the window', () => {
  test.each([
    [0.001, 0.35],
    [0.05, 0.35],
    [0.1, 0.35],
    [0.2, 0.7],
    [1, 3.5],
    [10, 35],
    [100, 350],
  ])('at %fx it shows %f s', (speed, seconds) => expect(span(windowStep(speed, null))).toBe(seconds));

  test('keeps its width while the speed swings by less than two', () => {
    const one = windowStep(1, null);
    expect(windowStep(0.5, one)).toBe(one);
    expect(windowStep(2, one)).toBe(one);
    expect(windowStep(5, one)).toBeGreaterThan(one);
    expect(windowStep(0.05, one)).toBe(CLOSEST);
  });

  test('coming back to a speed comes back to its width', () => {
    const far = windowStep(100, windowStep(0.1, null));
    expect(span(windowStep(0.01, far))).toBe(0.35);
  });
});

test('a round fills at least a third of its window', () => {
  expect(span(roundStep(50_000))).toBe(0.14);
  expect(span(roundStep(1000))).toBe(0.007);
});

describe('tiles', () => {
  const time = timeScale(windowStep(0.05, null), 904);

  test('begin at whole pixels and are a quarter of the width', () => {
    expect(time.tilePx).toBe(226);
    expect(time.tile * time.scale).toBeCloseTo(time.tilePx, 9);
  });

  test('now stands at 86 % of the width', () => expect(time.nowX).toBe(777));

  test('cover what is seen, and one more on the left', () => {
    const now = 10_000_000;
    const [first, last] = tilesAround(now, time);
    const left = now - time.nowX / time.scale;
    const right = now + (time.width - time.nowX) / time.scale;
    expect((first + 1) * time.tile).toBeLessThanOrEqual(left);
    expect((first + 2) * time.tile).toBeGreaterThan(left);
    expect(last * time.tile).toBeLessThanOrEqual(right);
    expect((last + 1) * time.tile).toBeGreaterThan(right);
  });

  test('of a manual clock leave room for each choice', () =>
    expect(timeScale(BY_HAND, 904).scale * 1000).toBeGreaterThan(50));

  test('begin with the run', () => expect(tilesAround(0, time)[0]).toBe(0));
});

describe('ticks', () => {
  const texts = (from: number, to: number, scale: number) => timeTicks(from, to, scale).map(({ text }) => text);

  test('stand at round times', () =>
    expect(texts(990_000, 1_310_000, 904 / 350_000)).toEqual(['1.00', '1.05', '1.10', '1.15', '1.20', '1.25', '1.30']));

  test('lose their decimals when minutes are seen', () =>
    expect(texts(0, 350_000_000, 904 / 350_000_000)).toEqual(['0', '50', '100', '150', '200', '250', '300']));

  test('of neighbouring tiles neither repeat nor leave out', () => {
    const scale = 904 / 350_000;
    const parts = [0, 1, 2, 3].flatMap((i) => texts(i * 87_500, (i + 1) * 87_500, scale));
    expect(parts).toEqual(texts(0, 350_000, scale));
  });

  test('are 1, 2 or 5 times a power of ten apart', () => {
    expect([1, 3, 7, 42_000, 51_000].map(niceStep)).toEqual([1, 5, 10, 50_000, 100_000]);
  });
});
