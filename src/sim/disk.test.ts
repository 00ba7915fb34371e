import { expect, test } from 'vitest';
import { act, advanceTo } from './index.ts';
import { leaderOf, MS, runWith, settledWorld } from './testing/lives.ts';

test('writes complete in order, each one latency after it was issued, also when the latency changes', () => {
  const world = settledWorld(runWith({}, 1));
  const node = world.nodes[0]!;
  for (const value of [80 * MS, 30 * MS, 0]) {
    act(world, 'setDial', { dial: 'diskLatency', value });
    act(world, 'write', { op: 'increment', key: 'x', value: '', target: 1 });
    advanceTo(world, world.now + 20 * MS);
  }
  const [first, second, third] = node.writes;
  expect(first!.dueAt - first!.issuedAt).toBe(80 * MS);
  expect([second!.dueAt, third!.dueAt]).toEqual([first!.dueAt, first!.dueAt]);
  const { length } = node.durable.log;
  advanceTo(world, first!.dueAt);
  expect([node.writes.length, node.durable.log.length]).toEqual([0, length + 3]);
});

test('a disk that was too slow for elections leaves no work behind when it is fast again', () => {
  const world = settledWorld();
  act(world, 'setDial', { dial: 'diskLatency', value: 1000 * MS });
  act(world, 'crash', { server: leaderOf(world) });
  advanceTo(world, 60_000 * MS);
  expect(leaderOf(world)).toBe(0);
  act(world, 'setDial', { dial: 'diskLatency', value: 0 });
  advanceTo(world, 65_000 * MS);
  expect(leaderOf(world)).toBeGreaterThan(0);
});
