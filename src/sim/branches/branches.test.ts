import { describe, expect, test } from 'vitest';
import {
  actNow,
  advance,
  atEnd,
  type Branches,
  branchInfos,
  branchNumbered,
  canRedo,
  canUndo,
  type CommandArgs,
  createBranches,
  createHistory,
  createWorld,
  advanceTo,
  defaultRun,
  digest,
  endOf,
  events,
  MOST_BRANCHES,
  momentOf,
  present,
  redo,
  removeBranch,
  renameBranch,
  seek,
  seekTime,
  showBranch,
  undo,
} from '../index.ts';
import { busyHistory, MS } from '../testing/lives.ts';
import { compare } from './compare.ts';

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };

/** A leader has been elected, and a second has passed. */
function settled(): Branches {
  const branches = createBranches(createHistory(defaultRun(1)));
  live(branches, 1000);
  return branches;
}

function live(branches: Branches, ms: number): void {
  advance(present(branches), present(branches).world.now + ms * MS);
}

function crash(branches: Branches, server: number): void {
  expect(actNow(branches, 'crash', { server }).ok).toBe(true);
}

const shape = (branches: Branches) => branchInfos(branches).map(({ id, parent, act }) => [id, parent, act?.name ?? '']);
const state = (branches: Branches) => [digest(present(branches).world), momentOf(present(branches))];
const names = (branches: Branches) => present(branches).world.run.commands.map(({ name }) => name);

describe('acting', () => {
  test('at the end of what is known goes on', () => {
    const branches = settled();
    crash(branches, 1);
    live(branches, 500);
    actNow(branches, 'restart', { server: 1 });
    expect(shape(branches)).toEqual([[1, 0, '']]);
  });

  test('before it opens a branch, and the old future stays as it was', () => {
    const branches = settled();
    live(branches, 1000);
    crash(branches, 2);
    live(branches, 1000);
    const old = state(branches);
    seekTime(present(branches), 1500 * MS);
    const fork = momentOf(present(branches));
    crash(branches, 1);
    live(branches, 500);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 1, 'crash'],
    ]);
    expect(branchInfos(branches)[1]!.fork).toEqual(fork);
    expect(names(branches)).toEqual(['crash']);
    expect(present(branches).world.nodes.map(({ status }) => status)).toEqual(['down', 'up', 'up', 'up', 'up']);
    showBranch(branches, 1);
    expect(momentOf(present(branches)).now).toBe(2000 * MS);
    seek(present(branches), endOf(present(branches)));
    expect(state(branches)).toEqual(old);
  });

  test('where only time without events is lost, goes on all the same', () => {
    const branches = settled();
    const { events: count } = endOf(present(branches));
    seek(present(branches), { events: count, now: 0 });
    expect(momentOf(present(branches)).now).toBeLessThan(1000 * MS);
    crash(branches, 1);
    expect(shape(branches)).toEqual([[1, 0, '']]);
    expect(atEnd(present(branches))).toBe(true);
  });

  test('before a command that the run was opened with opens a branch without it', () => {
    const run = { ...defaultRun(1), commands: [{ at: 900 * MS, after: 0, name: 'crash', args: { server: 1 } }] };
    const branches = createBranches(createHistory(run));
    live(branches, 500);
    crash(branches, 2);
    live(branches, 1000);
    expect(names(branches)).toEqual(['crash']);
    expect(present(branches).world.nodes[0]!.status).toBe('up');
    showBranch(branches, 1);
    live(branches, 1000);
    expect(present(branches).world.nodes.map(({ status }) => status)).toEqual(['down', 'up', 'up', 'up', 'up']);
  });

  test('in the shared past opens a branch of whoever lived it', () => {
    const branches = settled();
    live(branches, 1000);
    seekTime(present(branches), 1500 * MS);
    crash(branches, 1);
    live(branches, 1000);
    seekTime(present(branches), 1200 * MS);
    crash(branches, 2);
    expect(shape(branches)[2]).toEqual([3, 1, 'crash']);
  });

  test(`of ${MOST_BRANCHES} branches none is given up for another`, () => {
    const branches = settled();
    for (let i = 1; i < MOST_BRANCHES; i++) {
      showBranch(branches, 1);
      seekTime(present(branches), 500 * MS);
      crash(branches, 1);
    }
    seekTime(present(branches), 400 * MS);
    const before = state(branches);
    expect(actNow(branches, 'crash', { server: 2 })).toEqual({ ok: false, problem: 'tooManyBranches' });
    expect([branchInfos(branches).length, state(branches)]).toEqual([MOST_BRANCHES, before]);
  });

  test('under the manual clock every act takes a millisecond, also in the past', () => {
    const branches = createBranches(createHistory({ ...defaultRun(1), clock: 'manual' }));
    for (const server of [1, 2]) actNow(branches, 'timeout', { server });
    const [first] = events(present(branches), { filter: 'key', limit: 1 }).rows;
    expect(first!.at).toBe(2 * MS);
    seek(present(branches), { events: first!.id, now: 0 });
    actNow(branches, 'timeout', { server: 3 });
    expect(names(branches)).toEqual(['timeout', 'timeout']);
    expect(momentOf(present(branches)).now).toBe(2 * MS);
    undo(branches);
    expect(momentOf(present(branches)).now).toBe(1 * MS);
  });
});

