import { beforeAll, describe, expect, test } from 'vitest';
import {
  advance,
  CLIENT,
  createHistory,
  describeEvent,
  type EventFilter,
  events,
  eventsBack,
  eventsFrom,
  findLast,
  findNext,
  firings,
  type History,
  issue,
  KEY_MARKS,
  Mark,
  ruleCounts,
  seek,
  type SimEvent,
  stepEvent,
} from '../index.ts';
import { leaderOf, MS, runWith } from '../testing/lives.ts';

// Whatever is counted or skipped by the tallies of the stretches is compared with a look at every single event.

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };
const MARKS: Record<EventFilter, number> = {
  all: -1,
  key: KEY_MARKS,
  faults: Mark.fault | Mark.lost | Mark.violation,
  refused: Mark.refusal,
};
const FILTERS = Object.keys(MARKS) as EventFilter[];

/** As its definition says: where it happened, or, where that is nowhere, from or to whom the message was that ended. */
function isAbout({ server, envelope, kind, lost, command }: SimEvent, wanted: number): boolean {
  if (wanted === 0 || server === wanted) return true;
  const ended = lost !== null || kind === 'deliver' || command?.name === 'deliver';
  return server === CLIENT && ended && envelope !== null && [envelope.from, envelope.to].includes(wanted);
}
const isListed = (event: SimEvent, filter: EventFilter, server: number) =>
  (filter === 'all' || (event.marks & MARKS[filter]) !== 0) && isAbout(event, server);

/** Quiet hours after a busy morning: some stretches hold no fault, some no refusal. */
function lived(): { history: History; seen: SimEvent[] } {
  const history = createHistory(runWith({ loss: 10 }), { unsafe: ['halfIsEnough'] });
  const seen: SimEvent[] = [];
  const live = (ms: number) => {
    const until = history.world.now + ms * MS;
    while (history.world.now < until) seen.push(stepEvent(history)!);
  };
  const does = (name: string, args: Parameters<typeof issue>[2]) => {
    const first = history.world.events;
    issue(history, name, args);
    seen.push(...eventsFrom(history, first));
  };
  live(2000);
  does('write', WRITE);
  does('partition', { sides: [[1, 2]] });
  live(4000);
  does('crash', { server: leaderOf(history.world) || 1 });
  live(2000);
  does('healAll', {});
  does('setDial', { dial: 'loss', value: 0 });
  live(35_000);
  does('write', WRITE);
  live(500);
  return { history, seen };
}

describe('every list of a long life', () => {
  let history: History;
  let seen: SimEvent[];
  /** The presents from which the lists are looked at: in the midst of stretches, at a boundary, at the ends. */
  let presents: number[];
  beforeAll(() => {
    ({ history, seen } = lived());
    presents = [seen.length, 0, 1, 999, 1000, 1001, 2345];
    expect(seen.length).toBeGreaterThan(4000);
  });

  test.each(FILTERS)('is what a look at every event finds: filter %s', (filter) => {
    for (const now of presents) {
      seek(history, { events: now, now: 0 });
      for (const server of [0, 1, 2, 3, 4, 5]) {
        const wanted = seen.slice(0, now).filter((event) => isListed(event, filter, server));
        const { rows, matching, total } = events(history, { filter, server, limit: 1e6 });
        expect([matching, total]).toEqual([wanted.length, now]);
        expect(rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id).reverse());
        const [before, after] = [1500, 700];
        const page = events(history, { filter, server, before, after, limit: 5 }).rows.map(({ id }) => id);
        const inside = wanted.map(({ id }) => id).filter((id) => id < before && id > after);
        expect(page).toEqual(inside.reverse().slice(0, 5));
      }
    }
  });

  test('tells each event as it was told first', () => {
    seek(history, { events: seen.length, now: 0 });
    const { rows } = events(history, { filter: 'all', limit: 1e6 });
    expect(rows.toReversed()).toEqual(seen.map((event) => describeEvent(history, event)));
  });

  test('walks through what is known, forwards and backwards', () => {
    seek(history, { events: 10, now: 0 });
    const ids = (walk: Iterable<SimEvent>) => [...walk].map(({ id }) => id);
    expect(ids(eventsFrom(history, 990))).toEqual(seen.slice(990).map(({ id }) => id));
    expect(ids(eventsBack(history, 1010))).toEqual(
      seen
        .slice(0, 1011)
        .map(({ id }) => id)
        .reverse(),
    );
    expect([ids(eventsFrom(history, 1e9)), ids(eventsBack(history, -1))]).toEqual([[], []]);
  });

  test('finds the next and the last event by its marks', () => {
    seek(history, { events: 500, now: 0 });
    for (const marks of [Mark.role, Mark.fault, Mark.refusal, Mark.violation, Mark.client, KEY_MARKS]) {
      for (const server of [0, 1, 5]) {
        const wanted = seen.filter((event) => (event.marks & marks) !== 0 && isAbout(event, server));
        for (const place of [0, 1, 700, 999, 1000, 2500, seen.length - 1, seen.length]) {
          const next = wanted.find(({ id }) => id >= place);
          const last = wanted.findLast(({ id }) => id < place);
          expect(findNext(history, place, marks, server)?.id).toBe(next?.id);
          expect(findLast(history, place, marks, server)?.id).toBe(last?.id);
        }
      }
    }
  });

  test('counts the firings of every rule, and finds them', () => {
    for (const now of presents) {
      seek(history, { events: now, now: 0 });
      const fired = seen.slice(0, now).flatMap((event) => event.fired.map((one) => ({ ...one, id: event.id })));
      const counts = ruleCounts(history);
      expect(new Set(counts.map(({ rule }) => rule))).toEqual(new Set(fired.map(({ rule }) => rule)));
      for (const { rule, ...count } of counts) {
        for (const verdict of ['acted', 'refused'] as const) {
          const wanted = fired.filter((one) => one.rule === rule && one.verdict === verdict).map(({ id }) => id);
          expect(count[verdict]).toBe(wanted.length);
          const rows = firings(history, { rule, verdict, before: Infinity, limit: 20 }).map(({ id }) => id);
          expect(rows).toEqual([...new Set(wanted.reverse())].slice(0, 20));
        }
      }
      const both = fired.filter(({ rule }) => rule === 'AE-2').map(({ id }) => id);
      const rows = firings(history, { rule: 'AE-2', verdict: 'both', before: 1200, limit: 1e6 }).map(({ id }) => id);
      expect(rows).toEqual([...new Set(both.filter((id) => id < 1200))].reverse());
    }
    expect(firings(history, { rule: 'EL-7', verdict: 'both', before: Infinity, limit: 5 })).toEqual([]);
  });

  test('goes on as it was when the present does', () => {
    seek(history, { events: 1234, now: 0 });
    const { taken, stopped } = advance(history, Infinity, { stopOnKey: true });
    const next = seen.findIndex(({ id, marks }) => id >= 1234 && (marks & KEY_MARKS) !== 0);
    expect([stopped, 1234 + taken]).toEqual(['key', next + 1]);
    expect(advance(history, seen.at(-1)!.at, { maxEvents: 30 })).toEqual({ taken: 30, stopped: 'events' });
    expect(stepEvent(history)!.id).toBe(next + 31);
    expect(advance(history, seen.at(-1)!.at + 1).stopped).toBe('time');
    expect(history.world).toBe(history.end);
  });
});
