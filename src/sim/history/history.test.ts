import { describe, expect, test } from 'vitest';
import {
  advance,
  createHistory,
  defaultRun,
  describeEvent,
  eventNumbered,
  events,
  type EventRow,
  type History,
  issue,
  KEY_MARKS,
  Mark,
  messagesInFlight,
  stepEvent,
  tape,
} from '../index.ts';
import { busyHistory, leaderOf, MS, runWith } from '../testing/lives.ts';

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };

function settled(): History {
  const history = createHistory(defaultRun(1));
  advance(history, 1000 * MS);
  return history;
}

describe('advancing', () => {
  test('stops at the time asked for, or earlier for a reason', () => {
    const history = createHistory(defaultRun(1));
    expect(advance(history, 500 * MS, { maxEvents: 7 })).toEqual({ taken: 7, stopped: 'events' });
    const { stopped, taken } = advance(history, 500 * MS, { stopOnKey: true });
    expect(stopped).toBe('key');
    expect(eventNumbered(history, 6 + taken)!.marks & KEY_MARKS).not.toBe(0);
    expect(advance(history, 500 * MS).stopped).toBe('time');
    expect(history.world.now).toBe(500 * MS);
  });

  test('one step is one event', () => {
    const history = settled();
    const { events: before } = history.world;
    expect(stepEvent(history)!.id).toBe(before);
    expect(history.world.events).toBe(before + 1);
  });
});

test('a cut shows at once, even when the clock stands', () => {
  const history = createHistory(defaultRun(1));
  advance(history, 168 * MS);
  const [from, to] = [leaderOf(history.world) || 5, 1];
  const { id } = issue(history, 'cut', { a: from, b: to });
  const lost = events(history, { filter: 'all', after: id, limit: 10 }).rows;
  expect(lost.map(({ kind, cause, at }) => [kind, cause, at])).toEqual([['lost', id, 168 * MS]]);
});

describe('the list of events', () => {
  test('filters, counts, and pages', () => {
    const history = settled();
    issue(history, 'crash', { server: leaderOf(history.world) });
    advance(history, 3000 * MS);
    const all = events(history, { filter: 'all', limit: 1e6 });
    expect(all.rows.map(({ id }) => id)).toEqual(Array.from({ length: all.total }, (_, i) => all.total - 1 - i));
    const key = events(history, { filter: 'key', limit: 1e6 });
    expect(key.rows.map(({ id }) => id)).toEqual(
      all.rows.filter(({ marks }) => (marks & KEY_MARKS) !== 0).map(({ id }) => id),
    );
    expect([key.matching, key.total]).toEqual([key.rows.length, all.total]);
    const page = events(history, { filter: 'key', before: key.rows[3]!.id, limit: 2 });
    expect(page.rows).toEqual(key.rows.slice(4, 6));
    expect(events(history, { filter: 'key', after: key.rows[3]!.id, limit: 9 }).rows).toEqual(key.rows.slice(0, 3));
    const faults = events(history, { filter: 'faults', limit: 1e6 });
    expect(faults.rows.at(-1)!.happenings[0]).toMatchObject({ what: 'commanded', name: 'crash' });
    const ofS2 = events(history, { filter: 'all', server: 2, limit: 1e6 });
    expect(ofS2.rows.every(({ server }) => server === 2 || server === 0)).toBe(true);
    expect(ofS2.matching).toBe(ofS2.rows.length);
  });

  test('every event stays listed, whatever its age', () => {
    const history = settled();
    issue(history, 'write', WRITE);
    advance(history, 120_000 * MS);
    const all = events(history, { filter: 'all', limit: 1e6 });
    expect(all.rows.length).toBe(history.world.events);
    const key = events(history, { filter: 'key', limit: 1e6 });
    expect(key.rows.length).toBe(key.matching);
    expect(key.rows.at(-1)!.happenings[0]!.what).toBe('startsElection');
    expect(eventNumbered(history, key.rows.at(-1)!.id)!.at).toBe(key.rows.at(-1)!.at);
    for (const id of [-1, 0.5, NaN, history.world.events]) expect(eventNumbered(history, id)).toBeUndefined();
  });

  test('what was forgotten is made again, exactly as it was', () => {
    const history = createHistory(runWith({ loss: 20, diskLatency: 2 * MS }));
    const told: EventRow[] = [];
    for (let i = 0; i < 3000; i++) {
      if (i % 100 === 50) told.push(describeEvent(history, issue(history, 'write', WRITE)));
      else told.push(describeEvent(history, stepEvent(history)!));
    }
    expect(events(history, { filter: 'all', limit: 1e6 }).rows.toReversed()).toEqual(told);
  });

  test('whoever pages far gets the rows that were asked for', () => {
    const history = settled();
    advance(history, 150_000 * MS);
    const last = history.world.events - 2000;
    for (let before = last; before > last - 6000; before -= 100) {
      const { rows } = events(history, { filter: 'all', before, limit: 150 });
      expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 150 }, (_, i) => before - 1 - i));
    }
  });

  test('every event of a busy life means something', () => {
    const history = busyHistory(5, 80);
    const { rows } = events(history, { filter: 'all', limit: 1e6 });
    expect(rows.filter(({ happenings }) => happenings.length === 0)).toEqual([]);
  });

  test('a disk write of term and vote alone means something, too', () => {
    const history = createHistory(runWith({ diskLatency: 5 * MS }));
    advance(history, 250 * MS);
    const writes = events(history, { filter: 'all', limit: 1e6 }).rows.filter(({ kind }) => kind === 'written');
    expect(writes.at(-1)!.happenings).toContainEqual({ what: 'writesDisk', last: 0 });
    expect(writes.filter(({ happenings }) => happenings.length === 0)).toEqual([]);
  });

  test.each(['hold', 'delay', 'drop', 'deliver'])('a client hears an answer only when it arrives: %s', (name) => {
    const history = settled();
    issue(history, 'write', { ...WRITE, target: leaderOf(history.world) });
    const answer = () => messagesInFlight(history.world).find(({ body }) => body.type === 'ClientAnswer');
    while (answer() === undefined) stepEvent(history);
    const { id } = issue(history, name, { message: answer()!.id });
    const { happenings } = events(history, { filter: 'all', after: id - 1, limit: 1 }).rows[0]!;
    const heard = happenings.filter(({ what }) => what === 'clientHears' || what === 'clientEnds');
    expect(heard.length).toBe(name === 'deliver' ? 1 : 0);
  });
});