describe('undo and redo', () => {
  test('an act at the end: back to just before it, and forth', () => {
    const branches = settled();
    const before = state(branches);
    actNow(branches, 'write', WRITE);
    const after = state(branches);
    expect(canUndo(branches)).toMatchObject({ kind: 'act', command: { name: 'write', at: 1000 * MS } });
    expect(undo(branches)).toBe(true);
    expect([state(branches), shape(branches)]).toEqual([before, [[1, 0, '']]]);
    expect(present(branches).world.run.commands).toEqual([]);
    expect([canUndo(branches), undo(branches)]).toEqual([null, false]);
    expect(canRedo(branches)).toMatchObject({ kind: 'act', command: { name: 'write' } });
    expect(redo(branches)).toBe(true);
    expect([state(branches), shape(branches)]).toEqual([after, [[1, 0, '']]]);
    expect([canRedo(branches), redo(branches)]).toEqual([null, false]);
  });

  test('what happened after the act stays as a branch; redo makes it the branch it was', () => {
    const branches = settled();
    crash(branches, 1);
    const after = state(branches);
    live(branches, 1000);
    const end = endOf(present(branches));
    undo(branches);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 1, 'crash'],
    ]);
    expect(branchInfos(branches)[1]!.end).toEqual(end);
    redo(branches);
    expect([shape(branches), state(branches)]).toEqual([[[1, 0, '']], after]);
    expect(endOf(present(branches))).toEqual(end);
  });

  test('what happened without the act is not lost by the redo, nor by another undo', () => {
    const branches = settled();
    crash(branches, 1);
    undo(branches);
    live(branches, 700);
    const without = endOf(present(branches));
    redo(branches);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 1, ''],
    ]);
    undo(branches);
    expect(shape(branches)).toEqual([[1, 0, '']]);
    expect(endOf(present(branches))).toEqual(without);
  });

  test('the act that made a branch leads back to the one it parted from', () => {
    const branches = settled();
    seekTime(present(branches), 700 * MS);
    const before = state(branches);
    crash(branches, 1);
    const after = state(branches);
    undo(branches);
    expect([branches.shown, shape(branches), state(branches)]).toEqual([1, [[1, 0, '']], before]);
    redo(branches);
    expect([branches.shown, state(branches)]).toEqual([2, after]);
    live(branches, 500);
    undo(branches);
    expect([branches.shown, shape(branches).length, state(branches)]).toEqual([1, 2, before]);
  });

  test('in the past takes back the act before, and branches of its future go with it', () => {
    const branches = settled();
    crash(branches, 1);
    live(branches, 1000);
    seekTime(present(branches), 1500 * MS);
    crash(branches, 2);
    live(branches, 1000);
    seekTime(present(branches), 1200 * MS);
    const before = shape(branches);
    undo(branches);
    expect(branches.shown).toBe(1);
    expect(present(branches).world.nodes.every(({ status }) => status === 'up')).toBe(true);
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 3, 'crash'],
      [3, 1, 'crash'],
    ]);
    redo(branches);
    expect(shape(branches)).toEqual(before);
  });

  test('a new act ends what could be redone', () => {
    const branches = settled();
    crash(branches, 1);
    undo(branches);
    crash(branches, 2);
    expect([canRedo(branches), redo(branches), names(branches)]).toEqual([null, false, ['crash']]);
  });

  test(`makes no more than ${MOST_BRANCHES} branches: there is room again when one is removed`, () => {
    const branches = settled();
    for (let i = 1; i <= MOST_BRANCHES; i++) {
      actNow(branches, 'write', WRITE);
      live(branches, 10);
      expect(undo(branches)).toBe(i < MOST_BRANCHES);
    }
    expect([branchInfos(branches).length, canUndo(branches)?.kind]).toEqual([MOST_BRANCHES, 'act']);
    removeBranch(branches, 2);
    branches.removed = [];
    expect([undo(branches), branchInfos(branches).length]).toEqual([true, MOST_BRANCHES]);
  });

  test('a cut takes its messages along, there and back', () => {
    const branches = createBranches(createHistory(defaultRun(1)));
    live(branches, 168);
    actNow(branches, 'partition', { sides: [[1], [2], [3], [4], [5]] });
    const after = state(branches);
    undo(branches);
    redo(branches);
    expect(state(branches)).toEqual(after);
  });

  test.each([1, 2, 3])('all the way back through a busy life, every state is the one it was (seed %i)', (seed) => {
    const branches = createBranches(busyHistory(seed, 25));
    const { commands } = present(branches).world.run;
    const end = state(branches);
    for (let kept = commands.length - 1; kept >= 0; kept--) {
      undo(branches);
      const { at, after } = commands[kept]!;
      const again = createWorld({ ...present(branches).world.run, commands: commands.slice(0, kept) });
      advanceTo(again, at - 1);
      while (again.now < at || again.takenNow < after) if (advanceTo(again, at, 1) === 0) break;
      const { world } = present(branches);
      expect(world.events).toBe(again.events);
      // Under the manual clock the time that an act took is taken back with it.
      if (!world.manual) expect(digest(world)).toBe(digest(again));
    }
    expect(present(branches).world.run.commands).toEqual([]);
    while (redo(branches));
    seek(present(branches), endOf(present(branches)));
    expect([state(branches), shape(branches)]).toEqual([end, [[1, 0, '']]]);
  });
});

