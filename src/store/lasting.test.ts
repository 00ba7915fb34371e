import { describe, expect, test, vi } from 'vitest';
import { defaultRun, type Violation } from '../sim/index.ts';
import { startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// What goes beyond one moment of one run: storage, the worker's death, the list of events, what is said.

describe('what is kept', () => {
  test('a run is offered after a reload and continues where it was', async () => {
    const storage = new FakeStorage();
    const first = await startScene((s) => (s.store = storage));
    await first.surroundings.pass(4000);
    await first.actions.command('crash', { server: 2 });
    await first.surroundings.pass(1000);
    first.surroundings.leave();
    const { clock } = first.state();

    const { state, actions, surroundings } = await startScene((s) => (s.store = storage));
    expect(state().continuable).toEqual({ at: clock, commands: 1 });
    // Watching the default run for a while does not push out the one that is still offered.
    await surroundings.pass(5000);
    surroundings.leave();
    actions.continueRun();
    await settled();
    expect(state()).toMatchObject({ playing: false, clock, continuable: null });
    expect(state().run!.commands).toHaveLength(1);
    expect(state().servers[2]).toMatchObject({ status: 'down' });
  });

  test('a run may start with a history (Figure 7) and a manual clock, where each choice takes a millisecond', async () => {
    const storage = new FakeStorage();
    const log = [1, 1, 1, 4, 4, 5, 5, 6, 6];
    const initial = [
      { id: 1, currentTerm: 7, votedFor: 0, log: [...log, 6] },
      { id: 2, currentTerm: 7, votedFor: 0, log },
      { id: 3, currentTerm: 7, votedFor: 0, log: log.slice(0, 4) },
    ];
    const run = { ...defaultRun(1, 3), clock: 'manual', initial };
    storage.setItem('raftarium.run', JSON.stringify({ run, at: 0 }));
    const { state, actions } = await startScene((s) => (s.store = storage));
    actions.continueRun();
    await settled();
    expect(
      state()
        .servers.slice(1)
        .map((server) => server.lastIndex),
    ).toEqual([10, 9, 4]);
    actions.play();
    actions.step();
    await settled();
    expect(state().playing).toBe(false);
    expect(state().notices).toMatchObject([{ tone: 'info', at: 'transport' }]);
    expect(state().notices[0]!.text).toContain('manual');

    expect(await actions.command('timeout', { server: 1 })).toBe('');
    expect(state()).toMatchObject({ clock: 1000, messages: [{ fate: 'held' }, { fate: 'held' }] });
    expect(await actions.command('deliver', { message: state().messages[0]!.id })).toBe('');
    expect(state().run!.commands.map(({ at, name }) => [at, name])).toEqual([
      [1000, 'timeout'],
      [2000, 'deliver'],
    ]);
    actions.undo();
    await settled();
    actions.redo();
    await settled();
    expect(state().run!.commands.at(-1)).toMatchObject({ at: 2000, name: 'deliver' });
  });

  test('what was declined is not offered again', async () => {
    const storage = new FakeStorage();
    const first = await startScene((s) => (s.store = storage));
    await first.actions.command('crash', { server: 2 });
    await first.surroundings.pass(3000);
    const second = await startScene((s) => (s.store = storage));
    second.actions.declineContinue();
    await second.surroundings.pass(3000);
    const third = await startScene((s) => (s.store = storage));
    expect(third.state().continuable).toBe(null);
  });

  test.each(['not JSON', '{"run":{"seed":-1},"at":0}', '{"run":null,"at":5}', '[]'])(
    'broken stored state %s gets a sentence, is put aside, and the default run starts',
    async (text) => {
      const storage = new FakeStorage();
      storage.setItem('raftarium.run', text);
      const { state } = await startScene((s) => (s.store = storage));
      expect(state()).toMatchObject({ phase: 'ready', continuable: null, playing: true });
      expect(state().notices[0]!.text).toContain('raftarium.run.unreadable');
      expect([...storage.kept.values()]).toContain(text);
    },
  );

  test('without storage everything works and it is said once', async () => {
    const { state, surroundings, actions } = await startScene((s) => (s.store = null));
    actions.setTheme('dark');
    await actions.command('crash', { server: 1 });
    await surroundings.pass(5000);
    expect(state().notices).toHaveLength(1);
    expect(state()).toMatchObject({ phase: 'ready', theme: 'dark' });
  });

  test('preferences outlive the page', async () => {
    const storage = new FakeStorage();
    const { actions } = await startScene((s) => (s.store = storage));
    actions.setTheme('dark');
    actions.setVerbosity('off');
    actions.setSingleKeys(false);
    actions.setReducedMotion(true);
    const { state } = await startScene((s) => (s.store = storage));
    expect(state()).toMatchObject({ theme: 'dark', verbosity: 'off', singleKeys: false, reducedMotion: true });
  });
});

describe('a worker that dies', () => {
  test('is replaced once with the run at the same time, then waits for the reader', async () => {
    const { state, actions, surroundings } = await startScene();
    await surroundings.pass(4000);
    await actions.command('crash', { server: 3 });
    await surroundings.pass(500);
    const { clock } = state();
    surroundings.worker.die('out of memory');
    await settled();
    expect(surroundings.workers).toHaveLength(2);
    expect(state().phase).toBe('ready');
    expect(state().notices.at(-1)!.text).toContain('started again');
    expect(Math.abs(state().clock - clock)).toBeLessThan(20_000);
    expect(state().servers[3]).toMatchObject({ status: 'down' });

    surroundings.worker.die('again');
    await settled();
    await surroundings.pass(500);
    expect(state()).toMatchObject({ phase: 'stopped', playing: false, tooSlow: false });
    expect(await actions.command('crash', { server: 1 })).toMatch(/\.$/);
    actions.play();
    expect(state().playing).toBe(false);

    actions.setLogEnd(3);
    await settled();
    actions.restartWorker();
    await settled();
    expect(state().phase).toBe('ready');
    expect(state().run!.commands).toHaveLength(1);
    actions.play();
    await surroundings.pass(500);
    expect(state().clock).toBeGreaterThan(clock);
  });

  test('an exception inside it counts as its death', async () => {
    const { state, surroundings } = await startScene();
    await surroundings.pass(1000);
    surroundings.worker.serve = ({ n }) => ({ type: 'failed', n, problem: { kind: 'crashed', message: 'invariant' } });
    await surroundings.pass(100);
    expect(surroundings.workers).toHaveLength(2);
    expect(state().phase).toBe('ready');
  });
});

describe('the list of events', () => {
  test('grows by at most four rows a second while playing, and tells how many wait', async () => {
    const { state, actions, surroundings } = await startScene();
    actions.setRailTab('events');
    actions.setFeedFilter('all', 0);
    await settled();
    actions.setSpeed(1);
    const before = state().feed.rows.length;
    await surroundings.pass(3000);
    const { rows, waiting, matching } = state().feed;
    expect(rows.length - before).toBeLessThanOrEqual(13);
    expect(waiting).toBeGreaterThan(0);
    expect(matching).toBeGreaterThan(rows.length);
    actions.pause();
    await surroundings.picture();
    expect(state().feed.waiting).toBe(0);
    const ids = state().feed.rows.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });

  test('stands still under a pointer, and goes on when asked', async () => {
    const { state, actions, surroundings, until } = await startScene();
    actions.setRailTab('events');
    await until(({ feed }) => feed.rows.length > 2);
    actions.holdFeed(true);
    const { rows } = state().feed;
    await until(({ feed }) => feed.waiting > 2);
    expect(state().feed.rows).toBe(rows);
    actions.pause();
    await surroundings.picture();
    expect(state().feed.rows).toBe(rows);
    actions.showWaitingEvents();
    await settled();
    expect(state().feed.waiting).toBe(0);
    expect(state().feed.rows.length).toBeGreaterThan(rows.length);
  });

  test('older rows follow the oldest without a gap', async () => {
    const { state, actions, surroundings } = await startScene();
    actions.setSpeed(10);
    await surroundings.pass(3000);
    actions.setFeedFilter('all', 0);
    actions.pause();
    await settled();
    const before = state().feed.rows.length;
    actions.showOlderEvents();
    await settled();
    const ids = state().feed.rows.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(before);
    expect(ids).toEqual(ids.map((_, i) => ids[0]! - i));
  });
});

describe('what is said', () => {
  test('while playing at most one polite sentence in two and a half seconds', async () => {
    const { useStore, actions, surroundings } = await startScene();
    actions.setSpeed(1);
    let said = 0;
    useStore.subscribe((now, before) => (said += Number(now.narration.polite !== before.narration.polite)));
    await surroundings.pass(10_000);
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThanOrEqual(5);
  });

  test('nothing when it is switched off, and the state when it is asked for, twice if need be', async () => {
    const { state, actions, surroundings } = await startScene();
    actions.setVerbosity('off');
    await surroundings.pass(5000);
    expect(state().narration.polite).toBe('');
    actions.pause();
    actions.sayState();
    await vi.waitFor(() => expect(state().narration.polite).toMatch(/^Time .*paused/));
    const { polite } = state().narration;
    actions.sayState();
    await vi.waitFor(() => expect(state().narration.polite).not.toBe(polite));
    expect(state().narration.polite.trim()).toBe(polite);
  });

  test('a broken property stops the clock, is told at once and stands in the sign; playing on is allowed', async () => {
    const { state, actions, surroundings } = await startScene();
    await surroundings.pass(1000);
    const answer = surroundings.worker.serve!;
    const violation: Violation = {
      check: 'electionSafety',
      event: 3,
      against: 2,
      servers: [1, 2],
      index: 0,
      term: 1,
      facts: {},
    };
    surroundings.worker.serve = (request) => {
      const response = answer(request);
      if (response === null || response instanceof Promise || response.type !== 'frame') return response;
      return { ...response, frame: { ...response.frame, broke: true, violations: [violation] } };
    };
    await surroundings.picture();
    surroundings.worker.serve = answer;
    expect(state()).toMatchObject({ playing: false, sign: { broken: true }, selection: { kind: 'none' } });
    await vi.waitFor(() => expect(state().narration.alert).toContain('Election safety is broken'));
    actions.play();
    await surroundings.pass(1000);
    expect(state()).toMatchObject({ playing: true, sign: { broken: true } });
  });
});
