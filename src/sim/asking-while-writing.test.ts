import { expect, test } from 'vitest';
import { act, createWorld, defaultRun, digest, messagesInFlight, parseRun, takeEvent, type Run } from './index.ts';

const MS = 1000;

function slow(seed: number, options: Partial<Run['options']>): Run {
  const run = defaultRun(seed);
  const dials = { ...run.options.dials, latency: MS, jitter: 0, diskLatency: 5 * MS };
  return { ...run, options: { ...run.options, ...options, dials } };
}

/** S1 has just timed out. */
function candidacy(run: Run) {
  const world = createWorld(run, { checks: false });
  for (let boots = 0; boots < 5; boots++) takeEvent(world);
  act(world, 'timeout', { server: 1 });
  return world;
}

test('requests for votes wait for the write of their term (PS-1), unless a run says otherwise', () => {
  expect(messagesInFlight(candidacy(slow(1, {})))).toEqual([]);
  const sent = messagesInFlight(candidacy(slow(1, { askWithin: 3 * MS })));
  expect(sent.map(({ to }) => to)).toEqual([2, 3, 4, 5]);
});

test('a candidate asks all at once, some time within what the run says, and another time in another run', () => {
  const delays = Array.from({ length: 50 }, (_, seed) => {
    const delays = messagesInFlight(candidacy(slow(seed, { askWithin: 3 * MS }))).map(
      ({ deliverAt }) => deliverAt - MS,
    );
    expect(new Set(delays).size).toBe(1);
    return delays[0]!;
  });
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...delays)).toBeLessThanOrEqual(3 * MS);
  expect(new Set(delays).size).toBeGreaterThan(40);
});

test('its own vote counts when its disk holds it (PS-2), even then', () => {
  const world = candidacy(slow(1, { askWithin: 0 }));
  const role = () => world.nodes[0]!.server.volatile.role;
  expect(role()).toMatchObject({ name: 'candidate', votes: [0, 0, 0, 0, 0, 0] });
  while (takeEvent(world)!.kind !== 'written' || world.draft.server !== 1);
  expect(role()).toMatchObject({ votes: [0, 1, 0, 0, 0, 0] });
});

test('a disk write takes up to so much longer, each its own time', () => {
  const times = Array.from({ length: 50 }, (_, seed) => {
    const world = candidacy(slow(seed, { writeJitter: 4 * MS }));
    return world.nodes[0]!.writes[0]!.dueAt;
  });
  expect(Math.min(...times)).toBeGreaterThanOrEqual(5 * MS);
  expect(Math.max(...times)).toBeLessThanOrEqual(9 * MS);
  expect(new Set(times).size).toBeGreaterThan(40);
});

test('without a slow disk there is nothing to overlap: a run is the same with these options and without', () => {
  const lives = [{}, { writeJitter: 4 * MS, askWithin: 3 * MS }].map((options) => {
    const run = defaultRun(7);
    const world = createWorld({ ...run, options: { ...run.options, ...options } });
    for (let events = 0; events < 500; events++) takeEvent(world);
    return digest(world);
  });
  expect(lives[1]).toBe(lives[0]);
});

test('a stored run keeps them, and says what is wrong with them', () => {
  const run = slow(1, { writeJitter: 5 * MS, askWithin: 6 * MS });
  expect(parseRun(run)).toEqual({ ok: true, run });
  expect(parseRun(slow(1, {}))).toEqual({ ok: true, run: slow(1, {}) });
  expect(parseRun(slow(1, { askWithin: -1 }))).toEqual({
    ok: false,
    problem: 'The option askWithin must be a whole number from 0 to 1000000.',
  });
});
