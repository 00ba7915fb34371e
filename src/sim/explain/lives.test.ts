/** Whatever happens in random lives can be asked for, and every answer is a story: in order, with a beginning. */
import { describe, expect, test } from 'vitest';
import { advance, createHistory, type History, type SimEvent } from '../index.ts';
import { busyHistory, MS } from '../testing/lives.ts';
import { swarm } from '../swarm.ts';
import { isStart } from './chain.ts';
import { explain, knowledge } from './index.ts';
import { eventOf } from './reading.ts';

const all = (history: History): SimEvent[] =>
  Array.from({ length: history.end.events }, (_, id) => eventOf(history, id)!);

function expectStories(history: History): void {
  for (const { id } of all(history)) {
    const { event, causes, effects } = explain(history, { about: 'event', event: id });
    const ids = causes.map(({ row }) => row.id);
    const problems = [
      event?.id === id && causes.at(-1)!.row.id === id && causes.at(-1)!.by === 'self'
        ? ''
        : 'does not end with itself',
      causes.length <= 16 ? '' : 'is too long',
      ids.every((other, i) => i === 0 || other > ids[i - 1]!) ? '' : 'is out of order',
      causes.filter(({ by }) => by === 'self').length === 1 ? '' : 'has two ends',
      isStart(eventOf(history, ids[0]!)!) ? '' : 'begins nowhere',
      effects.every((row) => row.id > id) && effects.length <= 8 ? '' : 'has wrong effects',
    ].filter(Boolean);
    expect({ id, problems }).toEqual({ id, problems: [] });
  }
}

describe('the chain of every event', () => {
  test.each([1, 2, 3, 4, 5, 6])('of a busy life (seed %i)', { timeout: 60_000 }, (seed) => {
    expectStories(busyHistory(seed, 40));
  });

  test.each([1, 2, 3, 4])('of a swarm’s life (seed %i)', { timeout: 60_000 }, (seed) => {
    const history = createHistory(swarm(seed, { steps: 30 }).run);
    advance(history, history.end.run.commands.at(-1)!.at + 500 * MS);
    expectStories(history);
  });
});

test('every entry, role, message and server can be asked for, also when there is none', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 10; seed++) {
    const history = busyHistory(seed, 30);
    const { world } = history;
    for (const { id, server, previous } of world.nodes) {
      const role = explain(history, { about: 'role', server: id });
      expect(role.event?.server).toBe(id);
      for (const entry of server.persistent.log.entries.slice(0, server.persistent.log.length)) {
        const { index, term } = entry;
        const answer = explain(history, { about: 'entry', server: id, index, term });
        expect(answer.event?.server).toBe(id);
        expect(answer.absence === null).toBe(server.volatile.commitIndex >= index);
      }
      for (const { event, server: other } of knowledge(history, id).others) {
        expect(event).toBeLessThanOrEqual(previous);
        if (event >= 0) expect(eventOf(history, event)).toMatchObject({ server: id, envelope: { from: other } });
      }
    }
    for (let message = 1; message < world.nextMessage; message++) {
      const sent = eventOf(history, explain(history, { about: 'message', message }).event!.id)!;
      expect(message >= sent.firstSent && message < sent.firstSent + sent.sent).toBe(true);
    }
    const nowhere = [
      explain(history, { about: 'event', event: world.events }),
      explain(history, { about: 'event', event: -1 }),
      explain(history, { about: 'message', message: world.nextMessage }),
      explain(history, { about: 'entry', server: 1, index: 9999, term: 1 }),
      explain(history, { about: 'role', server: 99 }),
      explain(history, { about: 'entry', server: 0, index: 1, term: 1 }),
    ];
    expect(nowhere.map(({ event, causes, effects }) => [event, causes, effects])).toEqual(
      nowhere.map(() => [null, [], []]),
    );
  }
});
