import { describe, expect, test } from 'vitest';
import type { Stroke } from '../sim/index.ts';
import { bracketPath, bracketText, foldRounds } from './rounds.ts';

let id = 0;
const beat = (sentAt: number, changes: Partial<Stroke> = {}): Stroke => ({
  id: ++id,
  from: 1,
  to: 2,
  sentAt,
  endAt: sentAt + 1,
  kind: 'heartbeat',
  term: 3,
  count: 0,
  end: 'arrived',
  sentBy: 0,
  endedBy: 1,
  ...changes,
});
/** A round to S2 and S3 at each time. */
const rounds = (...times: number[]) => times.flatMap((at) => [beat(at), beat(at, { to: 3 })]);
const times = (count: number, apart: number, from = 0) => Array.from({ length: count }, (_, i) => from + i * apart);
const fold = (beats: readonly Stroke[]) =>
  foldRounds(
    beats,
    (at) => at,
    (server) => 40 * server,
    4,
  );
const ticksOf = (beats: readonly Stroke[]) => fold(beats).ticks.flatMap(({ lines }) => lines.match(/M/g) ?? []).length;

describe('a run of equal rounds', () => {
  test('is a bracket from its first to its last, with their number', () => {
    const { brackets, ticks } = fold(rounds(...times(14, 3)));
    expect(brackets).toEqual([{ from: 0, to: 39, y: 40, term: 3, count: 14 }]);
    expect(ticks).toEqual([]);
    expect([bracketPath(brackets[0]!, 30, 4), bracketText(14)]).toEqual(['M0.0,34v-4H39.0v4', '× 14']);
  });

  test('is one in whatever order its messages are told', () =>
    expect(fold(rounds(...times(14, 3)).reverse()).brackets).toMatchObject([{ count: 14 }]));

  test('is ticks where its number has no room, one for every four pixels', () => {
    expect(fold(rounds(...times(4, 3))).brackets).toEqual([]);
    expect(ticksOf(rounds(...times(4, 2)))).toBe(2);
  });

  test.each([
    ['another term', times(14, 3, 42).flatMap((at) => [beat(at, { term: 4 }), beat(at, { to: 3, term: 4 })])],
    ['a message that was lost', times(14, 3, 42).flatMap((at) => [beat(at), beat(at, { to: 3, end: 'loss' })])],
    ['a server that is not asked any more', times(14, 3, 42).map((at) => beat(at))],
    ['a pause', rounds(...times(14, 3, 48))],
  ])('ends with %s', (_, others) =>
    expect(fold([...rounds(...times(14, 3)), ...others]).brackets.map(({ count }) => count)).toEqual([14, 14]),
  );

  test('ends where a round is left out, though the next is near', () =>
    expect(fold(rounds(...times(50, 1), ...times(50, 1, 51))).brackets.map(({ count }) => count)).toEqual([50, 50]));

  test('is each sender its own', () => {
    const both = [...rounds(...times(14, 3)), ...times(14, 3, 1).map((at) => beat(at, { from: 5, term: 4 }))];
    expect(fold(both).brackets.map(({ y, count }) => [y, count])).toEqual([
      [40, 14],
      [200, 14],
    ]);
  });
});

test('rounds that are far apart stay ticks', () => {
  expect(fold(rounds(...times(10, 20))).brackets).toEqual([]);
  expect(ticksOf(rounds(...times(10, 20)))).toBe(10);
});

test('a sender whose row is not seen has none', () =>
  expect(
    foldRounds(
      rounds(...times(14, 3)),
      (at) => at,
      () => undefined,
      4,
    ),
  ).toEqual({ ticks: [], brackets: [] }));