describe('the tape', () => {
  test('has a track for every server, marks, partitions and strokes', () => {
    const history = settled();
    issue(history, 'partition', { sides: [[1, 2]] });
    advance(history, 2000 * MS);
    issue(history, 'healAll', {});
    advance(history, 2200 * MS);
    const drawn = tape(history, { from: 900 * MS, to: 2100 * MS, maxStrokes: 10_000, maxDots: 0 });
    expect(drawn.tracks.map(({ server }) => server)).toEqual([1, 2, 3, 4, 5]);
    expect(drawn.tracks.flatMap(({ pieces }) => pieces).filter(({ role }) => role === 'leader').length).toBeGreaterThan(
      0,
    );
    for (const { pieces } of drawn.tracks) expect(pieces[0]!.at).toBeLessThanOrEqual(900 * MS);
    expect(drawn.marks.filter(({ kind }) => kind === 'command').map(({ name }) => name)).toEqual([
      'partition',
      'healAll',
    ]);
    expect(drawn.cuts).toEqual([
      {
        at: 1000 * MS,
        until: 2000 * MS,
        sides: [
          [1, 2],
          [3, 4, 5],
        ],
      },
    ]);
    expect(new Set(drawn.strokes.map(({ end }) => end))).toEqual(new Set(['arrived', 'cut']));
    for (const { sentAt, endAt } of drawn.strokes) expect(sentAt <= 2100 * MS && endAt >= 900 * MS).toBe(true);
    expect(tape(history, { from: 0, to: 2200 * MS, maxStrokes: 10, maxDots: 0 })).toMatchObject({
      strokes: [],
      strokesLeftOut: true,
    });
  });

  test('draws what is on its way up to where it will arrive', () => {
    const history = createHistory(runWith({ latency: 100 * MS }));
    advance(history, 200 * MS);
    const flying = tape(history, { from: 0, to: 200 * MS, maxStrokes: 100, maxDots: 0 }).strokes.filter(
      ({ end }) => end === 'flying',
    );
    expect(flying.length).toBeGreaterThan(0);
    for (const { endAt } of flying) expect(endAt).toBeGreaterThan(200 * MS);
  });
});

test('a violation stops the clock when asked to, and the row names it', () => {
  const history = createHistory(runWith({}, 4), { unsafe: ['halfIsEnough'] });
  advance(history, 200 * MS);
  // Two halves, each of which takes itself for a majority.
  issue(history, 'partition', { sides: [[1, 2]] });
  for (const server of [1, 3]) issue(history, 'timeout', { server });
  const { stopped } = advance(history, 60_000 * MS, { stopOnViolation: true });
  expect(stopped).toBe('violation');
  const [row] = events(history, { filter: 'key', limit: 1 }).rows;
  expect(row!.marks & Mark.violation).toBe(Mark.violation);
  expect(row!.happenings[0]).toMatchObject({ what: 'violates' });
});
