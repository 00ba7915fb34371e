import { describe, expect, test } from 'vitest';
import {
  act,
  advance,
  advanceTo,
  createWorld,
  defaultRun,
  digest,
  forkWorld,
  messagesInFlight,
  parseRun,
  type Run,
} from './index.ts';
import { busyHistory, MS, runWith } from './testing/lives.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('a run is the same for ever', () => {
  test.each(SEEDS)('what was done live replays to the same digest, seed %i', (seed) => {
    const history = busyHistory(seed);
    const { world } = history;
    // Up to the end of an instant: the last command stands in the middle of one.
    advance(history, world.now + MS);
    const stored: unknown = JSON.parse(JSON.stringify(world.run));
    const parsed = parseRun(stored);
    if (!parsed.ok) throw new Error(parsed.problem);
    const again = createWorld(parsed.run);
    advanceTo(again, world.now);
    expect(digest(again)).toBe(digest(world));
    expect(again.events).toBe(world.events);
  });

  test.each(SEEDS)('every checkpoint leads to the same end, seed %i', (seed) => {
    const history = busyHistory(seed + 20);
    advance(history, history.world.now + 90_000 * MS);
    expect(history.checkpoints.length).toBeGreaterThan(1);
    for (const checkpoint of history.checkpoints) {
      expect(digest(checkpoint.world)).toBe(checkpoint.digest);
      const world = forkWorld(checkpoint.world);
      // A checkpoint knows the commands of its time; the later ones are the history's.
      world.run = history.world.run;
      advanceTo(world, history.world.now);
      expect(digest(world)).toBe(digest(history.world));
    }
  });

  test('the steps taken at once or one by one, with or without checks, make no difference', () => {
    const run = busyHistory(9).world.run;
    const [whole, pieces, bare] = [createWorld(run), createWorld(run), createWorld(run, { checks: false })];
    advanceTo(whole, 20_000 * MS);
    for (let time = 0; time <= 20_000 * MS; time += 777) advanceTo(pieces, time);
    advanceTo(pieces, 20_000 * MS);
    advanceTo(bare, 20_000 * MS);
    expect([digest(pieces), digest(bare)]).toEqual([digest(whole), digest(whole)]);
  });

  test('a fork goes its own way and leaves the other alone', () => {
    const world = createWorld(defaultRun(3));
    advanceTo(world, 1000 * MS);
    const fork = forkWorld(world);
    const before = digest(world);
    act(fork, 'write', { op: 'set', key: 'x', value: '1', target: 0 });
    advanceTo(fork, 3000 * MS);
    expect(digest(world)).toBe(before);
    const untouched = createWorld(defaultRun(3));
    advanceTo(untouched, 5000 * MS);
    advanceTo(world, 5000 * MS);
    expect(digest(world)).toBe(digest(untouched));
  });
});

describe('streams are separate', () => {
  const arrivals = (run: Run): string[] => {
    const world = createWorld(run);
    advanceTo(world, 168 * MS);
    return messagesInFlight(world).map(({ from, to, sentAt, deliverAt }) => `${from}>${to} ${sentAt} ${deliverAt}`);
  };

  test('a dial for loss or duplication does not change when messages arrive', () => {
    const plain = arrivals(runWith({}));
    expect(plain.length).toBeGreaterThan(0);
    const duplicated = arrivals(runWith({ duplication: 1000 }));
    expect(duplicated).toEqual(expect.arrayContaining(plain));
    expect(duplicated.length).toBeGreaterThan(plain.length);
  });

  test('another seed is another run', () => {
    expect(arrivals(runWith({}, 5, 2))).not.toEqual(arrivals(runWith({}, 5, 1)));
  });
});

/** Changes only with `SIMULATOR_VERSION`: links and stored runs of this version must mean the same for ever. */
test('the digest of simulator version 1', () => {
  const commands = [
    { at: 1000 * MS, after: 0, name: 'write', args: { op: 'set', key: 'x', value: '1', target: 0 } },
    { at: 1500 * MS, after: 0, name: 'crash', args: { server: 1 } },
    { at: 1600 * MS, after: 0, name: 'setDial', args: { dial: 'diskLatency', value: 3 * MS } },
    { at: 2500 * MS, after: 0, name: 'partition', args: { sides: [[2, 3]] } },
    { at: 2600 * MS, after: 0, name: 'write', args: { op: 'increment', key: 'x', value: '', target: 2 } },
    { at: 2700 * MS, after: 0, name: 'restart', args: { server: 1 } },
    { at: 3500 * MS, after: 0, name: 'pause', args: { server: 4 } },
    { at: 4000 * MS, after: 0, name: 'resume', args: { server: 4 } },
    { at: 4500 * MS, after: 0, name: 'healAll', args: {} },
    { at: 4600 * MS, after: 0, name: 'setDial', args: { dial: 'loss', value: 100 } },
  ];
  const world = createWorld({ ...runWith({ duplication: 50, timerJitter: MS }), commands });
  advanceTo(world, 10_000 * MS);
  expect({ events: world.events, digest: digest(world) }).toMatchInlineSnapshot(`
    {
      "digest": 3290122144,
      "events": 1385,
    }
  `);
});
