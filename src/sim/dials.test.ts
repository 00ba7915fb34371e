import { describe, expect, test } from 'vitest';
import { DEFAULT_DIALS, dialOf, DIALS, dialText } from './index.ts';
import { dialProblem, dialsProblem } from './dials.ts';

describe.each(DIALS)('the dial $id', (dial) => {
  test('has words, a range, and a default within it', () => {
    expect(dial.label).toMatch(/^[A-Z][a-z, ]+$/);
    expect(dial.words).toMatch(/^[A-Z].*\.$/);
    for (const value of [dial.min, dial.default, dial.max]) expect(dialProblem(dial, value)).toBeNull();
    expect((dial.default - dial.min) % dial.step).toBe(0);
    expect(DEFAULT_DIALS[dial.id]).toBe(dial.default);
    expect(dialOf(dial.id)).toBe(dial);
  });

  test('says what is out of its range', () => {
    for (const value of [dial.min - 1, dial.max + 1, dial.default + 0.5, NaN, '5', null]) {
      expect(dialProblem(dial, value)).toMatch(new RegExp(`^${dial.label} must lie between .* and .*\\.$`));
    }
  });
});

test('values as people read them', () => {
  expect(dialText(dialOf('latency')!, 5500)).toBe('5.5 ms');
  expect(dialText(dialOf('loss')!, 25)).toBe('2.5 %');
});

test('the shortest election timeout is not longer than the longest', () => {
  expect(dialsProblem(DEFAULT_DIALS)).toBeNull();
  expect(dialsProblem({ ...DEFAULT_DIALS, electionTimeoutMax: 100_000 })).toMatch(
    /^The shortest election timeout \(150 ms\)/,
  );
});
