/** However branches are made, taken back and exchanged, each comes from one that is listed and that has its past. */
import { describe, expect, test } from 'vitest';
import {
  actNow,
  advance,
  type Branches,
  branchInfos,
  createBranches,
  createHistory,
  defaultRun,
  endOf,
  momentOf,
  present,
  randomChoice,
  redo,
  removeBranch,
  renameBranch,
  seek,
  seekTime,
  showBranch,
  stepBack,
  stepEvent,
  undo,
  worldAt,
} from '../index.ts';
import { MS, runWith } from '../testing/lives.ts';
import { anyCommand, createDice, type Dice, randomArgs } from '../swarm.ts';
import { isBefore } from '../history/moment.ts';
import { branchNumbered } from './branch.ts';

const shape = (branches: Branches) => branchInfos(branches).map(({ id, parent, name }) => [id, parent, name]);

function expectToHangTogether(branches: Branches): void {
  const infos = branchInfos(branches);
  expect(infos.map(({ id }) => id)).toContain(branches.shown);
  for (const { id, parent, fork } of infos) {
    const { history } = branchNumbered(branches, id)!;
    expect(isBefore(endOf(history), fork)).toBe(false);
    if (id === 1) expect(parent).toBe(0);
    else {
      const from = branchNumbered(branches, parent)!;
      expect(endOf(from.history).events).toBeGreaterThanOrEqual(fork.events);
      expect(isBefore(fork, from.fork)).toBe(false);
      expect(worldAt(from.history, fork).trail).toBe(worldAt(history, fork).trail);
    }
  }
}

function move(branches: Branches, dice: Dice): void {
  const history = present(branches);
  const { world } = history;
  const any = 1 + dice(branches.nextId - 1);
  const definition = anyCommand(dice);
  const choice = world.manual ? randomChoice(world) : null;
  const moves = [
    () => undo(branches),
    () => undo(branches),
    () => redo(branches),
    () => redo(branches),
    () => showBranch(branches, any),
    () => dice(3) === 0 && removeBranch(branches, any),
    () => renameBranch(branches, any, `named ${any}`),
    () => actNow(branches, definition.id, randomArgs(world, definition, dice)),
    () => actNow(branches, definition.id, randomArgs(world, definition, dice)),
    () => choice !== null && actNow(branches, choice.name, choice.args),
    () => advance(history, world.now + dice(300 * MS)),
    () => stepEvent(history),
    () => stepBack(history),
    () => seekTime(history, dice(endOf(history).now)),
    () => seek(history, { events: dice(endOf(history).events), now: dice(1) * dice(endOf(history).now) }),
  ];
  moves[dice(moves.length - 1)]!();
}

test.each([1, 2, 3, 4, 5, 6, 17, 52])('after any moves, and a redo undoes an undo (seed %i)', (seed) => {
  const dice = createDice(seed * 7919);
  const run = runWith({ jitter: dice(1) * 3 * MS, diskLatency: dice(1) * 3 * MS }, 1 + dice(4), seed);
  const branches = createBranches(createHistory({ ...run, clock: dice(2) === 0 ? 'manual' : 'auto' }));
  for (let i = 0; i < 300; i++) {
    move(branches, dice);
    const before = shape(branches);
    if (dice(5) === 0 && branches.removed.length === 0 && undo(branches)) {
      redo(branches);
      expect(shape(branches)).toEqual(before);
    }
    expectToHangTogether(branches);
  }
});

describe('what came from a line that goes', () => {
  /** Crashed at one second, known for two, shown where the crash is the next event. */
  function crashed(): Branches {
    const branches = createBranches(createHistory(defaultRun(1)));
    advance(present(branches), 1000 * MS);
    actNow(branches, 'crash', { server: 1 });
    advance(present(branches), 2000 * MS);
    return branches;
  }

  test('an act between a cut and the messages it stopped keeps the line with the cut listed', () => {
    const branches = createBranches(createHistory(defaultRun(1)));
    advance(present(branches), 168 * MS);
    actNow(branches, 'partition', { sides: [[1], [2], [3], [4], [5]] });
    stepBack(present(branches));
    actNow(branches, 'crash', { server: 1 });
    showBranch(branches, 1);
    undo(branches);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 3, ''],
      [3, 1, ''],
    ]);
  });

  test('a branch that parts where another does comes from the same parent', () => {
    const branches = crashed();
    seekTime(present(branches), 1500 * MS);
    const fork = momentOf(present(branches));
    actNow(branches, 'crash', { server: 2 });
    advance(present(branches), 2000 * MS);
    seek(present(branches), fork);
    actNow(branches, 'crash', { server: 3 });
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 1, ''],
      [3, 1, ''],
    ]);
  });

  test('a name and a number that were given are had again', () => {
    const branches = crashed();
    undo(branches);
    advance(present(branches), 3000 * MS);
    seekTime(present(branches), 1500 * MS);
    redo(branches);
    const [, [id] = []] = shape(branches);
    renameBranch(branches, id as number, 'without the crash');
    undo(branches);
    redo(branches);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [id, 1, 'without the crash'],
    ]);
  });

  test('what could be redone about removed branches waits until they are back', () => {
    const branches = crashed();
    seekTime(present(branches), 1500 * MS);
    actNow(branches, 'crash', { server: 2 });
    advance(present(branches), 1800 * MS);
    actNow(branches, 'crash', { server: 3 });
    undo(branches);
    removeBranch(branches, 2);
    undo(branches);
    expect([redo(branches), redo(branches)]).toEqual([true, false]);
    undo(branches);
    expect([redo(branches), undo(branches)]).toEqual([true, true]);
    expect(branches.undone).toHaveLength(2);
  });
});

test('under the manual clock, what happened in the millisecond of an act is taken back with it', () => {
  const branches = createBranches(createHistory({ ...defaultRun(1), clock: 'manual' }));
  actNow(branches, 'timeout', { server: 1 });
  seek(present(branches), { events: 0, now: 0 });
  actNow(branches, 'timeout', { server: 2 });
  undo(branches);
  expect([branches.shown, momentOf(present(branches)).now]).toEqual([1, 0]);
});
