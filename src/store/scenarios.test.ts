import { describe, expect, test, vi } from 'vitest';
import { type Scene, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// Scenarios as the page opens them: of the library, from a text, drawn from a seed.

const LONG = { timeout: 20_000 };
const until = (holds: () => void) => vi.waitFor(holds, LONG);

/** Through what is known, to its end; the answer is how many wall milliseconds that took. */
async function playOut({ actions, state, until }: Scene): Promise<number> {
  let wall = 0;
  while (state().events < state().end.events) {
    // A broken property stops the clock.
    actions.play();
    wall += await until(({ playing, events, end }) => !playing || events >= end.events);
  }
  return wall;
}

describe('a scenario of the library', () => {
  test('opens at its start in an entry of its own, and the run before it can be had back', async () => {
    const { actions, state, surroundings } = await startScene();
    await surroundings.pass(3000);
    const { run } = state();
    await actions.openScenario('figure-8', { playing: false });
    expect(state()).toMatchObject({ page: 'run', clock: 0, playing: false, scenario: { name: 'figure-8' } });
    expect(state().scenario!.beats.length).toBeGreaterThan(0);
    expect(state().end.events).toBeGreaterThan(state().events);
    await until(() => expect(surroundings.hash).toBe('figure-8'));
    expect(surroundings.entries).toHaveLength(1);
    expect(state().canUndo).toBe('Undo new run');
    actions.undo();
    await until(() => expect(state()).toMatchObject({ run: run!, scenario: null }));
  });

  test('under the manual clock is walked through event by event, to its end, where it is done', async () => {
    const store = new FakeStorage();
    const scene = await startScene((s) => (s.store = store));
    const { actions, state, surroundings, useStore } = scene;
    await actions.openScenario('figure-8', { playing: false });
    await until(() => expect(surroundings.hash).toBe('figure-8'));
    const { events, end } = state();
    const seen: number[] = [];
    useStore.subscribe((now, before) => void (now.events !== before.events && seen.push(now.events)));
    const wall = await playOut(scene);
    expect(seen.slice(0, 4)).toEqual([1, 2, 3, 4].map((n) => events + n));
    expect(wall / (end.events - events)).toBeGreaterThan(200);
    expect(wall / (end.events - events)).toBeLessThan(800);
    await settled();
    expect(state()).toMatchObject({ playing: false, clock: end.now, done: ['figure-8'] });
    const again = await startScene((s) => (s.store = store));
    await again.actions.fetchLibrary();
    expect(again.state().done).toEqual(['figure-8']);
  });

  test('keeps its name in the address while nothing was done to it, and no longer', async () => {
    const { actions, state, surroundings } = await startScene();
    await actions.openScenario('figure-8', { playing: false });
    actions.seek(12_000);
    await until(() => expect(state().clock).toBe(12_000));
    await surroundings.pass(600);
    await until(() => expect(surroundings.hash).toMatch(/^figure-8\?at=0\.012\.\d+$/));
    const there = await startScene((s) => (s.hash = surroundings.hash));
    const { clock, events, takenNow } = state();
    expect(there.state()).toMatchObject({ clock, events, takenNow, scenario: { name: 'figure-8' }, playing: false });
    expect(await there.actions.fetchDigest()).toBe(await actions.fetchDigest());
    await actions.command('crash', { server: 2 });
    await surroundings.pass(600);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
  });

  test('has a card with all that is said of it, and a picture of its end', async () => {
    const { actions, state } = await startScene();
    const before = state().run;
    const { packs, cards } = await actions.fetchLibrary();
    expect(new Set(cards.map(({ pack }) => pack))).toEqual(new Set(packs.map(({ id }) => id)));
    const card = cards.find(({ name }) => name === 'figure-8')!;
    expect(card).toMatchObject({ servers: 5, number: 8 });
    expect(card.goal).not.toBe('');
    const preview = (await actions.fetchPreview('figure-8'))!;
    expect(preview.size).toBe(5);
    expect(preview.servers[1]!.id).toBe(1);
    expect(preview.tape.to).toBe(preview.end);
    expect(preview.logs.entries.length).toBeGreaterThan(0);
    expect(await actions.fetchPreview('figure-99')).toBeNull();
    expect(state().run).toBe(before);
  });

  test('that does not exist is said, and nothing changes', async () => {
    const { actions, state } = await startScene();
    const { run } = state();
    await actions.openScenario('figure-99', { playing: true });
    expect(state().notices.at(-1)).toMatchObject({ tone: 'problem' });
    expect(state().run).toBe(run);
  });
});

describe('a text', () => {
  test('with mistakes opens nothing and has each of them told', async () => {
    const { actions, state } = await startScene();
    const { run } = state();
    const text = '{\n  "raftarium": 1,\n  "title": "T",\n  "steps": [{ "do": "partitoin" }]\n}';
    const problems = await actions.openScenarioText(text);
    expect(problems).toEqual(await actions.checkScenario(text));
    expect(problems[0]).toMatchObject({ line: 4, path: 'steps[0].do' });
    expect(state().run).toBe(run);
    expect(await actions.rehearse(text)).toEqual(problems.map(({ problem }) => problem));
  });

  test('that the page has written of a run opens as that run', async () => {
    const { actions, state, surroundings } = await startScene((s) => (s.hash = 'cluster?seed=5&servers=3'));
    await surroundings.pass(6000);
    await actions.command('crash', { server: 1 });
    await surroundings.pass(3000);
    actions.pause();
    actions.goToEnd();
    await settled();
    actions.addBookmark('the end');
    const [digest, { end }] = [await actions.fetchDigest(), state()];
    const text = await actions.fetchScenarioText('By hand');
    expect(await actions.openScenarioText(text)).toEqual([]);
    expect(state()).toMatchObject({ end, clock: 0, scenario: { title: 'By hand', name: '', text } });
    expect(state().scenario!.beats).toMatchObject([{ note: 'the end', moment: end }]);
    actions.goToEnd();
    await until(() => expect(state().events).toBe(end.events));
    expect(await actions.fetchDigest()).toBe(digest);
  });
});

test('a surprise is the same for the same seed: something goes wrong, and it can be played', async () => {
  const [one, other] = [await startScene(), await startScene()];
  one.actions.surpriseMe();
  other.actions.surpriseMe();
  for (const { state } of [one, other]) await until(() => expect(state().scenario?.title).toBe('Surprise 4242'));
  const { run, end } = one.state();
  expect(other.state()).toMatchObject({ run: run!, end });
  expect(run!.commands.length).toBeGreaterThan(5);
  expect(one.state().playing).toBe(true);
  const said = () => one.state().notices.filter(({ at }) => at === 'surprise');
  expect(said()).toMatchObject([
    { text: expect.stringMatching(/^Surprise: [357] servers, (\d|no) faults? to come\.$/) },
  ]);
  const { jumps } = one.state();
  said()[0]!.act!.run();
  await until(() => expect(one.state().jumps).toBeGreaterThan(jumps));
  await until(() => expect(said()).toHaveLength(1));
});
