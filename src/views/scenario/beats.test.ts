import { describe, expect, test } from 'vitest';
import type { BranchInfo } from '../../store/index.ts';
import { type Beat, beatAt, toldBranch, toldUntil } from './beats.ts';

const beat = (step: number, events: number, now: number): Beat => ({
  step,
  moment: { events, now },
  note: `step ${step}`,
  question: null,
});
const branch = (id: number, parent: number, events: number): BranchInfo => ({
  id,
  name: '',
  parent,
  fork: { events, now: events * 10 },
  act: null,
  end: { events: 100, now: 1000 },
  leader: null,
});

describe('the present beat', () => {
  const beats = [beat(0, 0, 0), beat(2, 5, 50), beat(3, 5, 80), beat(4, 9, 90)];

  test('is the last at or before the present', () => {
    expect(beatAt(beats, { events: 0, now: 0 })).toBe(0);
    expect(beatAt(beats, { events: 7, now: 85 })).toBe(2);
    expect(beatAt(beats, { events: 20, now: 200 })).toBe(3);
  });

  test('two beats after the same events are told apart by their time', () => {
    expect(beatAt(beats, { events: 5, now: 60 })).toBe(1);
    expect(beatAt(beats, { events: 5, now: 80 })).toBe(2);
  });

  test('there is none before the first', () => {
    expect(beatAt(beats.slice(1), { events: 4, now: 45 })).toBe(-1);
  });
});

describe('what the scenario tells', () => {
  const branches = [branch(1, 0, 0), branch(2, 1, 30), branch(3, 2, 40), branch(4, 2, 20)];

  test('is its own branch to the end', () => {
    expect(toldUntil(branches, 1)).toBe(Infinity);
    expect(toldUntil([], 1)).toBe(Infinity);
  });

  test('ends on other branches where they, or those they come from, part from it', () => {
    expect(toldUntil(branches, 2)).toBe(30);
    expect(toldUntil(branches, 3)).toBe(30);
    expect(toldUntil(branches, 4)).toBe(20);
  });

  test('goes on in the branch that forks from nobody', () => {
    expect([1, 2, 3, 4].map((shown) => toldBranch(branches, shown))).toEqual([1, 1, 1, 1]);
    expect(toldBranch([], 1)).toBe(0);
  });
});
