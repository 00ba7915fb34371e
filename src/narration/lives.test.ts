import { expect, test } from 'vitest';
import { explain } from '../sim/explain/index.ts';
import { type Explanation, forkWorld, type History, nodeOf, seekTime, takeEvent, type World } from '../sim/index.ts';
import { busyHistory } from '../sim/testing/lives.ts';
import { absenceText } from './absence.ts';
import { plain } from './parts.ts';
import { explanationTitle, onItsWayText, storyOf } from './why.ts';

// Whatever happens in lives with faults of all kinds can be explained in plain words; what is said to be missing is.

function wordsOf(explanation: Explanation, now: number): string[] {
  const { causes, onTheirWay, absence } = explanation;
  const absent = absence === null ? null : absenceText(absence, now);
  return [
    explanationTitle(explanation),
    ...storyOf(causes).map(({ text }) => text),
    ...onTheirWay.map((message) => onItsWayText(message, now)),
    ...(absent?.sentences ?? []),
    ...(absent?.lines.map(({ text }) => text) ?? []),
  ].map(plain);
}

test('every event of a busy life has a story in short plain sentences', { timeout: 60_000 }, () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const history = busyHistory(seed, 30);
    for (let event = 0; event < history.world.events; event += 3)
      for (const text of wordsOf(explain(history, { about: 'event', event }), history.world.now)) {
        expect(text).not.toMatch(/undefined|NaN|S0|Infinity|null/);
        for (const sentence of text.split(/(?<=\.) /))
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(22);
      }
  }
});

/** What is told to be missing at five moments of every life. */
function* moments(): Generator<History> {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const history = busyHistory(seed, 30);
    const { now } = history.end;
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
      seekTime(history, Math.floor(now * part));
      yield history;
    }
  }
}

const told = (absence: NonNullable<Explanation['absence']>, { world }: History) => {
  const { sentences, lines } = absenceText(absence, world.now);
  return {
    text: sentences.map(plain).join(' '),
    lines: lines.map(({ server, text }) => ({ server, text: plain(text) })),
  };
};

test('the copies that an entry is said to have, and who is said to be down, are so', { timeout: 60_000 }, () => {
  let counted = 0;
  for (const history of moments()) {
    const { world } = history;
    for (const { id, server } of world.nodes) {
      const { entries, length } = server.persistent.log;
      for (const { index, term } of entries.slice(0, length)) {
        const { absence } = explain(history, { about: 'entry', server: id, index, term });
        if (absence === null) continue;
        const { text, lines } = told(absence, history);
        expect(text).not.toMatch(/undefined|NaN|S0|Infinity/);
        for (const { server: other, text: why } of lines) {
          if (why === 'down' || why === 'paused') expect(nodeOf(world, other).status, `S${other}`).toBe(why);
        }
        const copies = /is on (\d+)/.exec(text);
        if (copies === null) continue;
        counted++;
        const holders = world.nodes.filter(
          ({ durable: { log } }) => log.length >= index && log.entries[index - 1]?.term === term,
        );
        expect(holders.length, text).toBe(Number(copies[1]));
      }
    }
  }
  expect(counted).toBeGreaterThan(5);
});

test('where nobody can win, nobody does while all stays as it is', { timeout: 60_000 }, () => {
  let hopeless = 0;
  for (const history of moments()) {
    const { absence } = explain(history, { about: 'leader' });
    if (absence === null || !told(absence, history).text.includes('Nobody can win')) continue;
    hopeless++;
    const future = forkWorld(history.world);
    const led = new Set(leadersOf(future));
    for (let i = 0; i < 400; i++) {
      const event = takeEvent(future);
      // What the user did afterwards is a change.
      if (event === null || event.kind === 'command') break;
      expect(leadersOf(future).filter((leader) => !led.has(leader))).toEqual([]);
    }
  }
  expect(hopeless).toBeGreaterThan(0);
});

const leadersOf = ({ nodes }: World): string[] =>
  nodes
    .filter(({ server }) => server.volatile.role.name === 'leader')
    .map(({ id, server }) => `${id} ${server.persistent.currentTerm}`);
