import { describe, expect, test } from 'vitest';
import {
  advance,
  createHistory,
  defaultRun,
  digest,
  endOf,
  events,
  eventsFrom,
  forkHistory,
  type History,
  issue,
  momentAfter,
  momentBefore,
  momentOf,
  seek,
  seekTime,
  stepBack,
  stepEvent,
  worldAt,
  worldAtTime,
} from '../index.ts';
import { leaderOf, MS, runWith } from '../testing/lives.ts';
import { type Checkpoint, thinned, thinTogether } from './checkpoint.ts';

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };

/** Some thousands of events with a crash and many writes. */
function lived(): History {
  const history = createHistory(runWith({ loss: 20, diskLatency: 2 * MS }));
  for (let i = 0; i < 60; i++) {
    issue(history, 'write', WRITE);
    if (i === 20) issue(history, 'crash', { server: leaderOf(history.world) || 1 });
    advance(history, history.world.now + 500 * MS);
  }
  return history;
}

describe('checkpoints', () => {
  test('a replay that comes by has the digest that was kept', () => {
    const history = lived();
    expect(history.checkpoints.length).toBeGreaterThan(3);
    for (const [i, { world, digest: kept }] of history.checkpoints.entries()) {
      if (i === 0) continue;
      // Stepping on from just before, over the boundary.
      seek(history, { events: world.events - 3, now: 0 });
      for (let step = 0; step < 3; step++) stepEvent(history);
      expect([history.world.events, digest(history.world)]).toEqual([world.events, kept]);
    }
  });

  test('stand behind the event in which a restarted server applies a long log', () => {
    const history = createHistory(defaultRun(1));
    advance(history, 1000 * MS);
    const victim = 1 + (leaderOf(history.world) % 5);
    for (let i = 0; i < 700; i++) issue(history, 'write', WRITE);
    advance(history, 3000 * MS);
    issue(history, 'crash', { server: victim });
    issue(history, 'restart', { server: victim });
    advance(history, 4000 * MS);
    const long = [...eventsFrom(history, 0)].filter(
      ({ before, after }) => after !== null && after.volatile.lastApplied - before!.volatile.lastApplied > 500,
    );
    expect(long.map(({ server }) => server)).toEqual([victim]);
    expect(history.checkpoints.map(({ world }) => world.events)).toContain(long[0]!.id + 1);
  });

  test('know no commands, which would keep every list of them alive', () => {
    for (const { world } of lived().checkpoints) expect(world.run.commands).toEqual([]);
  });

  test('may be thinned at any time: everything stays reachable', () => {
    const history = lived();
    const moments = Array.from({ length: 40 }, (_, i) => ({ events: i * 97, now: 0 }));
    const digests = moments.map((moment) => digest(worldAt(history, moment)));
    const { rows } = events(history, { filter: 'all', limit: 1e6 });
    history.checkpoints = history.checkpoints.filter((_, i) => i % 3 === 0);
    history.stretches.clear();
    history.rows.clear();
    expect(moments.map((moment) => digest(worldAt(history, moment)))).toEqual(digests);
    expect(events(history, { filter: 'all', limit: 1e6 }).rows).toEqual(rows);
  });

  test('of very many every second one of the older half goes, never the first', () => {
    const [first] = lived().checkpoints;
    const many: Checkpoint[] = Array.from({ length: 2001 }, () => ({ ...first! }));
    const kept = thinned(many);
    expect([kept.length, kept[0], kept[1]]).toEqual([1501, many[0], many[2]]);
    expect(kept.slice(-1001)).toEqual(many.slice(-1001));
    expect(thinned(kept)).toBe(kept);
  });

  test('that several lines share are thinned alike', () => {
    const { world } = lived().checkpoints[0]!;
    const line = (own: number) => ({ interval: 1000, checkpoints: [...shared, ...made(1500, own)] });
    const made = (from: number, count: number): Checkpoint[] =>
      Array.from({ length: count }, (_, i) => ({ world: { ...world, events: (from + i) * 1000 }, digest: 0 }));
    const shared = made(0, 1500);
    const lines = [line(1200), line(1200), line(1200)];
    thinTogether(lines);
    expect(lines.map(({ checkpoints }) => checkpoints.length)).toEqual([1350, 1350, 1350]);
    expect(new Set(lines.flatMap(({ checkpoints }) => checkpoints)).size).toBe(750 + 3 * 600);
  });
});

