import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { DENSEST, QUIET, qrCode } from './qr.ts';

/** Draws the path as a scanner would see it, so many pixels a module, and reads it. */
function scan(path: string, size: number, unit = 4): string | undefined {
  const side = size * unit;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\3z/g))
    for (let py = Number(y) * unit; py < (Number(y) + 1) * unit; py++)
      for (let px = Number(x) * unit; px < (Number(x) + Number(width)) * unit; px++)
        pixels.fill(0, 4 * (py * side + px), 4 * (py * side + px) + 3);
  return jsQR(pixels, side, side)?.data;
}

// Base64url that does not repeat, as the payload of a link.
const payload = (length: number) =>
  Array.from(
    { length },
    (_, i) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[(i * i + 7 * i) % 64],
  );
const link = (length: number) => `https://example.org/#1${payload(length).join('')}`;

test.each([20, 300, 900, 1500])('a link of %i characters is read back from the drawn path', (length) => {
  const text = link(length);
  const code = qrCode(text)!;
  expect(scan(code.path, code.size)).toBe(text);
});

test('a quiet zone surrounds it', () => {
  const { path, size } = qrCode(link(20))!;
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(QUIET);
    expect(Math.max(Number(x) + Number(width), Number(y) + 1)).toBeLessThanOrEqual(size - QUIET);
  }
});

test('twenty interventions stay coarse enough for a room, and denser ones are known to be', () => {
  expect(qrCode(link(300))!.version).toBeLessThanOrEqual(DENSEST);
  expect(qrCode(link(900))!.version).toBeGreaterThan(DENSEST);
});

test('what no code holds has none', () => {
  expect(qrCode('a'.repeat(2953))).not.toBeNull();
  expect(qrCode('a'.repeat(2954))).toBeNull();
});
