import { expect, test } from 'vitest';
import {
  act,
  advanceTo,
  createWorld,
  defaultRun,
  type Happening,
  type MessageKind,
  messageKind,
  messagesInFlight,
  rowOf,
  type World,
} from '../index.ts';
import { MS } from '../testing/lives.ts';

/** A manual clock: every event here is chosen. */
function chosen(initial: { id: number; currentTerm: number; votedFor: number; log: number[] }[] = []): World {
  const run = defaultRun(1, 3);
  const world = createWorld({ ...run, clock: 'manual', options: { ...run.options, noop: false }, initial });
  advanceTo(world, MS);
  return world;
}

function tell(world: World, name: string, args: Record<string, number | string>): readonly Happening[] {
  // The command itself is always among them; what it brought about is what is looked at.
  return rowOf(act(world, name, args)).happenings.filter(({ what }) => what !== 'commanded');
}

function deliver(world: World, kind: MessageKind, from: number, to: number): readonly Happening[] {
  const found = messagesInFlight(world).find(
    (message) => messageKind(message) === kind && message.from === from && message.to === to,
  );
  return tell(world, 'deliver', { message: found!.id });
}

test('an election, told event by event', () => {
  const world = chosen();
  expect(tell(world, 'timeout', { server: 1 })).toEqual([
    { what: 'startsElection', term: 1, waited: MS, again: false },
  ]);
  expect(deliver(world, 'voteRequest', 1, 2)).toEqual([
    { what: 'votes', candidate: 1, term: 1, again: false },
    { what: 'adoptsTerm', term: 1, from: 1, was: 'follower' },
  ]);
  expect(tell(world, 'timeout', { server: 3 })[0]).toMatchObject({ what: 'startsElection', term: 1 });
  expect(deliver(world, 'voteRequest', 3, 2)).toEqual([
    { what: 'refusesVote', candidate: 3, term: 1, rule: 'RV-2', facts: { votedFor: 1, term: 1 } },
  ]);
  expect(deliver(world, 'voteGranted', 2, 1)).toEqual([
    { what: 'becomesLeader', term: 1, votes: 2, of: 3 },
    { what: 'countsVote', from: 2, granted: true, votes: 2, needed: 2, of: 3, term: 1 },
  ]);
  expect(deliver(world, 'heartbeat', 1, 3)).toEqual([
    { what: 'followsLeader', leader: 1, term: 1, was: 'candidate' },
    { what: 'hearsHeartbeat', leader: 1, term: 1 },
  ]);
});

test('a write, told event by event', () => {
  const world = chosen();
  tell(world, 'timeout', { server: 1 });
  deliver(world, 'voteRequest', 1, 2);
  deliver(world, 'voteGranted', 2, 1);
  expect(tell(world, 'write', { op: 'set', key: 'x', value: '1', target: 2 })).toEqual([
    { what: 'clientSends', client: 1, to: 2, command: 'x=1', attempt: 1 },
  ]);
  deliver(world, 'heartbeat', 1, 2);
  expect(deliver(world, 'clientRequest', 0, 2)).toEqual([
    { what: 'redirectsClient', client: 1, leader: 1, command: 'x=1' },
  ]);
  expect(deliver(world, 'clientAnswer', 2, 0)).toEqual([
    { what: 'clientSends', client: 1, to: 1, command: 'x=1', attempt: 2 },
    { what: 'clientHears', client: 1, from: 2, command: 'x=1', answer: 'notLeader' },
  ]);
  expect(deliver(world, 'clientRequest', 0, 1)).toEqual([{ what: 'takesCommand', index: 1, command: 'x=1', term: 1 }]);
  expect(deliver(world, 'append', 1, 2)).toEqual([{ what: 'stores', leader: 1, first: 1, last: 1 }]);
  deliver(world, 'stored', 2, 1);
  expect(deliver(world, 'stored', 2, 1)).toEqual([
    { what: 'commits', first: 1, last: 1, copies: 2, of: 3, term: 1 },
    { what: 'countsCopy', from: 2, index: 1, copies: 2, needed: 2 },
    { what: 'answersClient', client: 1, command: 'x=1', status: 'applied', result: '' },
    { what: 'applies', index: 1, command: 'x=1' },
  ]);
  expect(deliver(world, 'clientAnswer', 1, 0)).toEqual([
    { what: 'clientEnds', client: 1, command: 'x=1', outcome: 'done', result: '1' },
  ]);
});

test('a conflict: the refusal, the step back, and the entries that go', () => {
  const world = chosen([
    { id: 1, currentTerm: 3, votedFor: 0, log: [1, 3] },
    { id: 2, currentTerm: 2, votedFor: 0, log: [1, 2, 2] },
    { id: 3, currentTerm: 3, votedFor: 0, log: [1, 3] },
  ]);
  tell(world, 'timeout', { server: 1 });
  deliver(world, 'voteRequest', 1, 3);
  deliver(world, 'voteGranted', 3, 1);
  expect(deliver(world, 'heartbeat', 1, 2)).toEqual([
    {
      what: 'refusesEntries',
      leader: 1,
      rule: 'AE-2',
      facts: { prevLogIndex: 2, prevLogTerm: 3, ownTerm: 2, ownLastIndex: 3 },
    },
    { what: 'followsLeader', leader: 1, term: 4, was: 'follower' },
    { what: 'adoptsTerm', term: 4, from: 1, was: 'follower' },
  ]);
  expect(deliver(world, 'mismatch', 2, 1)).toEqual([{ what: 'stepsBack', follower: 2, nextIndex: 2, was: 3 }]);
  expect(deliver(world, 'append', 1, 2)).toEqual([
    { what: 'removes', first: 2, last: 3, terms: [2, 2] },
    { what: 'stores', leader: 1, first: 2, last: 2 },
  ]);
  // Entry 2 is on two of three servers now, but it is of term 3, and this is term 4.
  expect(deliver(world, 'stored', 2, 1)).toEqual([
    { what: 'mustNotCommit', index: 2, term: 3, copies: 2 },
    { what: 'countsCopy', from: 2, index: 2, copies: 2, needed: 2 },
  ]);
});
