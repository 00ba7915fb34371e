import { describe, expect, test } from 'vitest';
import {
  advance,
  CLIENT,
  createHistory,
  defaultRun,
  events,
  eventsFrom,
  forkHistory,
  type History,
  issue,
  seek,
  tape,
  type TapeQuery,
} from '../index.ts';
import { busyHistory, leaderOf, MS, runWith } from '../testing/lives.ts';

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };
const ALL = { maxStrokes: 1e6, maxDots: 1e6 };

/** Long enough that the first of it has to be made again. */
function long(): History {
  const history = createHistory(runWith({ loss: 50, latency: 8 * MS, jitter: 4 * MS }));
  advance(history, 3000 * MS);
  issue(history, 'partition', { sides: [[1, 2]] });
  advance(history, 4000 * MS);
  issue(history, 'healAll', {});
  issue(history, 'crash', { server: leaderOf(history.world) || 1 });
  for (let i = 0; i < 40; i++) {
    issue(history, 'write', WRITE);
    advance(history, history.world.now + 1000 * MS);
  }
  return history;
}

/** Every message between servers that was on its way in the stretch, by looking at every event. */
function strokesOf(history: History, { from, to }: Pick<TapeQuery, 'from' | 'to'>): string[] {
  const found = new Map<number, string>();
  for (const event of eventsFrom(history, 0)) {
    const { envelope, at, id, kind, lost, command } = event;
    const ends = lost !== null || kind === 'deliver' || command?.name === 'deliver';
    if (envelope === null || !ends || envelope.from === CLIENT || envelope.to === CLIENT) continue;
    if (at < from || envelope.sentAt > to || found.has(envelope.id)) continue;
    found.set(envelope.id, [envelope.id, envelope.sentBy, envelope.sentAt, at, lost ?? 'arrived', id].join());
  }
  return [...found.values()].sort();
}

describe('messages, one by one', () => {
  test('of any stretch of the past, with the events that sent and ended them', () => {
    const history = long();
    for (const from of [0, 2990, 3500, 20_000, 43_000]) {
      const query = { from: from * MS, to: (from + 300) * MS };
      const drawn = tape(history, { ...query, ...ALL });
      const ended = drawn.strokes.filter(({ end }) => end !== 'flying');
      const told = ended.map(({ id, sentBy, sentAt, endAt, end, endedBy }) =>
        [id, sentBy, sentAt, endAt, end, endedBy].join(),
      );
      expect(told.sort()).toEqual(strokesOf(history, query));
      expect(drawn.strokesLeftOut).toBe(false);
    }
  });

  test('of a stretch with too many none, and that is said', () => {
    const history = long();
    const drawn = tape(history, { from: 0, to: 40_000 * MS, maxStrokes: 300, maxDots: 300 });
    expect(drawn).toMatchObject({ strokes: [], strokesLeftOut: true, dots: [], dotsLeftOut: true });
  });

  test('that waited at a paused server arrived there when they came, not when it went on', () => {
    const history = createHistory(defaultRun(1));
    advance(history, 1000 * MS);
    const [server] = [1, 2].filter((id) => id !== leaderOf(history.world));
    issue(history, 'pause', { server: server! });
    advance(history, 1500 * MS);
    issue(history, 'resume', { server: server! });
    const during = tape(history, { ...ALL, from: 1000 * MS, to: 1499 * MS }).strokes.filter(({ to }) => to === server);
    advance(history, 1500 * MS);
    const after = tape(history, { ...ALL, from: 1500 * MS, to: 1500 * MS }).strokes.filter(({ to }) => to === server);
    expect(during.length).toBeGreaterThan(5);
    expect(after.filter(({ id }) => during.some((stroke) => stroke.id === id))).toEqual([]);
  });

  test('that wait for the user for long are drawn as flying until they end', () => {
    const history = createHistory(defaultRun(1));
    advance(history, 1000 * MS);
    issue(history, 'write', WRITE);
    const sent = () => tape(history, { from: 0, to: 1100 * MS, ...ALL }).strokes.filter(({ end }) => end === 'flying');
    while (sent().length === 0) advance(history, history.world.now + MS);
    const { id } = sent()[0]!;
    issue(history, 'hold', { message: id });
    advance(history, 60_000 * MS);
    expect(sent()).toEqual([expect.objectContaining({ id, endAt: Infinity, endedBy: -1 })]);
    issue(history, 'release', { message: id });
    advance(history, 61_000 * MS);
    const later = tape(history, { from: 59_900 * MS, to: 60_500 * MS, ...ALL }).strokes.find((one) => one.id === id)!;
    expect(later).toMatchObject({ end: 'arrived' });
  });
});

