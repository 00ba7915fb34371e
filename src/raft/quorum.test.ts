import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { majorityOf } from './configuration.ts';
import { agreedIndex, copiesOf, countVotes } from './quorum.ts';

const cluster = fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }).map((copies) => ({
  voters: copies.map((_, i) => i + 1),
  matchIndex: [0, ...copies],
}));

test('CM-1: agreedIndex is the middle of the sorted copies, or commitIndex if that is higher', () => {
  fc.assert(
    fc.property(cluster, fc.nat(9), ({ voters, matchIndex }, commitIndex) => {
      const needed = majorityOf(voters);
      const sorted = matchIndex.slice(1).sort((a, b) => b - a);
      const naive = Math.max(commitIndex, sorted[needed - 1]!);
      expect(agreedIndex(matchIndex, voters, needed, commitIndex)).toBe(naive);
    }),
  );
});

test('CM-1: a majority holds what is agreed, and no majority holds the next one', () => {
  fc.assert(
    fc.property(cluster, ({ voters, matchIndex }) => {
      const needed = majorityOf(voters);
      const agreed = agreedIndex(matchIndex, voters, needed, 0);
      expect(copiesOf(agreed, matchIndex, voters)).toBeGreaterThanOrEqual(needed);
      expect(copiesOf(agreed + 1, matchIndex, voters)).toBeLessThan(needed);
    }),
  );
});

test('CM-1: servers that are no voters do not count', () => {
  expect(agreedIndex([0, 1, 9, 9, 9], [1, 2, 3], 2, 0)).toBe(9);
  expect(agreedIndex([0, 1, 1, 9, 9], [1, 2, 3], 2, 0)).toBe(1);
});

test('EL-3: only a yes is a vote', () => {
  expect(countVotes([0, 1, 2, 0, 1], [1, 2, 3, 4])).toBe(2);
});

test('EL-3: any two majorities of a configuration meet', () => {
  for (let n = 1; n <= 51; n++) {
    const voters = Array.from({ length: n }, (_, i) => i + 1);
    expect(2 * majorityOf(voters)).toBeGreaterThan(n);
    expect(2 * (majorityOf(voters) - 1)).toBeLessThanOrEqual(n);
  }
});
