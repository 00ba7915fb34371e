import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  createWorld,
  forkWorld,
  messagesInFlight,
  type Operation,
  toArray,
  type World,
} from '../index.ts';
import { at } from '../tail.ts';
import { followerOf, leaderOf, MS, runWith, settledWorld, write } from '../testing/lives.ts';
import { MOST_ATTEMPTS, PATIENCE } from './client.ts';

const only = (world: World): Operation => at(world.clients.closed, 0) ?? world.clients.open[0]!;

describe('a client', () => {
  test('finds the leader by redirect', () => {
    const world = settledWorld();
    const follower = followerOf(world);
    write(world, 'x', '1', follower);
    expect(only(world)).toMatchObject({ asked: follower, attempts: 1, outcome: 'pending', returnedAt: -1 });
    advanceTo(world, world.now + 200 * MS);
    expect(only(world)).toMatchObject({ asked: leaderOf(world), attempts: 2, outcome: 'done', result: '1' });
    expect(only(world).returnedAt).toBeGreaterThan(only(world).invokedAt);
    // It remembers who that was.
    write(world, 'x', '2');
    expect(world.clients.open[0]!.asked).toBe(leaderOf(world));
  });

  test('tries another server when the one it asked is down', () => {
    const world = settledWorld();
    const follower = followerOf(world);
    act(world, 'crash', { server: follower });
    write(world, 'x', '1', follower);
    advanceTo(world, world.now + 500 * MS);
    expect(only(world).outcome).toBe('done');
  });

  test('waits out an election', () => {
    const world = settledWorld();
    act(world, 'crash', { server: leaderOf(world) });
    write(world, 'x', '1');
    advanceTo(world, world.now + 2000 * MS);
    expect(only(world).outcome).toBe('done');
    expect(only(world).attempts).toBeGreaterThan(1);
  });

  test('gives up when nobody leads, and then nothing was executed', () => {
    const world = createWorld(runWith({ electionTimeoutMin: 9000 * MS, electionTimeoutMax: 9000 * MS }));
    write(world, 'x', '1');
    advanceTo(world, 5000 * MS);
    expect(only(world)).toMatchObject({ outcome: 'gaveUp', attempts: MOST_ATTEMPTS });
    expect(world.nodes.every(({ server }) => server.persistent.log.length === 0)).toBe(true);
  });

  test('does not know what became of a command whose answer was lost, although it was executed', () => {
    const world = settledWorld();
    write(world, 'x', '1', leaderOf(world));
    while (!messagesInFlight(world).some(({ body }) => body.type === 'ClientAnswer')) advanceTo(world, world.now + MS);
    const answer = messagesInFlight(world).find(({ body }) => body.type === 'ClientAnswer')!;
    act(world, 'drop', { message: answer.id });
    advanceTo(world, world.now + PATIENCE);
    expect(only(world)).toMatchObject({ outcome: 'unknown', result: '', attempts: 1 });
    expect(only(world).returnedAt - only(world).askedAt).toBe(PATIENCE);
    expect(world.nodes[0]!.machine.values).toEqual(['1']);
  });

  test('is told by a deposed leader that nobody knows', () => {
    const world = settledWorld();
    const leader = leaderOf(world);
    act(world, 'partition', { sides: [[leader]] });
    write(world, 'x', '1', leader);
    advanceTo(world, world.now + 500 * MS);
    act(world, 'healAll', {});
    advanceTo(world, world.now + 300 * MS);
    expect(only(world)).toMatchObject({ outcome: 'unknown', attempts: 1 });
    expect(world.nodes.every(({ machine }) => machine.keys.length === 0)).toBe(true);
  });

  test('does not go on asking a leader that does not answer', () => {
    const world = settledWorld();
    write(world, 'x', '1');
    advanceTo(world, world.now + 500 * MS);
    const server = leaderOf(world);
    act(world, 'partition', { sides: [[server]] });
    write(world, 'x', '2');
    advanceTo(world, world.now + PATIENCE + 500 * MS);
    write(world, 'x', '3');
    advanceTo(world, world.now + 500 * MS);
    expect(toArray(world.clients.closed).map(({ outcome }) => outcome)).toEqual(['done', 'unknown', 'done']);
  });

  test('answers for a copy of its request that the user made: certainty is gone', () => {
    const world = createWorld(runWith({ electionTimeoutMin: 9000 * MS, electionTimeoutMax: 9000 * MS }));
    write(world, 'x', '1');
    act(world, 'duplicate', { message: messagesInFlight(world)[0]!.id });
    advanceTo(world, 5000 * MS);
    expect(only(world).outcome).toBe('unknown');
  });

  test('belongs to its own world', () => {
    const world = settledWorld();
    const fork = forkWorld(world);
    write(fork, 'x', '1');
    advanceTo(fork, fork.now + 500 * MS);
    expect([world.clients.open.length, world.clients.closed.length]).toEqual([0, 0]);
  });
});
