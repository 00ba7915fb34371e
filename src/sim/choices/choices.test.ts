import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  type Choice,
  choices,
  createWorld,
  defaultRun,
  digest,
  forkWorld,
  messagesInFlight,
  refusalOf,
  randomChoice,
  rowOf,
  takeEvent,
} from '../index.ts';
import { busyHistory, leaderOf, MS, runWith, settledWorld, write } from '../testing/lives.ts';
import { CHOICE_TIME, MOST_CHOICES } from './index.ts';

const named = ({ what }: Choice): string =>
  what.kind === 'message'
    ? `m${what.message}`
    : what.kind === 'write'
      ? `write ${what.server}`
      : `timer ${what.server}`;

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('in any world, seed %i', (seed) => {
  const { world } = busyHistory(seed, 40);
  const manual = forkWorld(world);
  act(manual, 'setClock', { clock: 'manual' });
  // What had arrived at a server that was paused happens still.
  advanceTo(manual, manual.now);

  test.each([
    ['auto', world],
    ['manual', manual],
  ] as const)('each act is possible, and does what it says; nothing is changed by asking (%s)', (_, asked) => {
    const before = digest(asked);
    const found = choices(asked);
    expect(digest(asked)).toBe(before);
    expect(choices(asked)).toEqual(found);
    expect(found.length).toBeGreaterThan(0);
    for (const { acts, then } of found) {
      for (const { name, args } of acts) expect(refusalOf(asked, name, args)).toBeNull();
      const trial = forkWorld(asked);
      if (trial.manual) advanceTo(trial, trial.now + CHOICE_TIME);
      const event = act(trial, acts[0]!.name, acts[0]!.args);
      expect({ ...rowOf(event), happenings: then.happenings }).toEqual(then);
      expect(then.id).toBe(asked.events);
    }
  });
});

test('messages by arrival, then timers by the time at which they run out', () => {
  const world = settledWorld();
  act(world, 'heartbeat', { server: leaderOf(world) });
  const found = choices(world);
  expect(found.map(({ dueAt }) => dueAt)).toEqual([
    ...messagesInFlight(world)
      .map(({ deliverAt }) => deliverAt)
      .sort((a, b) => a - b),
    ...world.nodes
      .flatMap(({ election, heartbeat }) => [election.deadline, heartbeat.deadline])
      .filter((deadline) => deadline !== Infinity)
      .sort((a, b) => a - b),
  ]);
  // The first of all is what happens next, when nobody chooses.
  const first = found.reduce((a, b) => (b.dueAt < a.dueAt ? b : a));
  expect(takeEvent(forkWorld(world))).toMatchObject({ at: first.dueAt, server: first.then.server });
});

test('a leader has a heartbeat to send, the others an election to start; a timer says what is left of it', () => {
  const world = settledWorld();
  const leader = leaderOf(world);
  for (const { what, acts, then } of choices(world)) {
    if (what.kind !== 'timer') continue;
    expect(acts).toEqual([{ name: what.server === leader ? 'heartbeat' : 'timeout', args: { server: what.server } }]);
    expect(then.happenings.map((happening) => happening.what)).toContain(
      what.server === leader ? 'sendsHeartbeats' : 'startsElection',
    );
    const { setAt, deadline } = world.nodes[what.server - 1]![what.timer];
    expect(what.share).toBeCloseTo(1 - (world.now - setAt) / (deadline - setAt));
  }
});

test('a disk write can complete, or fail with its server', () => {
  const world = settledWorld(
    runWith({ diskLatency: 50 * MS, electionTimeoutMin: 300 * MS, electionTimeoutMax: 600 * MS }),
  );
  advanceTo(world, 5000 * MS);
  write(world, 'x', '1', leaderOf(world));
  while (!choices(world).some(({ what }) => what.kind === 'write')) takeEvent(world);
  const write_ = choices(world).find(({ what }) => what.kind === 'write')!;
  const server = leaderOf(world);
  expect(write_).toMatchObject({
    what: { kind: 'write', server, lastIndex: world.nodes[server - 1]!.server.persistent.log.length },
    acts: [
      { name: 'completeWrite', args: { server } },
      { name: 'crash', args: { server } },
    ],
    dueAt: world.nodes[server - 1]!.writes[0]!.dueAt,
  });
});

test('what is down or paused has no timer to fire', () => {
  const world = settledWorld();
  act(world, 'crash', { server: 1 });
  act(world, 'pause', { server: 2 });
  expect(choices(world).map(named)).not.toEqual(expect.arrayContaining(['timer 1']));
  expect(choices(world).map(named)).not.toEqual(expect.arrayContaining(['timer 2']));
  for (const server of [2, 3, 4, 5]) act(world, 'crash', { server });
  for (const { id } of messagesInFlight(world)) act(world, 'drop', { message: id });
  expect([choices(world), randomChoice(world)]).toEqual([[], null]);
});

test('in the past of what is known, what the user did later is not what happens next', () => {
  const world = settledWorld();
  const later = { at: world.now, after: world.takenNow, name: 'crash', args: { server: 1 } };
  const fork = forkWorld(world);
  fork.run = { ...world.run, commands: [later] };
  expect(choices(fork)).toEqual(choices(world));
});

test('of very many the late messages give way', () => {
  const world = settledWorld(runWith({}, 51));
  act(world, 'heartbeat', { server: leaderOf(world) });
  for (let i = 0; i < 100; i++) write(world, 'x', String(i), leaderOf(world));
  advanceTo(world, world.now + 12 * MS);
  const found = choices(world);
  expect(messagesInFlight(world).length).toBeGreaterThan(MOST_CHOICES);
  expect(found.length).toBe(MOST_CHOICES);
  expect(found.filter(({ what }) => what.kind === 'timer').length).toBe(50);
});

test('the dice give the same act at the same moment, one that is possible and drops nothing', () => {
  const world = createWorld({ ...defaultRun(4), clock: 'manual' });
  advanceTo(world, 0);
  const done = new Set<string>();
  let led = 0;
  for (let i = 0; i < 300; i++) {
    const drawn = randomChoice(world)!;
    expect(randomChoice(forkWorld(world))).toEqual(drawn);
    expect(choices(world).map(({ acts }) => acts[0])).toContainEqual(drawn);
    done.add(drawn.name);
    advanceTo(world, world.now + CHOICE_TIME);
    expect(act(world, drawn.name, drawn.args).refusal).toBeNull();
    if (leaderOf(world) > 0) led++;
  }
  expect([...done].sort()).toEqual(['deliver', 'heartbeat', 'timeout']);
  // Most of the time somebody leads.
  expect(led).toBeGreaterThan(150);
  expect(world.violations.length).toBe(0);
});
