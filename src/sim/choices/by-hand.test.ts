/** Going through Raft without a clock: every event is one of the choices, as the reader of the page makes them. */
import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  type Choice,
  choices,
  createWorld,
  defaultRun,
  digest,
  messageInFlight,
  messageKind,
  type MessageKind,
  takeEvent,
  type World,
} from '../index.ts';
import { leaderOf } from '../testing/lives.ts';
import { CHOICE_TIME } from './index.ts';

function byHand(servers: number, diskLatency = 0): World {
  const run = defaultRun(1, servers);
  const dials = { ...run.options.dials, diskLatency };
  const world = createWorld({ ...run, options: { ...run.options, dials }, clock: 'manual' });
  advanceTo(world, 0);
  return world;
}

/** Chooses the one choice that `wanted` means. */
function choose(world: World, wanted: (choice: Choice) => boolean): Choice {
  const [found, ...others] = choices(world).filter(wanted);
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} choices instead of one`);
  advanceTo(world, world.now + CHOICE_TIME);
  const event = act(world, found.acts[0]!.name, found.acts[0]!.args);
  expect([event.refusal, event.id]).toEqual([null, found.then.id]);
  return found;
}

function fire(world: World, server: number): Choice {
  return choose(world, ({ what }) => what.kind === 'timer' && what.server === server);
}

function deliver(world: World, kind: MessageKind, from: number, to: number): Choice {
  return choose(world, ({ what }) => {
    if (what.kind !== 'message') return false;
    const envelope = messageInFlight(world, what.message)!;
    return messageKind(envelope) === kind && envelope.from === from && envelope.to === to;
  });
}

function complete(world: World, server: number): Choice {
  return choose(world, ({ what }) => what.kind === 'write' && what.server === server);
}

const told = ({ then }: Choice): readonly string[] => then.happenings.map(({ what }) => what);
const kinds = (world: World): string[] =>
  choices(world).map(({ what }) =>
    what.kind === 'message' ? messageKind(messageInFlight(world, what.message)!) : what.kind,
  );

test('servers start by themselves, then only their timers can run out', () => {
  const world = byHand(5);
  expect(world.events).toBe(5);
  expect(kinds(world)).toEqual(Array(5).fill('timer'));
  expect(choices(world).every(({ dueAt }) => dueAt === Infinity)).toBe(true);
});

test('an election', () => {
  const world = byHand(5);
  expect(told(fire(world, 1))).toContain('startsElection');
  expect(kinds(world)).toEqual([...Array<string>(4).fill('voteRequest'), ...Array<string>(5).fill('timer')]);
  for (const voter of [2, 3, 4, 5]) expect(told(deliver(world, 'voteRequest', 1, voter))).toContain('votes');
  expect(told(deliver(world, 'voteGranted', 2, 1))).toContain('countsVote');
  expect(leaderOf(world)).toBe(0);
  expect(told(deliver(world, 'voteGranted', 4, 1))).toContain('becomesLeader');
  expect(leaderOf(world)).toBe(1);
});

test('a split vote: two candidates with two votes each, and a server that hears of neither', () => {
  const world = byHand(5);
  fire(world, 1);
  fire(world, 5);
  deliver(world, 'voteRequest', 1, 2);
  deliver(world, 'voteRequest', 5, 4);
  deliver(world, 'voteGranted', 2, 1);
  deliver(world, 'voteGranted', 4, 5);
  expect(told(deliver(world, 'voteRequest', 1, 4))).toContain('refusesVote');
  expect(told(deliver(world, 'voteRequest', 5, 2))).toContain('refusesVote');
  expect(told(deliver(world, 'voteRequest', 5, 1))).toContain('refusesVote');
  expect(told(deliver(world, 'voteRequest', 1, 5))).toContain('refusesVote');
  const [s1, , s3, , s5] = world.nodes.map(({ server }) => server);
  expect([s1, s5].map((server) => server!.volatile.role)).toMatchObject([
    { name: 'candidate', votes: [0, 1, 1, 0, 0, 0] },
    { name: 'candidate', votes: [0, 0, 0, 0, 1, 1] },
  ]);
  // S3 is the one that could still decide; it crashes, so nobody wins term 1 and the next one must.
  expect(s3!.persistent.currentTerm).toBe(0);
  advanceTo(world, world.now + CHOICE_TIME);
  act(world, 'crash', { server: 3 });
  expect(told(fire(world, 5))).toContain('startsElection');
  for (const voter of [2, 4]) {
    choose(world, ({ what }) => {
      const envelope = what.kind === 'message' ? messageInFlight(world, what.message)! : null;
      return envelope?.body.type === 'RequestVoteRequest' && envelope.to === voter && envelope.body.term === 2;
    });
    choose(world, ({ what }) => {
      const envelope = what.kind === 'message' ? messageInFlight(world, what.message)! : null;
      return envelope?.body.type === 'RequestVoteResponse' && envelope.from === voter && envelope.body.term === 2;
    });
  }
  expect(leaderOf(world)).toBe(5);
  expect(world.violations.length).toBe(0);
});

describe('a commit, with disks that write only when told to', () => {
  const world = byHand(3, 10_000);

  test('a vote leaves its voter when it is on disk', () => {
    fire(world, 1);
    // The candidate's own term and vote come first (PS-1).
    expect(kinds(world)).toEqual(['write', 'timer', 'timer', 'timer']);
    complete(world, 1);
    deliver(world, 'voteRequest', 1, 2);
    expect(kinds(world)).not.toContain('voteGranted');
    complete(world, 2);
    deliver(world, 'voteGranted', 2, 1);
    expect(leaderOf(world)).toBe(1);
  });

  test('an entry is committed when two disks have it, and the leader hears', () => {
    advanceTo(world, world.now + CHOICE_TIME);
    act(world, 'write', { op: 'set', key: 'x', value: '1', target: 1 });
    deliver(world, 'clientRequest', 0, 1);
    const index = world.nodes[0]!.server.persistent.log.length;
    while (world.nodes[0]!.writes.length > 0) complete(world, 1);
    while (world.nodes[1]!.server.persistent.log.length < index) {
      const request = choices(world).find(({ what }) => {
        const envelope = what.kind === 'message' ? messageInFlight(world, what.message)! : null;
        return envelope?.to === 2 && messageKind(envelope) === 'append';
      })!;
      choose(world, ({ what }) => sameMessage(what, request.what));
    }
    expect(world.nodes[0]!.server.volatile.commitIndex).toBeLessThan(index);
    expect(kinds(world)).not.toContain('stored');
    while (world.nodes[1]!.writes.length > 0) complete(world, 2);
    while (kinds(world).includes('stored')) {
      const answer = choices(world)[kinds(world).indexOf('stored')]!;
      choose(world, ({ what }) => sameMessage(what, answer.what));
    }
    expect(world.nodes[0]!.server.volatile.commitIndex).toBe(index);
    expect(told(deliver(world, 'clientAnswer', 1, 0))).toContain('clientEnds');
  });

  test('what was chosen is a run like any other', () => {
    const again = createWorld(world.run);
    advanceTo(again, world.now);
    while (again.events < world.events) takeEvent(again);
    expect(digest(again)).toBe(digest(world));
  });
});

function sameMessage(a: Choice['what'], b: Choice['what']): boolean {
  return a.kind === 'message' && b.kind === 'message' && a.message === b.message;
}
