import { expect, test } from 'vitest';
import type { Comparison, Knowledge } from '../../store/index.ts';
import { beliefsOf, elsewhereOf } from './beliefs.ts';

const heard = { event: 12, at: 1_276_000, term: 3, lastIndex: 5 };
const knowledge: Knowledge = {
  server: 3,
  others: [
    { ...heard, server: 1, role: 'leader' },
    { ...heard, server: 2, event: -1, role: 'unknown' },
    { ...heard, server: 4, role: 'candidate', term: 4 },
  ],
};

test('what a server believes is told with who says so and since when, longest first', () => {
  const beliefs = beliefsOf(knowledge, 1_288_000);
  expect(beliefs.get(1)).toEqual({
    role: ['Leads term 3, says S3', 'Leads term 3', 'Leader, term 3?', 'Leader?'],
    line: ['last heard 12 ms ago', '12 ms ago'],
  });
  expect(beliefs.get(4)!.role).toContain('Candidate, term 4?');
  expect(beliefs.has(3)).toBe(false);
});

test('of whom it never heard it knows nothing', () =>
  expect(beliefsOf(knowledge, 1_288_000).get(2)).toEqual({ role: ['Never heard'], line: [] }));

test('of what differs in the other branch each server tells what tells most', () => {
  const comparison: Comparison = {
    a: 2,
    b: 1,
    at: 1_330_000,
    differences: [
      { what: 'role', servers: [4], a: 'candidate', b: 'leader' },
      { what: 'votes', servers: [4], a: 2, b: 3 },
      { what: 'leaderId', servers: [3, 5], a: 0, b: 4 },
      { what: 'messages', servers: [], a: 1, b: 3 },
    ],
    same: [],
    partAt: 1_288_000,
    aEndsAt: null,
    bEndsAt: null,
    atEnds: [],
  };
  const lines = elsewhereOf(comparison);
  expect([...lines.keys()].sort()).toEqual([3, 4, 5]);
  expect(lines.get(4)).toMatch(/^In 1: .*lea/);
  expect(lines.get(3)).toBe('In 1: hears S4');
});