describe('events at servers', () => {
  test('of any stretch of the past', () => {
    const history = long();
    for (const from of [0, 3500, 20_000, 43_000]) {
      const [first, last] = [from * MS, (from + 300) * MS];
      const wanted = [...eventsFrom(history, 0)].filter(
        ({ at, server }) => at >= first && at <= last && server !== CLIENT,
      );
      const { dots, dotsLeftOut } = tape(history, { from: first, to: last, ...ALL });
      expect(dots).toEqual(wanted.map(({ id, at, server, marks }) => ({ event: id, at, server, marks })));
      expect(dotsLeftOut).toBe(false);
    }
    expect(tape(history, { from: 0, to: 1e9, maxStrokes: 0, maxDots: 0 })).toMatchObject({
      dots: [],
      dotsLeftOut: false,
    });
  });
});

test('the whole known line is drawn, wherever the present is', () => {
  const history = long();
  const query = { from: 0, to: 50_000 * MS, maxStrokes: 100, maxDots: 0 };
  const drawn = tape(history, query);
  seek(history, { events: 500, now: 0 });
  expect(tape(history, query)).toEqual(drawn);
});

test('marks are those of the events: commands, writes, elections, timeouts', () => {
  const history = busyHistory(4, 80);
  const { marks } = tape(history, { from: 0, to: history.world.now, maxStrokes: 0, maxDots: 0 });
  const { rows } = events(history, { filter: 'all', limit: 1e6 });
  const commanded = rows.filter(({ kind }) => kind === 'command').map(({ id }) => id);
  const told = marks.filter(({ kind }) => kind === 'command' || kind === 'client');
  expect(told.map(({ event }) => event)).toEqual(commanded.reverse());
  const elected = rows.filter(({ happenings }) => happenings.some(({ what }) => what === 'becomesLeader'));
  expect(marks.filter(({ kind }) => kind === 'leader').map(({ event }) => event)).toEqual(
    elected.map(({ id }) => id).reverse(),
  );
  expect(marks.every((mark, i) => i === 0 || marks[i - 1]!.event <= mark.event)).toBe(true);
});

test('commits are those of leaders, with the index that they reached', () => {
  const history = long();
  const wanted = [...eventsFrom(history, 0)].flatMap(({ id, at, server, before, after }) =>
    after?.volatile.role.name === 'leader' && after.volatile.commitIndex > before!.volatile.commitIndex
      ? [{ at, event: id, server, index: after.volatile.commitIndex }]
      : [],
  );
  expect(wanted.length).toBeGreaterThan(30);
  const all = { from: 0, to: history.world.now, maxStrokes: 0, maxDots: 0 };
  expect(tape(history, all).commits).toEqual(wanted);
  const [some] = [{ ...all, from: 20_000 * MS, to: 30_000 * MS }];
  expect(tape(history, some).commits).toEqual(wanted.filter(({ at }) => at >= some.from && at <= some.to));
  const fork = wanted[10]!.event;
  expect(tape(forkHistory(history, { events: fork, now: 0 }), all).commits).toEqual(wanted.slice(0, 10));
});

test('of a crowd the eye is shown what it can part, evenly, and each server as it ends', () => {
  // Elections all the time: hundreds of pieces on each track.
  const history = createHistory(
    runWith({ electionTimeoutMin: 30 * MS, electionTimeoutMax: 45 * MS, latency: 20 * MS }),
  );
  for (let i = 0; i < 600; i++) {
    issue(history, 'write', WRITE);
    advance(history, history.world.now + 100 * MS);
  }
  const { now } = history.world;
  const whole = tape(history, { from: 0, to: now, maxStrokes: 0, maxDots: 0 });
  expect(history.tape.tracks[0]!.items.length).toBeGreaterThan(500);
  for (const { server, pieces } of whole.tracks) {
    expect(pieces.length).toBeLessThanOrEqual(402);
    const { server: state } = history.world.nodes[server - 1]!;
    expect(pieces.at(-1)).toMatchObject({ role: state.volatile.role.name, term: state.persistent.currentTerm });
  }
  const writes = whole.marks.filter(({ kind }) => kind === 'client');
  expect(writes.length).toBeGreaterThan(200);
  expect(writes.length).toBeLessThanOrEqual(251);
  const part = tape(history, { from: 10_000 * MS, to: 11_000 * MS, maxStrokes: 0, maxDots: 0 });
  expect(part.marks.filter(({ kind }) => kind === 'client').length).toBe(11);
});
