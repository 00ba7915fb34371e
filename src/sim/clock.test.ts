import { describe, expect, test } from 'vitest';
import { PATIENCE } from './clients/client.ts';
import { act, advanceTo, createWorld, digest, forkWorld, messagesInFlight, nextEventTime, takeEvent } from './index.ts';
import { defaultRun, refusalSentence, toArray, type World } from './index.ts';
import { followerOf, leaderOf, MS, runWith, settledWorld, write } from './testing/lives.ts';

const take = (world: World) => act(world, 'setClock', { clock: 'manual' });
const letRun = (world: World) => act(world, 'setClock', { clock: 'auto' });

/** In the middle of replication: messages both ways, timers set, a client waiting. */
function midway(diskLatency = 0): World {
  const world = settledWorld(runWith({ diskLatency, electionTimeoutMin: 300 * MS, electionTimeoutMax: 600 * MS }));
  advanceTo(world, 3000 * MS);
  write(world, 'x', '1');
  while (messagesInFlight(world).length < 4) takeEvent(world);
  return world;
}

const deadlines = (world: World): number[] => world.nodes.map(({ election }) => election.deadline);

describe('the user takes the clock', () => {
  test('everything on its way waits, and nothing happens by itself any more', () => {
    const world = midway(5 * MS);
    const flying = messagesInFlight(world).map(({ id }) => id);
    const due = deadlines(world);
    take(world);
    const { events } = world;
    expect(messagesInFlight(world).map(({ id }) => id)).toEqual(flying);
    expect(messagesInFlight(world).every(({ fate, deliverAt }) => fate === 'held' && deliverAt === Infinity)).toBe(
      true,
    );
    advanceTo(world, 60_000 * MS);
    expect([world.events, nextEventTime(world)]).toEqual([events, Infinity]);
    // The times at which they would have run out still show their order.
    expect(deadlines(world)).toEqual(due);
  });

  test('what was fated to be lost waits as well', () => {
    const world = settledWorld();
    act(world, 'setDial', { dial: 'loss', value: 1000 });
    act(world, 'heartbeat', { server: leaderOf(world) });
    expect(messagesInFlight(world).every(({ fate }) => fate === 'lose')).toBe(true);
    take(world);
    const [message] = messagesInFlight(world);
    expect(act(world, 'deliver', { message: message!.id }).lost).toBeNull();
  });

  test('a client that paused before its next attempt makes it at once', () => {
    const world = createWorld(defaultRun(1));
    advanceTo(world, 0);
    write(world, 'x', '1', 2);
    // S2 names no leader.
    while (world.clients.open[0]!.request === 1) takeEvent(world);
    take(world);
    const { operation, at } = takeEvent(world)!;
    expect([operation!.attempts, at]).toEqual([2, world.now]);
    expect([messagesInFlight(world)[0]!.fate, takeEvent(world)]).toEqual(['held', null]);
  });
});

