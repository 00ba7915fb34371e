import { expect, test } from 'vitest';
import { diagramLayout } from './spacetime-rows.ts';

test('five servers on a desk have the rows of the design', () => {
  const { row, token, bullet } = diagramLayout(5, 640, false);
  expect([row, token, bullet]).toEqual([108, 22, 15]);
});

test('all rows fit as long as they can be read, then they are scrolled to', () => {
  for (const servers of [1, 3, 5, 9]) expect(diagramLayout(servers, 640, false).height).toBeLessThanOrEqual(640);
  const many = diagramLayout(51, 640, false);
  expect(many.row).toBe(24);
  expect(many.height).toBeGreaterThan(640);
});

test('a leader is thicker than a candidate, and a candidate than a follower, in every row', () => {
  for (const servers of [1, 5, 9, 25]) {
    const { leader, candidate, follower, row } = diagramLayout(servers, 500, true);
    expect(leader).toBeGreaterThan(candidate);
    expect(candidate).toBeGreaterThan(follower);
    expect(leader).toBeLessThan(row);
  }
});