describe('branches', () => {
  /** 1, 2 from 1, 3 from 2. */
  function three(): Branches {
    const branches = settled();
    live(branches, 1000);
    seekTime(present(branches), 1200 * MS);
    crash(branches, 1);
    live(branches, 1000);
    seekTime(present(branches), 1600 * MS);
    crash(branches, 2);
    live(branches, 1000);
    return branches;
  }

  test('are told: name, parent, fork, end, first leader; the same list while nothing changed', () => {
    const branches = three();
    expect(shape(branches)).toEqual([
      [1, 0, ''],
      [2, 1, 'crash'],
      [3, 2, 'crash'],
    ]);
    const infos = branchInfos(branches);
    expect(infos[0]!.leader!.server).toBe(
      events(present(branches), { filter: 'key', limit: 1e6 }).rows.findLast(({ happenings }) =>
        happenings.some(({ what }) => what === 'becomesLeader'),
      )!.server,
    );
    live(branches, 10);
    expect(branchInfos(branches)).toBe(infos);
    renameBranch(branches, 3, `  ${'long '.repeat(20)}`);
    expect(branchInfos(branches)[2]!.name).toHaveLength(60);
    expect([renameBranch(branches, 9, 'x'), showBranch(branches, 9), removeBranch(branches, 9)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('are shown at the same time, or at their end', () => {
    const branches = three();
    const { now } = momentOf(present(branches));
    showBranch(branches, 1);
    expect(momentOf(present(branches))).toEqual(endOf(present(branches)));
    expect(momentOf(present(branches)).now).toBeLessThan(now);
    seekTime(present(branches), 1300 * MS);
    showBranch(branches, 3);
    expect([branches.shown, momentOf(present(branches)).now]).toEqual([3, 1300 * MS]);
  });

  test('are removed with those that come from them, and brought back', () => {
    const branches = three();
    renameBranch(branches, 3, 'late');
    const before = [shape(branches), state(branches)];
    expect(removeBranch(branches, 2)).toBe(true);
    expect([branches.shown, shape(branches)]).toEqual([1, [[1, 0, '']]]);
    expect(canUndo(branches)).toEqual({ kind: 'removal', branch: 2 });
    undo(branches);
    expect([shape(branches), state(branches), branchNumbered(branches, 3)!.name]).toEqual([...before, 'late']);
    expect(canRedo(branches)).toMatchObject({ kind: 'removal', branch: 2 });
    redo(branches);
    expect(shape(branches)).toEqual([[1, 0, '']]);
    expect(removeBranch(branches, 1)).toBe(false);
  });

  test('are compared at the present time and at their ends, and neither is harmed', () => {
    const branches = three();
    seekTime(present(branches), 2100 * MS);
    const before = state(branches);
    const compared = compare(branches, 1)!;
    expect(compared).toMatchObject({ a: 3, b: 1, at: 2100 * MS, partAt: 1200 * MS, aEndsAt: null, bEndsAt: 2000 * MS });
    expect(compared.differences).toContainEqual(expect.objectContaining({ what: 'status', servers: [1, 2] }));
    expect(compared.same.length + new Set(compared.differences.map(({ what }) => what)).size).toBe(12);
    expect(compare(branches, 2)).toMatchObject({ partAt: 1600 * MS, bEndsAt: null });
    expect([compare(branches, 3), compare(branches, 9)]).toEqual([null, null]);
    expect(state(branches)).toEqual(before);
  });

  test('that have not parted yet differ in nothing, also between two events of one instant', () => {
    const branches = settled();
    const { events: first } = momentOf(present(branches));
    for (const server of [1, 2]) crash(branches, server);
    live(branches, 1000);
    seekTime(present(branches), 1500 * MS);
    crash(branches, 3);
    seek(present(branches), { events: first + 1, now: 0 });
    expect(compare(branches, 1)).toMatchObject({ at: 1000 * MS, differences: [] });
  });

  test('tell the first leader also when the track of its server has let its beginning go', () => {
    const branches = three();
    const { history } = branches.list[0]!;
    const before = branchInfos(branches)[0]!.leader!;
    history.tape.tracks[before.server - 1]!.items = [];
    branches.told = null;
    expect(branchInfos(branches)[0]!.leader).toEqual(before);
  });

  test('that are the same in all but time differ in nothing', () => {
    const branches = settled();
    live(branches, 1000);
    seekTime(present(branches), 1500 * MS);
    const args: CommandArgs = { a: 1, b: 2 };
    actNow(branches, 'cut', args);
    actNow(branches, 'healLink', args);
    expect(compare(branches, 1)!.differences.filter(({ what }) => what !== 'messages')).toEqual([]);
  });
});