describe('the clock runs again', () => {
  test('what was held sets out, and the cluster goes on', () => {
    const world = midway();
    take(world);
    advanceTo(world, world.now + 20 * MS);
    letRun(world);
    const { latency, jitter } = world.dials;
    for (const { deliverAt, fate } of messagesInFlight(world)) {
      expect(deliverAt).toBeGreaterThanOrEqual(world.now + latency);
      expect(deliverAt).toBeLessThanOrEqual(world.now + latency + jitter);
      expect(fate).toBe('arrive');
    }
    advanceTo(world, world.now + 500 * MS);
    expect(world.nodes.map(({ machine }) => machine.values)).toEqual(Array(5).fill(['1']));
  });

  test('timers whose time has passed run out at once, in the order in which they were due; the others when they are due', () => {
    const world = settledWorld();
    take(world);
    for (const message of messagesInFlight(world)) act(world, 'drop', { message: message.id });
    const followers = world.nodes.filter(({ id }) => id !== leaderOf(world));
    const byDeadline = [...followers].sort((a, b) => a.election.deadline - b.election.deadline);
    const [first, second, third, last] = byDeadline.map(({ id, election }) => ({ id, deadline: election.deadline }));
    const now = third!.deadline;
    act(world, 'crash', { server: leaderOf(world) });
    advanceTo(world, now);
    letRun(world);
    expect(last!.deadline).toBeGreaterThan(now);
    const fired = [1, 2, 3].map(() => takeEvent(world)!);
    expect(fired.map(({ timer, server, at }) => [timer, server, at])).toEqual(
      [first, second, third].map((timer) => ['election', timer!.id, now]),
    );
    expect(world.nodes[last!.id - 1]!.election.deadline).toBe(last!.deadline);
  });

  test('writes complete in their order, none before now', () => {
    const world = midway(40 * MS);
    while (leaderOf(world) === 0 || world.nodes[leaderOf(world) - 1]!.writes.length === 0) takeEvent(world);
    const node = world.nodes[leaderOf(world) - 1]!;
    const [oldest] = node.writes;
    take(world);
    write(world, 'y', '2', node.id);
    act(world, 'deliver', { message: messagesInFlight(world).at(-1)!.id });
    const issued = node.writes.map((issue) => issue.write);
    expect(issued.length).toBeGreaterThan(1);
    advanceTo(world, oldest!.dueAt + MS);
    letRun(world);
    const finished: number[] = [];
    while (finished.length < issued.length) {
      const { kind, server, at } = takeEvent(world)!;
      expect(at).toBeGreaterThanOrEqual(oldest!.dueAt + MS);
      if (kind === 'written' && server === node.id) finished.push(node.durableWrite);
    }
    expect(finished).toEqual(issued);
  });

  test('a client waits for ever while nobody lets time pass, then has its patience anew', () => {
    const world = settledWorld(runWith({ loss: 1000 }));
    write(world, 'x', '1', 1);
    take(world);
    advanceTo(world, world.now + 10 * PATIENCE);
    expect(world.clients.open[0]!.outcome).toBe('pending');
    act(world, 'drop', { message: messagesInFlight(world).find(({ from }) => from === 0)!.id });
    const { now } = world;
    letRun(world);
    advanceTo(world, now + PATIENCE - 1);
    expect(world.clients.open.length).toBe(1);
    advanceTo(world, now + PATIENCE);
    expect(toArray(world.clients.closed).map(({ outcome }) => outcome)).toEqual(['unknown']);
  });

  test('a timer that was overdue when its server was paused has nothing left after a resume', () => {
    const world = settledWorld();
    const server = followerOf(world);
    take(world);
    advanceTo(world, world.now + 1000 * MS);
    act(world, 'pause', { server });
    letRun(world);
    act(world, 'resume', { server });
    expect(world.nodes[server - 1]!.election.deadline).toBe(world.now);
  });
});

test('it is as it is: refused in a sentence', () => {
  const world = settledWorld();
  expect(refusalSentence(letRun(world).refusal!)).toBe('The clock runs already.');
  take(world);
  expect(refusalSentence(take(world).refusal!)).toBe('The clock is in your hands already.');
});

test('who holds the clock belongs to the state: forks have it, and the digest tells', () => {
  const world = settledWorld(runWith({ latency: 0, jitter: 0 }));
  expect(messagesInFlight(world)).toEqual([]);
  const fork = forkWorld(world);
  fork.manual = true;
  expect(digest(fork)).not.toBe(digest(world));
  take(world);
  expect(forkWorld(world).manual).toBe(true);
});

/** Changes only with `SIMULATOR_VERSION`, like its neighbour in `determinism.test.ts`. */
test('the digest of a run whose clock changes hands', () => {
  const commands = [
    { at: 1000 * MS, after: 0, name: 'write', args: { op: 'set', key: 'x', value: '1', target: 0 } },
    { at: 1002 * MS, after: 0, name: 'setClock', args: { clock: 'manual' } },
    { at: 1003 * MS, after: 0, name: 'timeout', args: { server: 2 } },
    { at: 1400 * MS, after: 0, name: 'setClock', args: { clock: 'auto' } },
  ];
  const world = createWorld({ ...runWith({ diskLatency: 3 * MS }), commands });
  advanceTo(world, 3000 * MS);
  expect(leaderOf(world)).toBeGreaterThan(0);
  expect({ events: world.events, digest: digest(world) }).toMatchInlineSnapshot(`
    {
      "digest": 1819315954,
      "events": 405,
    }
  `);
});
