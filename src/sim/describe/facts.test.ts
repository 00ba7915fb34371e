import { expect, test } from 'vitest';
import {
  act,
  createWorld,
  defaultRun,
  advanceTo,
  messageKind,
  type MessageKind,
  messagesInFlight,
  rowOf,
  type World,
} from '../index.ts';

// The core reports next to nothing about what acts all the time; what is told of it is read off the event here.

function byHand(): World {
  const world = createWorld({ ...defaultRun(1, 3), clock: 'manual' });
  advanceTo(world, 0);
  return world;
}

type Told = Readonly<Record<string, unknown>>;
const told = (world: World, name: string, args: Record<string, number | string>): Told =>
  Object.fromEntries(rowOf(act(world, name, args)).fired.map(({ rule, facts }) => [rule, facts]));

function deliver(world: World, kind: MessageKind, from: number, to: number): Told {
  const found = messagesInFlight(world).find((m) => messageKind(m) === kind && m.from === from && m.to === to);
  return told(world, 'deliver', { message: found!.id });
}

test('an election, a copy and a commit are told with the values that decided them', () => {
  const world = byHand();
  expect(told(world, 'timeout', { server: 1 })).toMatchObject({ 'EL-1': { currentTerm: 1 } });
  expect(deliver(world, 'voteRequest', 1, 2)).toMatchObject({
    'TM-1': { term: 1, currentTerm: 0, sender: 1 },
    'RV-2': { candidateId: 1, term: 1 },
    'RV-3': { candidateId: 1, lastLogTerm: 0, lastLogIndex: 0, ownLastLogTerm: 0, ownLastLogIndex: 0 },
    'RV-5': { candidateId: 1 },
  });
  expect(deliver(world, 'voteGranted', 2, 1)).toMatchObject({
    'EL-3': { votes: 2, needed: 2 },
    'EL-5': { currentTerm: 1, nextIndex: 1 },
    'EL-6': { index: 1, term: 1 },
    'LR-3': { nextIndex: 1, to: 1 },
  });
  expect(deliver(world, 'append', 1, 2)).toMatchObject({
    'AE-2': { prevLogIndex: 0, prevLogTerm: 0 },
    'AE-4': { from: 1, to: 1 },
  });
  expect(deliver(world, 'stored', 2, 1)).toMatchObject({
    'LR-4': { follower: 2, matchIndex: 1, nextIndex: 2 },
    'CM-1': { from: 1, to: 1, copies: 2, needed: 2, term: 1, currentTerm: 1 },
    'AP-1': { from: 1, to: 1 },
  });
});

test('a refusal is told with whom it refused', () => {
  const world = byHand();
  for (const server of [1, 2]) told(world, 'timeout', { server });
  expect(deliver(world, 'voteRequest', 1, 2)).toEqual({ 'RV-2': { votedFor: 2, term: 1, candidateId: 1 } });
});

test('what happened stays as the core has reported it', () => {
  const world = byHand();
  const event = act(world, 'timeout', { server: 1 });
  rowOf(event);
  expect(event.fired.find(({ rule }) => rule === 'EL-1')!.facts).toEqual({});
});
