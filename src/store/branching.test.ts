import { describe, expect, test } from 'vitest';
import { type Scene, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// Several futures of one run on the page: none is lost, and what belongs to one does not show in another.

const SECOND = 1_000_000;

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

  test('of the branch that is shown they are kept with the run, and so is how far it is known', async () => {
    const storage = new FakeStorage();
    const first = await forked((s) => (s.store = storage));
    first.actions.play();
    await first.surroundings.pass(1000);
    first.actions.seek(1.2 * SECOND);
    await settled();
    first.actions.addBookmark('here');
    first.surroundings.leave();
    const { end } = first.state();

    const { state, actions } = await startScene((s) => (s.store = storage));
    actions.continueRun();
    await settled();
    expect(state()).toMatchObject({ clock: 1.2 * SECOND, end, branch: 1 });
    expect(state().bookmarks).toMatchObject([{ branch: 1, note: 'here', moment: { now: 1.2 * SECOND } }]);
    actions.newSeed();
    await settled();
    expect(state().bookmarks).toEqual([]);
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
    await settled();
    expect(state()).toMatchObject({ phase: 'ready', clock: SECOND, bookmarks: [] });
  });
});

test('when the worker dies, the branch that is shown is kept with its bookmarks and its place', async () => {
  const { state, actions, surroundings } = await forked();
  actions.play();
  await surroundings.pass(1000);
  actions.seek(1.5 * SECOND);
  await settled();
  actions.addBookmark('kept');
  const { end } = state();
  surroundings.worker.die('out of memory');
  await settled();
  expect(state()).toMatchObject({ phase: 'ready', clock: 1.5 * SECOND, end, branch: 1 });
  expect(state().servers[2]!.status).toBe('down');
  expect(state().bookmarks).toMatchObject([{ branch: 1, note: 'kept' }]);
  expect(state().notices.at(-1)!.text).toMatch(/this branch is kept/);
});
