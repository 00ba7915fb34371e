import { describe, expect, test } from 'vitest';
import { plain } from '../narration/parts.ts';
import { sentencesOf, spoken } from '../narration/sentence.ts';
import { signOf } from '../narration/sign.ts';
import type { ClusterView } from '../narration/view.ts';
import { act, createWorld, defaultRun, forkWorld, rowOf, takeEvent, type World } from '../sim/index.ts';
import { flightsOf } from './flights.ts';
import { logWindow } from './log-window.ts';
import { networkState } from './network-state.ts';
import { persistentOf, serverState } from './server-state.ts';

// What narration says of what this room tells, in real runs with faults of all kinds: what the sign claims must be so, in
// what is true now and in what follows.

const PORT = { logEnd: 0, logColumns: 500, selected: 0, inspected: 0, maxMessages: 500 };

function viewOf(world: World): ClusterView {
  const nodes = world.nodes.map((node) => serverState(node, 0, []));
  const logs = [undefined, ...world.nodes.map((node) => persistentOf(node).log)];
  const { messages, leftOut } = flightsOf(world, PORT);
  return {
    size: nodes.length,
    servers: [nodes[0]!, ...nodes],
    messages,
    messagesLeftOut: leftOut,
    network: networkState(world, 0),
    logs: logWindow(logs, world, PORT, 0),
    violations: [],
    clock: world.now,
    playing: false,
  };
}

/** A random number generator of the test's own: faults shall differ from the world's draws. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
}

function disturb(world: World, roll: (below: number) => number): void {
  const size = world.nodes.length;
  const some = () => 1 + roll(size);
  const other = (id: number) => 1 + ((id - 1 + 1 + roll(Math.max(1, size - 1))) % size);
  const a = some();
  const acts: [string, Parameters<typeof act>[2]][] = [
    ['crash', { server: a }],
    ['crash', { server: a }],
    ['restart', { server: a }],
    ['restart', { server: a }],
    ['pause', { server: a }],
    ['resume', { server: a }],
    ['timeout', { server: a }],
    ['timeout', { server: a }],
    ['cut', { a, b: other(a) }],
    ['cutOneWay', { from: a, to: other(a) }],
    ['partition', { sides: [[a]] }],
    ['healAll', {}],
    ['write', { op: 'set', key: 'x', value: '1', target: 0 }],
  ];
  act(world, ...acts[roll(acts.length)]!);
}

const won = (world: World): Set<number> => {
  const terms = new Set<number>();
  for (const { server } of world.nodes)
    if (server.volatile.role.name === 'leader') terms.add(server.persistent.currentTerm);
  return terms;
};

/** The terms that get a leader if nobody touches the run for so long. */
function winsUntouched(world: World, events: number): Set<number> {
  const future = forkWorld(world);
  const terms = new Set<number>();
  for (let i = 0; i < events; i++) {
    if (takeEvent(future) === null) break;
    for (const term of won(future)) terms.add(term);
  }
  return terms;
}

describe.each([1, 2, 3, 4, 5, 7])('with %i servers', (size) => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('the sign is true at every event, seed %i', (seed) => {
    const run = defaultRun(seed, size);
    const dials = { ...run.options.dials, loss: 20 * (seed % 3), diskLatency: seed % 2 === 0 ? 4000 : 0 };
    const world = createWorld({ ...run, options: { ...run.options, dials } });
    const roll = dice(seed * 31 + size);
    for (let boots = 0; boots < size; boots++) takeEvent(world);
    const led = new Map<number, number>();
    const seen = new Set<string>();
    for (let i = 0; i < 600; i++) {
      if (roll(6) === 0) disturb(world, roll);
      else if (takeEvent(world) === null) disturb(world, roll);
      for (const { id, server } of world.nodes)
        if (server.volatile.role.name === 'leader') led.set(server.persistent.currentTerm, id);

      const { headline, support } = signOf(viewOf(world));
      const before = won(world);
      const number = Number(/term (\d+)/.exec(headline)?.[1] ?? -1);
      if (headline.startsWith('Nobody won')) expect(led.has(number), headline).toBe(false);
      if (support.startsWith('Nobody can win') && !seen.has(headline + world.nodes.map((n) => n.status).join())) {
        seen.add(headline + world.nodes.map((n) => n.status).join());
        for (const term of winsUntouched(world, 400)) expect(before, headline).toContain(term);
      }
      if (/cannot win/.test(headline) && !seen.has(headline)) {
        seen.add(headline);
        const id = Number(/S(\d+)/.exec(headline)![1]);
        expect(led.get(number), headline).not.toBe(id);
        const future = forkWorld(world);
        for (let k = 0; k < 400 && takeEvent(future) !== null; k++) {
          const { server } = future.nodes[id - 1]!;
          if (server.volatile.role.name === 'leader') expect(server.persistent.currentTerm, headline).not.toBe(number);
        }
      }
      const copies = /Entry (\d+) is on (\d+) of/.exec(support);
      if (copies !== null) {
        const leader = world.nodes[Number(/S(\d+)/.exec(headline)![1]) - 1]!;
        const entry = leader.server.persistent.log.entries[Number(copies[1]) - 1]!;
        const holding = world.nodes.filter(
          (node) =>
            persistentOf(node).log.entries.slice(0, persistentOf(node).log.length)[entry.index - 1]?.term ===
            entry.term,
        );
        expect(holding.length, support).toBe(Number(copies[2]));
      }
    }
  });
});

test('every event of a disturbed run can be told in short plain sentences', () => {
  const world = createWorld(defaultRun(9));
  const roll = dice(9);
  const told = new Set<string>();
  for (let i = 0; i < 4000; i++) {
    const event = roll(8) === 0 ? act(world, ...randomCommand(roll)) : takeEvent(world);
    if (event === null) continue;
    for (const sentence of sentencesOf(rowOf(event))) {
      const text = plain(spoken(sentence));
      told.add(text.replace(/\d+/g, '#'));
      for (const one of text.split(/(?<=\.) /)) expect(one.split(' ').length, one).toBeLessThanOrEqual(22);
      expect(text).not.toMatch(/undefined|NaN|S0|!|Infinity/);
    }
  }
  expect(told.size).toBeGreaterThan(40);
});

function randomCommand(roll: (below: number) => number): [string, Parameters<typeof act>[2]] {
  const server = 1 + roll(5);
  const message = 1 + roll(3000);
  const all: [string, Parameters<typeof act>[2]][] = [
    ['crash', { server }],
    ['restart', { server }],
    ['pause', { server }],
    ['resume', { server }],
    ['timeout', { server }],
    ['heartbeat', { server }],
    ['cutOneWay', { from: server, to: 1 + (server % 5) }],
    ['healAll', {}],
    ['drop', { message }],
    ['delay', { message, by: 80_000 }],
    ['write', { op: 'increment', key: 'n', target: 0 }],
    ['write', { op: 'set', key: 'x', value: '7', target: server }],
    ['setDial', { dial: 'loss', value: 100 }],
  ];
  return all[roll(all.length)]!;
}
