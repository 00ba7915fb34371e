import { describe, expect, test, vi } from 'vitest';
import { defaultRun } from '../sim/index.ts';
import { type Scene, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// Several futures of one run on the page: none is lost, and what belongs to one does not show in another.

const SECOND = 1_000_000;

/** Branches are made again by code that is loaded first. */
const made = ({ state }: Scene, branches: number) => vi.waitFor(() => expect(state().branches).toHaveLength(branches));

/** Three seconds are known; at one second S2 crashes in another future, branch 2. */
async function forked(prepare: Parameters<typeof startScene>[0] = () => {}): Promise<Scene> {
  const scene = await startScene(prepare);
  const { actions, surroundings } = scene;
  actions.setSpeed(1);
  await surroundings.pass(3000);
  actions.seek(SECOND);
  await settled();
  expect(await actions.command('crash', { server: 2 })).toBe('');
  return scene;
}

describe('branches', () => {
  test('acting in the past opens one and says so; the old future can be shown again', async () => {
    const { state, actions } = await forked();
    expect(state()).toMatchObject({ branch: 2, clock: SECOND, canUndo: 'Undo crash S2' });
    expect(state().narration.polite).toMatch(/New branch from 1\.000 s\..*crash/);
    expect(state().branches.map(({ id }) => id)).toEqual([1, 2]);
    expect(state().run!.commands).toHaveLength(1);
    actions.showBranch(1);
    await settled();
    expect(state()).toMatchObject({ branch: 1, clock: SECOND, playing: false });
    expect(state().servers[2]!.status).toBe('up');
    expect(state().run!.commands).toHaveLength(0);
    expect(state().end.now).toBeGreaterThan(2 * SECOND);
  });

  test('undo returns to the old future, redo to the new one', async () => {
    const { state, actions } = await forked();
    actions.undo();
    await settled();
    expect(state()).toMatchObject({ branch: 1, clock: SECOND, canRedo: 'Redo crash S2' });
    actions.redo();
    await settled();
    expect(state()).toMatchObject({ branch: 2, clock: SECOND, canRedo: '' });
  });

  test('one is named, removed, and brought back', async () => {
    const { state, actions } = await forked();
    actions.renameBranch(2, ' Without S2 ');
    await settled();
    expect(state().branches[1]!.name).toBe('Without S2');
    actions.removeBranch(2);
    await settled();
    expect(state()).toMatchObject({ branch: 1, canUndo: 'Undo remove branch 2' });
    expect(state().branches).toHaveLength(1);
    actions.undo();
    await settled();
    expect(state()).toMatchObject({ branch: 2 });
    actions.removeBranch(9);
    await settled();
    expect(state().notices.at(-1)).toMatchObject({ tone: 'problem' });
  });

  test('two are compared until one of them is gone; looking at the other one keeps the comparison', async () => {
    const { state, actions } = await forked();
    actions.compareWith(1);
    const comparison = await actions.fetchComparison(1);
    expect(comparison).toMatchObject({ a: 2, b: 1, at: SECOND });
    actions.showBranch(1);
    await settled();
    expect(state()).toMatchObject({ branch: 1, comparing: 2 });
    actions.removeBranch(2);
    await settled();
    expect(state().comparing).toBe(0);
  });

  test('an answer about another line of events is none', async () => {
    const { actions } = await forked();
    const choices = actions.fetchChoices();
    const rules = actions.fetchRules();
    actions.showBranch(1);
    expect(await choices).toBeNull();
    expect(await rules).toBeNull();
    expect(await actions.fetchChoices()).not.toBeNull();
  });

  test('an event of another future does not stay selected, one that both share does', async () => {
    const { state, actions } = await forked();
    actions.goToEnd();
    actions.select({ kind: 'event', event: state().events - 1 });
    actions.undo();
    await settled();
    expect(state().selection).toEqual({ kind: 'none' });
    actions.select({ kind: 'event', event: 3 });
    actions.redo();
    await settled();
    expect(state().selection).toEqual({ kind: 'event', event: 3 });
  });
});

describe('bookmarks', () => {
  test('belong to a branch, are gone to, named and removed', async () => {
    const { state, actions } = await forked();
    actions.addBookmark('  the crash ');
    actions.showBranch(1);
    await settled();
    actions.seek(2 * SECOND);
    await settled();
    actions.addBookmark();
    expect(state().bookmarks).toMatchObject([
      { id: 1, branch: 2, note: 'the crash', moment: { now: SECOND } },
      { id: 2, branch: 1, note: '', moment: { now: 2 * SECOND } },
    ]);
    actions.goToBookmark(1);
    await settled();
    expect(state()).toMatchObject({ branch: 2, clock: SECOND });
    actions.renameBookmark(2, 'later');
    actions.goToBookmark(2);
    await settled();
    expect(state()).toMatchObject({ branch: 1, clock: 2 * SECOND });
    actions.removeBookmark(2);
    actions.removeBranch(2);
    await settled();
    expect(state().bookmarks).toEqual([]);
  });

  test('are kept with the run and its branches: all of it is there again after a reload', async () => {
    const storage = new FakeStorage();
    const first = await forked((s) => (s.store = storage));
    first.actions.renameBranch(2, 'Without S2');
    first.actions.showBranch(1);
    await settled();
    first.actions.addBookmark('as it was');
    first.actions.showBranch(2);
    first.actions.play();
    await first.surroundings.pass(1000);
    first.actions.seekEvent(180);
    await settled();
    first.actions.addBookmark('here');
    first.surroundings.leave();
    const { end, events, clock, takenNow, branches, bookmarks, canUndo } = first.state();

    const scene = await startScene((s) => (s.store = storage));
    const { state, actions } = scene;
    actions.continueRun();
    await made(scene, 2);
    const at = branches.find(({ id }) => id === 2)!;
    expect(state()).toMatchObject({ clock, events, takenNow, end, branch: 2, bookmarks, canUndo });
    expect(state().branches).toEqual(branches.map((one) => (one === at ? { ...one, end } : one)));
    expect(state().notices).toEqual([]);
    actions.newSeed();
    await settled();
    expect(state()).toMatchObject({ bookmarks: [], branches: [{ id: 1 }] });
    actions.undo();
    await made(scene, 2);
    expect(state()).toMatchObject({ clock, branch: 2, bookmarks });
  });

  test('of a run that was kept in the former form stand on the only branch there is', async () => {
    const storage = new FakeStorage();
    const bookmarks = [{ id: 4, branch: 3, moment: { events: 10, now: 5 }, note: 'old' }];
    const run = { ...defaultRun(1), commands: [{ at: SECOND, after: 0, name: 'crash', args: { server: 2 } }] };
    storage.setItem('raftarium.run', JSON.stringify({ run, at: SECOND, known: 2 * SECOND, bookmarks }));
    const { state, actions } = await startScene((s) => (s.store = storage));
    actions.continueRun();
    await settled();
    expect(state()).toMatchObject({ branch: 1, clock: SECOND, end: { now: 2 * SECOND }, canUndo: 'Undo crash S2' });
    expect(state().bookmarks).toMatchObject([{ id: 1, branch: 1, note: 'old' }]);
  });

  test('branches that cannot be read cost no more than themselves, and that is said', async () => {
    const storage = new FakeStorage();
    const first = await forked((s) => (s.store = storage));
    first.actions.addBookmark('here');
    first.surroundings.leave();
    const kept = JSON.parse(storage.getItem('raftarium.run')!) as { branches: { list: object[] } };
    const list = kept.branches.list.slice(1);
    storage.setItem('raftarium.run', JSON.stringify({ ...kept, branches: { ...kept.branches, list } }));
    const { state, actions } = await startScene((s) => (s.store = storage));
    actions.continueRun();
    await vi.waitFor(() => expect(state().clock).toBe(SECOND));
    expect(state()).toMatchObject({ branch: 1, bookmarks: [{ branch: 1, note: 'here' }] });
    expect(state().servers[2]!.status).toBe('down');
    expect(state().notices).toMatchObject([{ tone: 'problem' }]);
    expect(state().notices[0]!.text).toMatch(/Only the branch that was shown is there\.$/);
  });

  test('what is stored instead of bookmarks is left out', async () => {
    const storage = new FakeStorage();
    const first = await forked((s) => (s.store = storage));
    first.surroundings.leave();
    const kept = JSON.parse(storage.getItem('raftarium.run')!) as object;
    const bookmarks = [null, 7, { note: 'x' }, { moment: { events: -1, now: 0 }, note: '' }, { moment: {}, note: 1 }];
    storage.setItem('raftarium.run', JSON.stringify({ ...kept, bookmarks }));
    const { state, actions } = await startScene((s) => (s.store = storage));
    actions.continueRun();
    await vi.waitFor(() => expect(state().clock).toBe(SECOND));
    expect(state()).toMatchObject({ phase: 'ready', bookmarks: [] });
  });
});

test('when the worker dies, every branch is kept, with its bookmarks and the place', async () => {
  const scene = await forked();
  const { state, actions, surroundings } = scene;
  actions.play();
  await surroundings.pass(1000);
  actions.seekEvent(180);
  await settled();
  actions.addBookmark('kept');
  const { end, clock, events, branches } = state();
  const { epoch } = state();
  surroundings.worker.die('out of memory');
  await vi.waitFor(() => expect(state().epoch).not.toBe(epoch));
  expect(state()).toMatchObject({ phase: 'ready', clock, events, end, branch: 2 });
  expect(state().servers[2]!.status).toBe('down');
  expect(state().bookmarks).toMatchObject([{ branch: 2, note: 'kept' }]);
  expect(state().branches.map(({ id, fork }) => [id, fork])).toEqual(branches.map(({ id, fork }) => [id, fork]));
  expect(state().notices.at(-1)!.text).toMatch(/Your run is kept/);
  actions.showBranch(1);
  await settled();
  expect(state().servers[2]!.status).toBe('up');
});