describe('moments', () => {
  test('are gone to exactly, and what is no moment is taken for the nearest', () => {
    const history = lived();
    const end = endOf(history);
    const { at } = momentAfterOf(history, 1500);
    for (const [wanted, now] of [
      [0, at],
      [at, at],
      [1e15, momentBefore(history, 1501).now],
    ] as const) {
      seek(history, { events: 1501, now: wanted });
      expect(momentOf(history)).toEqual({ events: 1501, now });
    }
    for (const beyond of [
      { events: 1e9, now: 0 },
      { ...end, now: 1e15 },
    ]) {
      seek(history, beyond);
      expect(history.world).toBe(history.end);
    }
    expect([momentAfter(history, -1), momentAfter(history, 1e9)]).toEqual([{ events: 0, now: 0 }, end]);
    seek(history, { events: -5, now: -5 });
    expect([momentOf(history).events, stepBack(history)]).toEqual([0, false]);
  });

  test('by time come after all that happened up to then', () => {
    const history = lived();
    const seen = [...eventsFrom(history, 0)];
    for (const at of [0, 1, 12_345_678, seen[1000]!.at, seen[2000]!.at, -7]) {
      seekTime(history, at);
      const time = Math.max(0, at);
      expect(momentOf(history)).toEqual({ events: seen.filter((event) => event.at <= time).length, now: time });
      expect(digest(worldAtTime(history, at))).toBe(digest(history.world));
    }
    seekTime(history, 1e15);
    expect(momentOf(history)).toEqual(endOf(history));
  });

  test('step by step to the start and to the end again', () => {
    const history = createHistory(defaultRun(1));
    const digests = [digest(history.world)];
    while (history.world.events < 150) {
      stepEvent(history);
      digests.push(digest(history.world));
    }
    for (let i = 149; i >= 0; i--) {
      expect(stepBack(history)).toBe(true);
      expect(digest(history.world)).toBe(digests[i]);
    }
    for (let i = 1; i <= 150; i++) expect(stepEvent(history)!.id).toBe(i - 1);
    expect(digest(history.world)).toBe(digests[150]);
    expect(history.world).toBe(history.end);
  });

  test('a world that was asked for is its owner’s: the history stays as it is', () => {
    const history = lived();
    const before = [digest(history.world), momentOf(history)];
    const world = worldAt(history, endOf(history));
    world.nodes[0]!.status = 'down';
    expect([digest(history.world), momentOf(history)]).toEqual(before);
  });

  test('no command is given before the end of what is known', () => {
    const history = lived();
    stepBack(history);
    expect(() => issue(history, 'write', WRITE)).toThrow('at the end of what is known');
  });
});

test('a line that parts lives on as if the other had never gone further', () => {
  const history = lived();
  for (const moment of [{ events: 0, now: 0 }, { events: 1000, now: 0 }, momentBefore(history, 2345)]) {
    const fork = forkHistory(history, moment);
    const { commands } = fork.world.run;
    const alone = createHistory({ ...history.end.run, commands });
    advance(alone, moment.now);
    for (const line of [fork, alone]) advance(line, 40_000 * MS);
    expect(digest(fork.world)).toBe(digest(alone.world));
    const list = (line: History) => events(line, { filter: 'key', server: 2, limit: 1e6 });
    expect(list(fork)).toEqual(list(alone));
    expect([fork.commandEvents, fork.tape]).toEqual([alone.commandEvents, alone.tape]);
    expect(fork.tallies.length).toBe(alone.tallies.length);
  }
});

test('whatever is looked at, little is kept', () => {
  const history = lived();
  advance(history, 200_000 * MS);
  events(history, { filter: 'all', limit: 1e6 });
  for (let i = 0; i < 300; i++) seek(history, { events: i * 60, now: 0 });
  expect(history.end.events).toBeGreaterThan(15_000);
  expect(history.stretches.size).toBeLessThanOrEqual(12);
  expect(history.rows.size).toBeLessThanOrEqual(1024);
  expect(history.newest.length).toBeLessThan(history.interval);
});

function momentAfterOf(history: History, id: number): { at: number } {
  return { at: momentAfter(history, id).now };
}
