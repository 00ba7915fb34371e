import { describe, expect, test } from 'vitest';
import type { BranchInfo } from '../sim/index.ts';
import { defaultRun, type RunCommand } from '../sim/index.ts';
import { type Beat, firstBranch, hasLeft, isTold, ownActs, partingOf, presentBeat, sameUntil } from './beats.ts';
import { initialState } from './state.ts';
import type { State } from './types.ts';

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
const crash = (at: number, server: number): RunCommand => ({ at, after: 0, name: 'crash', args: { server } });
const setRule = (at: number): RunCommand => ({ at, after: 0, name: 'setRule', args: { rule: 'x', state: 'on' } });

const beats = [beat(0, 0, 0), beat(2, 5, 50), beat(3, 5, 80), beat(4, 9, 90)];
const acts = [crash(40, 1), crash(85, 2)];

/** At a moment of a line in which this is done. */
function at(events: number, clock: number, commands = acts, changes: Partial<State> = {}): State {
  const scenario = { name: '', title: '', text: '', beats, acts };
  return { ...initialState, scenario, run: { ...defaultRun(1), commands }, events, clock, ...changes };
}

describe('the present beat', () => {
  test('is the last at or before the present', () => {
    expect(presentBeat(at(0, 0))).toBe(0);
    expect(presentBeat(at(7, 85))).toBe(2);
    expect(presentBeat(at(20, 200))).toBe(3);
  });

  test('two beats after the same events are told apart by their time', () => {
    expect(presentBeat(at(5, 60))).toBe(1);
    expect(presentBeat(at(5, 80))).toBe(2);
  });

  test('there is none before the first, nor without a scenario', () => {
    const scenario = { name: '', title: '', text: '', beats: beats.slice(1), acts };
    expect(presentBeat(at(4, 45, acts, { scenario }))).toBe(-1);
    expect(presentBeat(at(4, 45, acts, { scenario: null }))).toBe(-1);
  });
});

describe('what the scenario tells', () => {
  test('goes on where the acts are the same, whichever rules are switched', () => {
    const replayed = [setRule(0), ...acts.map((act) => ({ ...act, after: act.after + 1, args: { ...act.args } }))];
    const branches = [branch(1, 0, 0), branch(2, 1, 0)];
    // Its events have other numbers there.
    const there = at(6, 50, replayed, { branches, branch: 2 });
    expect(presentBeat(there)).toBe(1);
    expect(beats.map((one) => isTold(there, one))).toEqual([true, true, true, true]);
    expect(hasLeft(at(11, 95, replayed, { branches, branch: 2 }))).toBe(false);
  });

  test('ends with an act of the reader', () => {
    const own = [crash(40, 1), crash(60, 3)];
    const branches = [branch(1, 0, 0), branch(2, 1, 5)];
    const there = (events: number, clock: number, takenNow = 0) =>
      at(events, clock, own, { branches, branch: 2, takenNow });
    expect(beats.map((one) => isTold(there(20, 200), one))).toEqual([true, true, false, false]);
    expect([hasLeft(there(5, 60)), hasLeft(there(6, 60, 1)), hasLeft(there(20, 200))]).toEqual([false, true, true]);
    expect(presentBeat(there(20, 200))).toBe(1);
  });

  test('ends where an act of it is missing', () => {
    const without = [crash(40, 1)];
    expect(beats.map((one) => isTold(at(20, 200, without), one))).toEqual([true, true, true, false]);
    expect([hasLeft(at(5, 80, without)), hasLeft(at(5, 85, without))]).toEqual([false, true]);
  });

  test('is all told by whoever acts after its end', () => {
    const more = at(20, 200, [...acts, crash(150, 3)]);
    expect([hasLeft(more), presentBeat(more)]).toEqual([false, 3]);
  });

  test('parts at the first act that differs', () => {
    expect(partingOf(acts, acts)).toEqual({ told: undefined, done: undefined });
    expect(partingOf(acts, [crash(40, 1), crash(85, 3)])).toEqual({ told: acts[1], done: crash(85, 3) });
    expect(partingOf([], [setRule(3)])).toEqual({ told: undefined, done: undefined });
  });
});

test('what the scenario did is no act of the reader, the switch of a rule is', () => {
  expect(ownActs(acts, acts)).toBe(0);
  expect(ownActs(acts, [setRule(0), ...acts, crash(99, 3)])).toBe(2);
  expect(ownActs([], acts)).toBe(2);
});

describe('branches', () => {
  const branches = [branch(1, 0, 0), branch(2, 1, 30), branch(3, 2, 40), branch(4, 2, 20)];

  test('have the same events until they, or those they come from, part from the first', () => {
    expect([1, 2, 3, 4].map((shown) => sameUntil(branches, shown))).toEqual([Infinity, 30, 30, 20]);
    expect(sameUntil([], 1)).toBe(Infinity);
  });

  test('come from the one that forks from nobody', () => {
    expect([1, 2, 3, 4].map((shown) => firstBranch(branches, shown))).toEqual([1, 1, 1, 1]);
    expect(firstBranch([], 1)).toBe(0);
  });
});
