import { describe, expect, test, vi } from 'vitest';
import { leaderOf, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// The store as the page has it, with the real handler behind it, on a clock that the test drives.

describe('the first ten seconds', () => {
  test('it runs at once under Follow, asks for votes after about two seconds and has a leader after about four', async () => {
    const { state, until } = await startScene();
    expect(state()).toMatchObject({ phase: 'ready', playing: true, pace: { kind: 'follow' }, size: 5 });
    const asks = await until(({ servers }) => servers.some((server) => server?.role === 'candidate'));
    const leads = asks + (await until((now) => leaderOf(now) !== null));
    expect(asks).toBeGreaterThan(1000);
    expect(asks).toBeLessThan(3000);
    expect(leads).toBeGreaterThan(2500);
    expect(leads).toBeLessThan(5500);
  });

  test('the only hint comes some seconds later, and never again once anything was clicked', async () => {
    const storage = new FakeStorage();
    const { state, until, surroundings, actions } = await startScene((s) => (s.store = storage));
    await until(({ hint }) => hint === 'crashLeader');
    expect(surroundings.now).toBeGreaterThanOrEqual(8000);
    actions.dismissHint();
    await surroundings.pass(2000);
    expect(state().hint).toBe('none');
    const later = await startScene((s) => (s.store = storage));
    await later.surroundings.pass(12_000);
    expect(later.state().hint).toBe('none');
  });

  test('with reduced motion it starts paused, and playing steps at most twice a second', async () => {
    const { state, actions, surroundings, useStore } = await startScene((s) => (s.reducedMotion = true));
    await surroundings.pass(1000);
    expect(state()).toMatchObject({ phase: 'ready', playing: false, clock: 0 });
    let changes = 0;
    useStore.subscribe((now, before) => (changes += Number(now.clock !== before.clock)));
    actions.play();
    await surroundings.pass(5000);
    expect(state().clock).toBeGreaterThan(0);
    expect(changes).toBeLessThanOrEqual(11);
  });
});

describe('pace', () => {
  test('at 100x no slice of the state changes more than about twelve times a second', async () => {
    const { useStore, actions, surroundings, until } = await startScene();
    await until((now) => leaderOf(now) !== null);
    actions.setSpeed(100);
    const changes = { servers: 0, messages: 0, logs: 0, clock: 0 };
    useStore.subscribe((now, before) => {
      for (const key of ['servers', 'messages', 'logs', 'clock'] as const)
        changes[key] += Number(now[key] !== before[key]);
    });
    await surroundings.pass(2000);
    for (const count of Object.values(changes)) expect(count).toBeLessThanOrEqual(26);
    expect(changes.clock).toBeGreaterThan(10);
  });

  test('a chosen number is the speed; + and - walk the named steps; Follow comes back', async () => {
    const { state, actions, surroundings } = await startScene();
    actions.setSpeed(1);
    const before = state().clock;
    await surroundings.pass(1000);
    expect((state().clock - before) / 1_000_000).toBeCloseTo(1, 0);
    actions.faster();
    expect(state().pace).toEqual({ kind: 'fixed', speed: 2 });
    actions.slower();
    actions.slower();
    expect(state().pace).toEqual({ kind: 'fixed', speed: 0.5 });
    actions.setSpeed(1e9);
    expect(state().speed).toBe(100);
    actions.faster();
    expect(state().speed).toBe(100);
    actions.follow();
    expect(state().pace).toEqual({ kind: 'follow' });
  });

  test('a machine that is too slow tells the speed it reaches', async () => {
    const { state, actions, surroundings } = await startScene();
    actions.setSpeed(100);
    const answer = surroundings.worker.serve!;
    surroundings.worker.serve = (request) => {
      // The worker reaches a tenth of what it is asked for.
      const { clock } = state();
      return answer(
        request.type === 'frame' ? { ...request, to: Math.floor(clock + (request.to - clock) / 10) } : request,
      );
    };
    await surroundings.pass(3000);
    expect(state().tooSlow).toBe(true);
    expect(state().speed).toBeLessThan(50);
    actions.slower();
    expect(state().pace).toEqual({ kind: 'fixed', speed: 50 });
    actions.faster();
    surroundings.worker.serve = answer;
    await surroundings.pass(3000);
    expect(state()).toMatchObject({ tooSlow: false, speed: 100 });
  });
});

describe('acting', () => {
  test('a command is carried out, and undone with its name on the button', async () => {
    const { state, actions, until } = await startScene();
    await until((now) => leaderOf(now) !== null);
    const { id } = leaderOf(state())!;
    expect(await actions.command('crash', { server: id })).toBe('');
    actions.pause();
    expect(state().servers[id]).toMatchObject({ status: 'down' });
    expect(state().run!.commands).toHaveLength(1);
    expect(state().canUndo).toBe(`Undo crash S${id}`);
    const { at } = state().run!.commands[0]!;
    actions.undo();
    await settled();
    expect(state()).toMatchObject({ playing: false, clock: at, canUndo: '', canRedo: `Redo crash S${id}` });
    expect(state().servers[id]).toMatchObject({ status: 'up', role: 'leader' });
    expect(state().run!.commands).toHaveLength(0);
    actions.redo();
    await settled();
    expect(state().servers[id]).toMatchObject({ status: 'down' });
    expect(state()).toMatchObject({ canRedo: '', clock: at });
  });

  test('what cannot be done is answered with a sentence, and the run goes on as it was', async () => {
    const { state, actions } = await startScene();
    for (const sentence of [
      await actions.command('restart', { server: 1 }),
      await actions.command('crash', { server: 77 }),
      await actions.command('write', { op: 'set', key: 'far too long a key', value: '1', target: 0 }),
      await actions.command('fly', {}),
      await actions.setDial('loss', 5000),
    ])
      expect(sentence).toMatch(/\.$/);
    expect(state()).toMatchObject({ phase: 'ready', playing: true });
    expect(state().run!.commands).toHaveLength(0);
  });

  test('a dial that is let go where it stands has done nothing', async () => {
    const { state, actions } = await startScene();
    expect(await actions.setDial('latency', state().network.dials.latency)).toBe('');
    expect(state().run!.commands).toHaveLength(0);
    expect(await actions.setDial('latency', 20_000)).toBe('');
    actions.pause();
    expect(state().network.dials.latency).toBe(20_000);
  });

  test('a step takes one event and says it whole', async () => {
    const { state, actions } = await startScene((s) => (s.reducedMotion = true));
    const { events } = state();
    actions.step();
    await settled();
    expect(state().events).toBe(events + 1);
    await vi.waitFor(() => expect(state().narration.polite).not.toBe(''));
  });
});

describe('runs', () => {
  test('another size starts a new run, says why, and can be undone', async () => {
    const { state, actions, surroundings } = await startScene();
    await surroundings.pass(3000);
    const { seed } = state().run!;
    const { clock } = state();
    actions.newRun({ servers: 3 });
    await settled();
    expect(state()).toMatchObject({ size: 3, playing: true });
    expect(state().run).toMatchObject({ seed: 4242, commands: [] });
    expect(
      state()
        .notices.map(({ text }) => text)
        .join(),
    ).toContain('unsafe');
    await surroundings.pass(500);
    expect(state().canUndo).toBe('Undo new run');
    actions.undo();
    await settled();
    expect(state()).toMatchObject({ size: 5, playing: false, clock });
    expect(state().run!.seed).toBe(seed);
  });

  test.each([0, 10, 2.5, NaN])('a size of %d is refused with a sentence and the run goes on', async (servers) => {
    const { state, actions } = await startScene();
    actions.newRun({ servers });
    await settled();
    expect(state().size).toBe(5);
    expect(state().notices.at(-1)).toMatchObject({ tone: 'problem', at: 'newRun' });
  });

  test('the same seed again begins as it began, a new seed keeps the dials', async () => {
    const { state, actions, surroundings } = await startScene();
    const { seed, options } = state().run!;
    await actions.setDial('latency', 20_000);
    await surroundings.pass(500);
    actions.newSeed();
    await settled();
    expect(state().run).toMatchObject({ seed: 4242, commands: [] });
    expect(state().network.dials.latency).toBe(20_000);
    actions.sameSeedAgain();
    await settled();
    expect(state().run!.seed).toBe(4242);
    expect(state().run!.seed).not.toBe(seed);
    expect(state().clock).toBe(0);
    expect(options.dials.latency).not.toBe(20_000);
  });

  test.each(['#nonsense', '#cluster?servers=99', '#1broken'])(
    'the address %s is explained while the default run is shown',
    async (hash) => {
      const { state } = await startScene((s) => (s.hash = hash.slice(1)));
      expect(state().notices[0]).toMatchObject({ tone: 'problem' });
      expect(state()).toMatchObject({ phase: 'ready', size: 5 });
    },
  );

  test('an address that is typed while the page is open is followed, or explained', async () => {
    const { state, actions, surroundings } = await startScene();
    const { seed } = state().run!;
    surroundings.visit('servers=none');
    await vi.waitFor(() => expect(state().notices.at(-1)).toMatchObject({ tone: 'problem' }));
    expect(state().notices.at(-1)!.text).toContain('The present run goes on.');
    expect(state()).toMatchObject({ size: 5, playing: true });

    surroundings.visit('cluster?seed=7&servers=3');
    await vi.waitFor(() => expect(state()).toMatchObject({ size: 3, run: { seed: 7 } }));
    await surroundings.pass(500);
    actions.undo();
    await settled();
    expect(state()).toMatchObject({ size: 5, run: { seed } });
  });

  test('an address may ask for a seed and a size', async () => {
    const { state } = await startScene((s) => (s.hash = 'cluster?seed=7&servers=9'));
    expect(state()).toMatchObject({ size: 9, run: { seed: 7 }, notices: [] });
  });
});
