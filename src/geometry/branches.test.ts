import { expect, test } from 'vitest';
import type { BranchInfo } from '../sim/index.ts';
import { lanesOf } from './branches.ts';

const branch = (id: number, parent: number, fork: number, end: number): BranchInfo => ({
  id,
  name: '',
  parent,
  fork: { events: fork, now: fork },
  act: null,
  end: { events: end, now: end },
  leader: null,
});
const stretch = { base: 100, scale: 1, least: -2000, most: 2000 };
const three = [branch(1, 0, 0, 1000), branch(2, 1, 400, 900), branch(3, 2, 600, 605)];
const lanes = lanesOf(three, 28, stretch);

test('the first is a line from the start of the run', () =>
  expect(lanes[0]).toMatchObject({ y: 14, line: 'M-100,14L900,14', fork: null, actX: null, endX: 900 }));

test('a branch parts at a diamond on its parent', () => {
  expect(lanes[1]!.fork).toEqual({ x: 300, y: 14 });
  expect(lanes[2]!.fork).toEqual({ x: 500, y: 42 });
  expect(lanes[1]!.line).toMatch(/^M300,14C.*,42L800,42$/);
});

test('what made it is marked behind the bend, even where it ends at once', () => {
  expect(lanes[2]!.actX).toBeGreaterThan(500);
  expect(lanes[2]!.endX).toBe(lanes[2]!.actX);
});

test('one whose parent was removed is a line of its own', () =>
  expect(lanesOf([branch(4, 9, 50, 100)], 28, stretch)[0]!.fork).toBeNull());

test('of what lies outside the stretch nothing is drawn', () => {
  const [first, second, third] = lanesOf(three, 28, { ...stretch, least: 350, most: 450 });
  expect(first!.line).toBe('M350,14L450,14');
  // Its fork has gone out to the left: it is a level line.
  expect(second).toMatchObject({ line: 'M350,42L450,42', fork: null, endX: null });
  expect(third).toMatchObject({ line: '', fork: null, actX: null });
});
