import { describe, expect, test } from 'vitest';
import {
  actNow,
  advance,
  type Branches,
  branchInfos,
  canUndo,
  createBranches,
  createHistory,
  defaultRun,
  digest,
  endOf,
  type KeptBranches,
  momentOf,
  present,
  redo,
  type Run,
  seek,
  seekTime,
  showBranch,
  stepEvent,
  undo,
} from '../index.ts';
import { MS, runWith } from '../testing/lives.ts';
import { anyCommand, createDice, randomArgs } from '../swarm.ts';
import { keepBranches } from './keep.ts';
import { parseBranches } from './parse.ts';
import { restoreBranches } from './restore.ts';

const never = () => false;
const runOf = (branches: Branches): Run => ({ ...present(branches).end.run, commands: [] });
/** Through the browser's storage. */
const stored = (branches: Branches): unknown => JSON.parse(JSON.stringify(keepBranches(branches)));

function restored(branches: Branches, exhausted = never) {
  const run = runOf(branches);
  const { kept, problems } = parseBranches(stored(branches), run);
  expect(problems).toEqual([]);
  return restoreBranches(run, kept!, exhausted)!;
}

/** Acts, undone acts, futures of futures, stopped anywhere. */
function busyBranches(seed: number): Branches {
  const dice = createDice(seed);
  const run = runWith({ loss: 10, jitter: 2 * MS, diskLatency: dice(1) * 3 * MS }, 3 + dice(2), seed);
  const branches = createBranches(createHistory({ ...run, clock: seed % 4 === 0 ? 'manual' : 'auto' }));
  for (let i = 0; i < 120; i++) {
    const history = present(branches);
    const definition = anyCommand(dice);
    const move = dice(9);
    if (move < 3) advance(history, history.world.now + dice(200 * MS));
    else if (move < 5) actNow(branches, definition.id, randomArgs(history.world, definition, dice));
    else if (move === 5) seek(history, { events: dice(endOf(history).events), now: 0 });
    else if (move === 6) undo(branches);
    else if (move === 7) redo(branches);
    else if (move === 8) showBranch(branches, 1 + dice(branches.nextId - 1));
    else for (let steps = dice(20); steps > 0; steps--) stepEvent(history);
  }
  branches.removed = [];
  return branches;
}

describe('branches that are kept and made again', () => {
  test.each(Array.from({ length: 24 }, (_, seed) => seed))(
    'are the same, their ends and every undo among them (seed %i)',
    (seed) => {
      const before = busyBranches(seed);
      const { branches: after, lost, shortened } = restored(before);
      expect([lost, shortened]).toEqual([[], []]);
      expect(after).toMatchObject({ shown: before.shown, nextId: before.nextId });
      expect(branchInfos(after)).toEqual(branchInfos(before));
      expect(branchInfos(after).length).toBeGreaterThan(1);
      for (const { id } of branchInfos(before)) {
        const [a, b] = [before, after].map((branches) => {
          showBranch(branches, id);
          seek(present(branches), endOf(present(branches)));
          const { world } = present(branches);
          return [momentOf(present(branches)), digest(world), world.run, canUndo(branches)];
        });
        expect(b).toEqual(a);
      }
      for (let undone = true; undone;) {
        const [a, b] = [before, after].map((branches) => [
          undo(branches),
          digest(present(branches).world),
          branchInfos(branches),
        ]);
        expect(b).toEqual(a);
        undone = a![0] === true;
      }
    },
  );

  test('keep what they are known less far of as commands still to come', () => {
    const before = createBranches(createHistory(defaultRun(1)));
    advance(present(before), 60_000 * MS);
    seekTime(present(before), 1000 * MS);
    actNow(before, 'crash', { server: 1 });
    advance(present(before), 60_000 * MS);
    actNow(before, 'crash', { server: 2 });
    const { branches: after, shortened } = restored(before, () => true);
    expect(shortened).toEqual([1, 2]);
    expect(endOf(present(after)).now).toBeLessThan(60_000 * MS);
    expect(present(after).world.run.commands).toHaveLength(2);
    advance(present(after), 60_000 * MS);
    expect(digest(present(after).world)).toBe(digest(present(before).world));
  });

  test('whose fork is not reached in time are named, and so are theirs', () => {
    const before = createBranches(createHistory(defaultRun(1)));
    advance(present(before), 60_000 * MS);
    seekTime(present(before), 50_000 * MS);
    actNow(before, 'crash', { server: 1 });
    advance(present(before), 60_000 * MS);
    seekTime(present(before), 55_000 * MS);
    actNow(before, 'crash', { server: 2 });
    showBranch(before, 1);
    const { branches: after, lost } = restored(before, () => true);
    expect([lost, branchInfos(after).map(({ id }) => id), after.nextId]).toEqual([[2, 3], [1], 4]);
    showBranch(before, 3);
    const { kept } = parseBranches(stored(before), runOf(before));
    expect(restoreBranches(runOf(before), kept!, () => true)).toBeNull();
  });
});

describe('stored branches that are none', () => {
  function two(): KeptBranches {
    const branches = createBranches(createHistory(defaultRun(1)));
    advance(present(branches), 1000 * MS);
    seekTime(present(branches), 500 * MS);
    actNow(branches, 'crash', { server: 1 });
    showBranch(branches, 1);
    return keepBranches(branches);
  }
  const changed = (changes: object): unknown => {
    const { list, ...rest } = two();
    return { ...rest, list: [list[0], { ...list[1], ...changes }] };
  };

  test.each([
    [{ id: 0 }, 'A branch has no number.'],
    [{ id: 1 }, 'There are two branches 1.'],
    [{ name: 7 }, 'Branch 2: its name'],
    [{ parent: 2 }, 'Branch 2 comes from itself.'],
    [{ parent: 9 }, 'Branch 2 comes from one that is not there.'],
    [{ parent: 0, acted: false, shared: 0 }, 'Branch 2 shares nothing with the first.'],
    [{ fork: { events: 5, now: -1 } }, 'Branch 2: it does not end'],
    [{ end: { events: 0, now: 0 } }, 'Branch 2: it does not end'],
    [{ commands: [] }, 'Branch 2: its commands do not fit'],
    [{ commands: [{ at: 0, after: 0, name: 'crash', args: { server: 1 } }] }, 'Branch 2: its commands do not fit'],
    [{ commands: [{ at: 0, after: 0, name: 'explode', args: {} }] }, 'Branch 2: Command 1: There is no command'],
  ])('%j costs this branch alone, with a sentence', (changes, problem) => {
    const { kept, problems } = parseBranches(changed(changes), defaultRun(1));
    expect(kept?.list.map(({ id }) => id)).toEqual([1]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test.each([null, 7, [], {}, { list: {} }, { list: [] }, { list: [null] }, { ...two(), shown: 3 }])(
    '%j is no list with a branch to show',
    (raw) => {
      const { kept, problems } = parseBranches(raw, defaultRun(1));
      expect(kept).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toMatch(/^[A-Z].*\.$/);
    },
  );

  test('a branch that was another up to its fork is not put where it does not belong', () => {
    const run = defaultRun(1);
    const { kept } = parseBranches(changed({ shared: 3 }), run);
    expect(restoreBranches(run, kept!, never)!.lost).toEqual([2]);
  });
});
