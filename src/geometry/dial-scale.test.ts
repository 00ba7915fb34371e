import { describe, expect, test } from 'vitest';
import { DIALS } from '../sim/dials.ts';
import { moved, positionOf, SLIDER_STEPS, valueAt } from './dial-scale.ts';

describe.each(DIALS.map((dial) => [dial.id, dial] as const))('the slider of %s', (_, dial) => {
  test('reaches both ends', () => {
    expect([valueAt(dial, 0), valueAt(dial, SLIDER_STEPS)]).toEqual([dial.min, dial.max]);
    expect([positionOf(dial, dial.min), positionOf(dial, dial.max)]).toEqual([0, SLIDER_STEPS]);
  });
  test('finds the position of every value it can stand at again', () => {
    for (let position = 0; position <= SLIDER_STEPS; position++) {
      const value = valueAt(dial, position);
      expect(valueAt(dial, positionOf(dial, value))).toBe(value);
    }
  });
  test('moves on every press of a key and stays in range', () => {
    let value: number = dial.min;
    for (let press = 0; press < 50; press++) {
      const next = moved(dial, value, positionOf(dial, value) + 1);
      expect(next).toBeGreaterThan(value);
      expect(next).toBeLessThanOrEqual(dial.max);
      value = next;
    }
    expect(moved(dial, value, positionOf(dial, value) - 1)).toBeLessThan(value);
    expect(moved(dial, dial.min, positionOf(dial, dial.min) - 1)).toBe(dial.min);
  });
});
