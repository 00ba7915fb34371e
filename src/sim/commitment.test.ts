import { expect, test } from 'vitest';
import {
  act,
  advanceTo,
  commitmentAt,
  createWorld,
  defaultRun,
  messagesInFlight,
  takeEvent,
  type World,
} from './index.ts';
import { followerOf, leaderOf, MS, settledWorld, write } from './testing/lives.ts';

test('the four facts come one after the other', () => {
  const world = settledWorld();
  const leader = leaderOf(world);
  const follower = followerOf(world);
  write(world, 'x', '1', leader);
  const index = world.nodes[leader - 1]!.server.persistent.log.length + 1;
  const seen: string[] = [];
  for (let i = 0; i < 200; i++) {
    takeEvent(world);
    const facts = [leader, follower].map((server) => {
      const marks = commitmentAt(world, server, index);
      return marks === null
        ? '-'
        : Object.entries(marks)
            .filter(([, holds]) => holds)
            .map(([name]) => name)
            .join(' ');
    });
    if (facts.join(' | ') !== seen.at(-1)) seen.push(facts.join(' | '));
  }
  expect(seen[0]).toBe('- | -');
  expect(seen).toContain(' | -');
  // Its copies commit it when the third server acknowledges, before the leader hears of it.
  expect(seen.findIndex((facts) => facts.startsWith('majority committed |'))).toBeGreaterThan(0);
  expect(seen.at(-1)).toBe('majority committed known applied | majority committed known applied');
});

/** Figure 8 (c): an entry of an older term, brought to a majority by a later leader. */
test('an entry that lies on a majority need not be committed', () => {
  const log = [[1, 2], [1, 2], [1], [1], [1, 3]];
  const initial = log.map((terms, i) => ({ id: i + 1, currentTerm: 3, votedFor: 0, log: terms }));
  const run = defaultRun(1);
  const world = createWorld({ ...run, options: { ...run.options, noop: false }, clock: 'manual', initial });
  const deliver = (from: number, to: number) => {
    const found = messagesInFlight(world).find((message) => message.from === from && message.to === to)!;
    act(world, 'deliver', { message: found.id });
  };
  advanceTo(world, MS);
  act(world, 'timeout', { server: 1 });
  for (const voter of [2, 3]) deliver(1, voter);
  for (const voter of [2, 3]) deliver(voter, 1);
  expect(leaderOf(world)).toBe(1);
  // Two refusals later S3 holds entry 2, and the leader knows.
  for (let i = 0; i < 4; i++) exchange(world, deliver);
  expect(commitmentAt(world, 3, 2)).toEqual({ majority: true, committed: false, known: false, applied: false });
  expect(commitmentAt(world, 1, 3)).toBeNull();
});

function exchange(world: World, deliver: (from: number, to: number) => void): void {
  for (const [from, to] of [
    [1, 3],
    [3, 1],
  ] as const) {
    if (messagesInFlight(world).some((message) => message.from === from && message.to === to)) deliver(from, to);
  }
}
