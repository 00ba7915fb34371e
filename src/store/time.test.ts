import { describe, expect, test, vi } from 'vitest';
import { type Scene, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// The page's moves through time, with the real handler behind it: what is asked, and where it leaves the reader.

const SECOND = 1_000_000;

/** A few seconds are known, and the clock stands at their end. */
async function paused(prepare: Parameters<typeof startScene>[0] = () => {}): Promise<Scene> {
  const scene = await startScene(prepare);
  scene.actions.setSpeed(1);
  await scene.surroundings.pass(3000);
  scene.actions.pause();
  await scene.surroundings.picture();
  return scene;
}
const asked = ({ surroundings }: Scene, type: string) =>
  surroundings.worker.requests.filter((request) => request.type === type);

describe('seeking', () => {
  test('one seek is under way, and of those that wait the latest wins', async () => {
    const scene = await paused();
    const { state, actions, live } = scene;
    for (const at of [2, 1.5, 1, 0.5]) actions.seek(at * SECOND);
    await settled();
    expect(asked(scene, 'seek')).toMatchObject([{ to: { at: 2 * SECOND } }, { to: { at: SECOND / 2 } }]);
    expect(state()).toMatchObject({ clock: SECOND / 2, playing: false });
    expect(live.playhead).toBe(SECOND / 2);
  });

  test('it pauses, and what lies ahead stays known: playing goes over it and then on', async () => {
    const scene = await paused();
    const { state, actions, surroundings } = scene;
    const { end, events } = state();
    actions.play();
    actions.seek(SECOND);
    await settled();
    expect(state()).toMatchObject({ playing: false, clock: SECOND, end });
    expect(state().events).toBeLessThan(events);
    actions.play();
    await surroundings.pass(1000);
    expect(state().clock).toBeLessThan(end.now);
    expect(state().end).toEqual(end);
    await surroundings.pass(2000);
    expect(state().clock).toBeGreaterThan(end.now);
  });

  test('play that is pressed before the answer goes on from where the seek leads', async () => {
    const { state, actions, surroundings } = await paused();
    actions.seek(SECOND);
    actions.play();
    await surroundings.pass(200);
    expect(state().clock).toBeGreaterThan(SECOND);
    expect(state().clock).toBeLessThan(1.5 * SECOND);
  });

  test('the start, the end, a nudge either way, and a nudge beyond the end', async () => {
    const { state, actions } = await paused();
    const { end } = state();
    actions.goToStart();
    await settled();
    expect(state()).toMatchObject({ clock: 0, events: 0 });
    actions.nudge(-5000);
    await settled();
    expect(state().clock).toBe(0);
    actions.nudge(7000);
    actions.nudge(7000);
    await settled();
    expect(state().clock).toBe(14_000);
    actions.goToEnd();
    await settled();
    expect(state()).toMatchObject({ clock: end.now, events: end.events });
    actions.nudge(100_000);
    await settled();
    expect(state()).toMatchObject({ clock: end.now + 100_000, playing: false });
  });

  test('an event is gone to and selected, and so is the moment before it', async () => {
    const { state, actions } = await paused();
    actions.seekEvent(60);
    await settled();
    expect(state()).toMatchObject({ events: 61, selection: { kind: 'event', event: 60 } });
    actions.seekEvent(60, 'before');
    await settled();
    expect(state().events).toBe(60);
    expect((await actions.fetchEvent(60))?.id).toBe(60);
    expect((await actions.fetchEvent(1e9))?.id).toBeUndefined();
  });

  test('the list of events ends at the present, also under the hand of whoever is at it', async () => {
    const { state, actions } = await paused();
    actions.setRailTab('events');
    actions.setFeedFilter('all', 0);
    await settled();
    actions.showOlderEvents();
    await settled();
    const { rows } = state().feed;
    actions.holdFeed(true);
    actions.seekEvent(rows[30]!.id);
    await settled();
    expect(state().feed.rows).toEqual(rows.slice(30));
    expect(state().feed).toMatchObject({ total: state().events, waiting: 0 });
    actions.seek(SECOND);
    await settled();
    expect(state().feed.rows[0]!.id).toBe(state().events - 1);
    actions.holdFeed(false);
    actions.goToEnd();
    await settled();
    expect(state().feed.rows[0]!.id).toBe(rows[0]!.id);
  });
});

describe('single steps', () => {
  test('back and forward cancel each other, and an event that is selected moves along', async () => {
    const { state, actions } = await paused();
    actions.seekEvent(60);
    await settled();
    const { servers, messages, clock } = state();
    actions.stepBack();
    await settled();
    expect(state()).toMatchObject({ events: 60, selection: { kind: 'event', event: 59 } });
    expect(state().narration.polite).toMatch(/^Back to /);
    actions.step();
    await settled();
    expect(state()).toMatchObject({ events: 61, clock, selection: { kind: 'event', event: 60 }, messages });
    const told = (all: typeof servers) => all.slice(1).map((server) => ({ ...server, revision: 0 }));
    expect(told(state().servers)).toEqual(told(servers));
  });

  test('before the start there is nothing, and that is said', async () => {
    const { state, actions } = await paused();
    actions.goToStart();
    actions.stepBack();
    await settled();
    actions.stepBack();
    await settled();
    expect(state().notices.at(-1)!.text).toMatch(/start of the run/);
  });
});

describe('searching', () => {
  test('the next and the last event of the kinds that the reader chose', async () => {
    const { state, actions, useStore } = await paused();
    actions.setInterests(['role']);
    actions.goToStart();
    await settled();
    const stops: number[] = [];
    useStore.subscribe((now, before) => {
      if (now.search === null && before.search !== null) stops.push(now.events);
    });
    for (const go of [actions.nextKey, actions.nextKey, actions.previousKey]) {
      go();
      await settled();
    }
    expect(stops[1]).toBeGreaterThan(stops[0]!);
    expect(stops[2]).toBe(stops[0]);
    expect(state().selection).toEqual({ kind: 'event', event: stops[0]! - 1 });
    expect((await actions.fetchEvent(stops[0]! - 1))!.marks & 1).toBe(1);
    actions.previousKey();
    await settled();
    expect(state().notices.at(-1)!.text).toMatch(/happened before/);
    expect(state().events).toBe(stops[0]);
  });

  test('the next message, and what is selected besides events stays selected', async () => {
    const { state, actions } = await paused();
    actions.select({ kind: 'server', server: 3 });
    actions.previousMessage();
    await settled();
    expect((await actions.fetchEvent(state().events - 1))!.kind).toBe('deliver');
    expect(state().selection).toEqual({ kind: 'server', server: 3 });
  });

  test('until a condition holds: the event is selected; and what does not come is told', async () => {
    const scene = await paused((s) => (s.hash = 'cluster?seed=1&servers=3'));
    const { state, actions, useStore } = scene;
    const labels: string[] = [];
    useStore.subscribe(({ search }) => search && labels.push(search.label));
    actions.goToStart();
    await settled();
    actions.runUntil('leaderElected', {});
    await vi.waitFor(() => expect(state().selection.kind).toBe('event'));
    expect(labels[0]).toMatch(/^Run until .* is elected leader/);
    const { events } = state();
    expect(state()).toMatchObject({ playing: false, selection: { kind: 'event', event: events - 1 } });
    expect(state().servers.some((server) => server?.role === 'leader')).toBe(true);
    // An hour is looked through in slices; here the last of them is close.
    const answer = scene.surroundings.worker.serve!;
    const untils: number[] = [];
    scene.surroundings.worker.serve = (request) => {
      if (request.type !== 'runUntil') return answer(request);
      untils.push(request.until);
      return answer({ ...request, until: state().end.now + SECOND });
    };
    const { end } = state();
    actions.runUntil('twoLeaders', {});
    await vi.waitFor(() => expect(state().notices.at(-1)?.text).toMatch(/^Not within 60 min of simulated time: /));
    expect(untils[0]).toBe(end.now + 3600 * SECOND);
    for (const [name, args] of [
      ['theCowsComeHome', {}],
      ['leaderElected', { server: 77 }],
    ] as const) {
      const before = state().notices;
      actions.runUntil(name, args);
      await vi.waitFor(() => expect(state().notices).not.toBe(before));
      expect(state().notices.at(-1)).toMatchObject({ tone: 'problem' });
    }
  });

  test('a search goes on in slices, is seen to, and stops where it is when it is given up', async () => {
    const scene = await paused();
    const { state, actions, surroundings } = scene;
    const answer = surroundings.worker.serve!;
    let slices = 0;
    surroundings.worker.serve = (request) => {
      if (request.type !== 'find') return answer(request);
      if (++slices === 3) actions.cancelSearch();
      return answer({ ...request, budgetMs: 0 });
    };
    const { clock } = state();
    actions.setInterests(['violation']);
    actions.nextKey();
    await settled();
    await settled();
    expect(slices).toBe(3);
    expect(state()).toMatchObject({ search: null, playing: false });
    expect(state().clock).toBeGreaterThan(clock);
    expect(state().notices).toEqual([]);
  });

  test('a search in vain says so and leaves everything as it was, so that the next act opens no branch', async () => {
    const { state, actions, surroundings } = await paused();
    const { clock, events, end } = state();
    actions.setInterests(['violation']);
    actions.nextKey();
    await settled();
    expect(state().notices.at(-1)!.text).toMatch(/^Within 60 s of simulated time nothing/);
    expect(state()).toMatchObject({ search: null, clock, events, end, selection: { kind: 'none' } });
    expect(await actions.command('crash', { server: 1 })).toBe('');
    expect(state()).toMatchObject({ branch: 1, clock });
    expect(state().branches).toHaveLength(1);
    actions.play();
    await surroundings.pass(500);
    expect(state().clock).toBeGreaterThan(clock);
  });

  test('goes on to a time beyond what is known, wherever the present is', async () => {
    const { state, actions } = await paused();
    const to = state().end.now + 2 * SECOND;
    actions.goToStart();
    await settled();
    actions.runTo(to);
    await vi.waitFor(() => expect(state()).toMatchObject({ clock: to, search: null, playing: false }));
    expect(state().end).toMatchObject({ now: to, events: state().events });
  });

  test.each(['play', 'step', 'goToStart', 'undo'] as const)('%s gives a search up', async (act) => {
    const { state, actions, surroundings } = await paused();
    surroundings.worker.serve = () => null;
    actions.runUntil('leaderElected', {});
    await vi.waitFor(() => expect(state().search).not.toBeNull());
    actions[act]();
    expect(state().search).toBeNull();
  });
});

describe('the manual clock', () => {
  test('stands still at the end of what is known, and plays what is known before it', async () => {
    const { state, actions, surroundings } = await paused();
    expect(await actions.command('setClock', { clock: 'manual' })).toBe('');
    await settled();
    expect(state().manual).toBe(true);
    actions.play();
    expect(state().playing).toBe(false);
    expect(state().notices.at(-1)!.text).toMatch(/manual/);
    actions.randomChoice();
    await vi.waitFor(() => expect(state().run!.commands).toHaveLength(2));
    actions.seek(SECOND);
    await settled();
    expect(state().manual).toBe(false);
    actions.play();
    await surroundings.pass(200);
    expect(state().clock).toBeGreaterThan(SECOND);
    const { end } = state();
    await surroundings.pass(4000);
    expect(state()).toMatchObject({ playing: false, manual: true, clock: end.now, events: end.events });
  });

  test('tells a search that it waits for a choice, from the past as well', async () => {
    const { state, actions } = await paused();
    await actions.command('setClock', { clock: 'manual' });
    actions.setInterests(['violation']);
    const searches = [actions.nextKey, actions.nextMessage, () => actions.runUntil('twoLeaders', {})];
    for (const search of [...searches, () => (actions.seek(SECOND), actions.nextKey())]) {
      const { notices } = state();
      search();
      await vi.waitFor(() => expect(state().notices).not.toBe(notices));
      expect(state().notices.at(-1)!.text).toMatch(/^Nothing happens by itself on the manual clock/);
    }
  });

  test('asks once what can happen next, whoever wants to know, and again at another moment', async () => {
    const scene = await paused();
    const { actions } = scene;
    await actions.command('setClock', { clock: 'manual' });
    const before = asked(scene, 'choices').length;
    const [one, other] = await Promise.all([actions.fetchChoices(), actions.fetchChoices()]);
    expect(other).toBe(one);
    expect(await actions.fetchChoices()).toBe(one);
    expect(asked(scene, 'choices')).toHaveLength(before + 1);
    await actions.command(one![0]!.acts[0]!.name, one![0]!.acts[0]!.args);
    expect(await actions.fetchChoices()).not.toEqual(one);
    actions.stepBack();
    await settled();
    expect(await actions.fetchChoices()).toEqual(one);
  });

  test('says how many things can happen next, also to a server alone', async () => {
    const { state, actions } = await paused((s) => (s.hash = 'cluster?seed=1&servers=1'));
    await actions.command('setClock', { clock: 'manual' });
    const { length } = (await actions.fetchChoices())!;
    expect(state().sign.headline).toBe(length === 1 ? 'Your move: 1 thing can happen next' : `${length}`);
  });

  test('says how many things can happen next, wherever one goes', async () => {
    const { state, actions } = await paused();
    await actions.command('setDial', { dial: 'diskLatency', value: 5000 });
    await actions.command('setClock', { clock: 'manual' });
    const counts = new Set<string>();
    for (let i = 0; i < 40; i++) {
      if (i === 15) await actions.command('crash', { server: 4 });
      if (i === 20) await actions.command('pause', { server: 5 });
      const { length } = state().run!.commands;
      actions.randomChoice();
      await vi.waitFor(() => expect(state().run!.commands.length).toBeGreaterThan(length));
      const { length: count } = (await actions.fetchChoices())!;
      expect(state().sign.headline).toBe(`Your move: ${count} things can happen next`);
      counts.add(state().sign.headline);
    }
    expect(counts.size).toBeGreaterThan(3);
  });
});

test('interests and the view of the dock outlive the page', async () => {
  const storage = new FakeStorage();
  const { actions } = await startScene((s) => (s.store = storage));
  actions.setInterests(['commit', 'apply']);
  actions.setDock('spaceTime');
  const { state } = await startScene((s) => (s.store = storage));
  expect(state()).toMatchObject({ interests: ['commit', 'apply'], dock: 'spaceTime' });
});
