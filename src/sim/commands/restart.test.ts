/** What a disk loses, and what falls then (PS-6, diss. §3.8). */
import { describe, expect, test } from 'vitest';
import { emptyLog, lastIndex } from '../../raft/log.ts';
import { act, advanceTo, createWorld, defaultRun, digest, Mark, type Run, toArray, type World } from '../index.ts';
import { followerOf, settledWorld, write } from '../testing/lives.ts';

function restarted(lose: string): { world: World; server: number; log: number } {
  const world = settledWorld();
  write(world, 'x', '1');
  advanceTo(world, world.now + 500_000);
  const server = followerOf(world);
  const log = lastIndex(world.nodes[server - 1]!.server.persistent.log);
  act(world, 'crash', { server });
  act(world, 'restart', { server, lose });
  return { world, server, log };
}

describe('a restart finds what its disk still has', () => {
  const found = (lose: string) => {
    const { world, server, log } = restarted(lose);
    const node = world.nodes[server - 1]!;
    expect(node.server.persistent).toEqual(node.durable);
    const { currentTerm, votedFor } = node.server.persistent;
    return { currentTerm, voted: votedFor > 0, lost: log - lastIndex(node.server.persistent.log) };
  };

  test.each([
    ['none', { currentTerm: 1, voted: true, lost: 0 }],
    ['vote', { currentTerm: 1, voted: false, lost: 0 }],
    ['term', { currentTerm: 0, voted: false, lost: 0 }],
    ['logtail', { currentTerm: 1, voted: true, lost: 1 }],
    ['all', { currentTerm: 0, voted: false, lost: 2 }],
  ])('lose %s', (lose, expected) => {
    expect(found(lose)).toEqual(expected);
  });

  test('of an empty log there is no end to lose', () => {
    const world = createWorld(defaultRun(1, 1));
    act(world, 'crash', { server: 1 });
    expect(act(world, 'restart', { server: 1, lose: 'logtail' }).after!.persistent.log).toEqual(emptyLog());
  });

  test('only a loss is a fault; a restart that names none is the old one', () => {
    const marks = (lose?: string) => {
      const world = settledWorld();
      act(world, 'crash', { server: 1 });
      const event = act(world, 'restart', lose === undefined ? { server: 1 } : { server: 1, lose });
      return { fault: (event.marks & Mark.fault) > 0, digest: digest(world) };
    };
    expect(marks()).toEqual(marks('none'));
    expect([marks().fault, marks('vote').fault]).toEqual([false, true]);
  });
});

/** Scenario 27: with its disk whole, S2 keeps either from happening. */
describe('a voter that comes back with less', () => {
  function hand(run: Run = { ...defaultRun(1, 3), clock: 'manual' }) {
    const world = createWorld({ ...run, options: { ...run.options, noop: false } });
    advanceTo(world, 0);
    const deliver = (from: number, to: number) => {
      const message = world.held.find((one) => one.from === from && one.to === to);
      if (message !== undefined) act(world, 'deliver', { message: message.id });
    };
    const talk = (a: number, b: number) => {
      for (let i = 0; i < 4; i++) {
        deliver(a, b);
        deliver(b, a);
      }
    };
    const restart = (lose: string) => {
      act(world, 'crash', { server: 2 });
      act(world, 'restart', { server: 2, lose });
    };
    return { world, talk, restart, elect: (id: number) => act(world, 'timeout', { server: id }) };
  }

  test.each([
    ['none', []],
    ['vote', ['electionSafety']],
  ])('two leaders of one term when it has lost its vote: %s', (lose, fallen) => {
    const { world, talk, restart, elect } = hand();
    elect(1);
    elect(3);
    talk(1, 2);
    restart(lose);
    talk(3, 2);
    expect(toArray(world.violations).map(({ check }) => check)).toEqual(fallen);
  });

  test.each([
    ['none', false],
    ['logtail', true],
  ])('a leader without a committed entry when it has lost the end of its log: %s', (lose, falls) => {
    const { world, talk, restart, elect } = hand();
    elect(1);
    talk(1, 2);
    write(world, 'x', '1', 1);
    const request = world.held.find(({ body }) => body.type === 'ClientRequest')!;
    act(world, 'deliver', { message: request.id });
    talk(1, 2);
    restart(lose);
    elect(3);
    talk(3, 2);
    elect(3);
    talk(3, 2);
    expect(toArray(world.violations).some(({ check }) => check === 'leaderCompleteness')).toBe(falls);
  });
});
