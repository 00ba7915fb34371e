import { expect, test } from 'vitest';
import {
  act,
  advanceTo,
  choices,
  createWorld,
  defaultRun,
  messageInFlight,
  messageKind,
  messageTerm,
  randomChoice,
  type World,
} from '../sim/index.ts';
import { choiceText, nameOfChoice } from './choices.ts';
import { plain } from './parts.ts';
import type { MessageView } from './view.ts';

/** A world by hand, with disks that write only when told to. */
function byHand(servers: number, diskLatency = 5000): World {
  const run = defaultRun(1, servers);
  const dials = { ...run.options.dials, diskLatency };
  const world = createWorld({ ...run, options: { ...run.options, dials }, clock: 'manual' });
  advanceTo(world, 0);
  return world;
}

function messageOf(world: World, id: number): MessageView {
  const envelope = messageInFlight(world, id)!;
  const { body, from, to } = envelope;
  const count = body.type === 'AppendEntriesRequest' ? body.entries.length : 0;
  const kind = messageKind(envelope);
  return { id, from, to, kind, term: messageTerm(envelope), deliverAt: Infinity, count, fate: 'held' };
}

/** What the reader is offered, and chooses by the beginning of its title. */
const offered = (world: World) =>
  choices(world).map((choice) => {
    const { what } = choice;
    return { choice, text: choiceText(choice, what.kind === 'message' ? messageOf(world, what.message) : undefined) };
  });
function choose(world: World, beginning: string): string {
  const { choice, text } = offered(world).find(({ text }) => plain(text.title).startsWith(beginning))!;
  act(world, choice.acts[0]!.name, choice.acts[0]!.args);
  return `${plain(text.title)}. ${plain(text.then)} ${text.verbs.join(', ')}`;
}

test('an election and a commit by hand are offered in plain words', () => {
  const world = byHand(3);
  expect(choose(world, 'S1, election')).toBe('S1, election timer. Then S1 starts term 1 and votes for itself. Fire');
  expect(choose(world, 'S1 writes')).toBe('S1 writes to disk. Then S1 sends what waited for its disk. Complete, Fail');
  expect(choose(world, 'Vote request, S1 to S2')).toBe('Vote request, S1 to S2. Then S2 votes for S1. Deliver, Drop');
  expect(choose(world, 'S2 writes')).toBe('S2 writes to disk. Then S2 sends what waited for its disk. Complete, Fail');
  expect(choose(world, 'Vote granted, S2')).toBe('Vote granted, S2 to S1. Then S1 leads term 1. Deliver, Drop');
  expect(choose(world, 'Append +1, S1 to S2')).toBe(
    'Append +1, S1 to S2. Then S2 writes entry 1 to disk. Deliver, Drop',
  );
  expect(choose(world, 'S1 writes')).toBe('S1 writes to disk. Then S1 counts its own copy. Complete, Fail');
});

test('a message that is not known is told by its number', () => {
  const world = byHand(3, 0);
  choose(world, 'S2, election');
  const { choice } = offered(world)[0]!;
  const text = choiceText(choice);
  expect(plain(text.title)).toMatch(/^Message m\d+$/);
  expect(nameOfChoice(choice, text, 'Deliver')).toMatch(/^Deliver: Message m\d+\. Then S\d /);
});

test('the name of an act begins with the words on its button', () => {
  const { choice, text } = offered(byHand(3)).find(({ text }) => plain(text.title).startsWith('S2, election'))!;
  expect(nameOfChoice(choice, text, 'Fire')).toMatch(/^Fire S2, election timer\. Then S2 starts term 1/);
});

test('whatever can happen, and whatever follows, can be told shortly', () => {
  const told = new Set<string>();
  for (const diskLatency of [0, 5000]) {
    const world = byHand(3, diskLatency);
    for (let i = 0; i < 250; i++) {
      for (const { text } of offered(world)) {
        const whole = `${plain(text.title)}. ${plain(text.then)}`;
        expect(whole).not.toMatch(/undefined|NaN|S0|Infinity/);
        expect(plain(text.then).split(' ').length).toBeLessThanOrEqual(16);
        told.add(whole.replace(/\d+/g, '#'));
      }
      if (i % 20 === 19) act(world, 'write', { op: 'set', key: 'x', value: '1', target: 0 });
      const next = randomChoice(world);
      if (next !== null) act(world, next.name, next.args);
    }
  }
  expect(told.size).toBeGreaterThan(15);
});
