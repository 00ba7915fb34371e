import { describe, expect, test } from 'vitest';
import type { Stroke } from '../sim/index.ts';
import { type PlaceInput, placeStrokes, strokeAt, strokeCrosses, strokePaths } from './spacetime-strokes.ts';

// A pixel is 100 microseconds, a row 100 pixels.
const stroke = (changes: Partial<Stroke>): Stroke => ({
  id: 1,
  from: 1,
  to: 2,
  sentAt: 1000,
  endAt: 11_000,
  kind: 'voteRequest',
  term: 3,
  count: 0,
  end: 'arrived',
  sentBy: 5,
  endedBy: 9,
  ...changes,
});
const place = (strokes: readonly Stroke[], changes: Partial<PlaceInput> = {}) =>
  placeStrokes({
    strokes,
    base: 0,
    scale: 0.01,
    rowY: (server) => (server <= 3 ? (server - 0.5) * 100 : undefined),
    stopY: () => 97,
    fold: false,
    tick: 10,
    next: null,
    ...changes,
  });

test('a message runs from its sender when it was sent to its receiver when it arrived', () => {
  const [placed] = place([stroke({})]).strokes;
  expect(placed).toMatchObject({ a: { x: 10, y: 50 }, b: { x: 110, y: 150 }, look: 'heavy' });
});

test('what is lost ends where it was lost', () => {
  expect(place([stroke({ end: 'cut' })]).strokes[0]).toMatchObject({ b: { y: 97 }, look: 'lost' });
  expect(place([stroke({ end: 'down' })]).strokes[0]).toMatchObject({ b: { y: 150 }, look: 'lost' });
  expect(place([stroke({ end: 'loss' })]).strokes[0]!.b.y).toBeCloseTo(110);
});

test('a message that nobody delivers leaves its row and waits', () => {
  const [placed] = place([stroke({ end: 'flying', endAt: Infinity })]).strokes;
  expect(placed!.b.x).toBeGreaterThan(placed!.a.x);
  expect(Number.isFinite(placed!.b.x)).toBe(true);
});

test('a message that the reader may deliver ends one step ahead', () => {
  const [placed] = place([stroke({ end: 'flying', endAt: Infinity })], { next: 40_000 }).strokes;
  expect(placed!.b).toEqual({ x: 400, y: 150 });
});

test('a row that is not shown takes its messages along', () =>
  expect(place([stroke({ to: 9 }), stroke({ from: 9 })]).strokes).toEqual([]));

describe('folded heartbeats', () => {
  const round = [2, 3].map((to) => stroke({ id: to, kind: 'heartbeat', to }));
  const routine = [...round, stroke({ id: 7, kind: 'stored', from: 2, to: 1 })];

  test('are one tick a round on the row of their sender, and nothing of their answers', () => {
    const { strokes, rounds } = place(routine, { fold: true });
    expect(strokes).toEqual([]);
    expect(rounds).toEqual({ ticks: [{ term: 3, lines: 'M10,40L10,60' }], brackets: [] });
  });

  test('leave votes and entries as they are', () =>
    expect(place([stroke({}), ...routine], { fold: true }).strokes).toHaveLength(1));

  test('come by themselves where rounds cannot be told apart', () => {
    const rounds = [0, 200, 400].map((sentAt, id) => stroke({ id, kind: 'heartbeat', sentAt }));
    expect(place(rounds).strokes).toEqual([]);
    expect(place(rounds).rounds.ticks).toHaveLength(1);
    expect(place(round).rounds.ticks).toEqual([]);
  });
});

describe('paths', () => {
  const { strokes } = place([
    stroke({}),
    stroke({ id: 2, sentAt: 2000 }),
    stroke({ id: 3, term: 4 }),
    stroke({ id: 4, end: 'loss' }),
    stroke({ id: 5, end: 'flying' }),
  ]);

  test('are one for each look and term, however many messages there are', () =>
    expect(strokePaths(strokes).map(({ key }) => key)).toEqual(['heavy 3', 'heavy 4', 'lost 3']));

  test('have a dot where a message arrived, and a cross where one was lost', () => {
    const dots = (text: string) => text.split('M').length - 1;
    expect(strokePaths(strokes).map((path) => dots(path.dots))).toEqual([2, 1, 0]);
    expect(dots(strokeCrosses(strokes))).toBe(2);
  });
});

test('a pointer means the message that is nearest, and none that is far', () => {
  const { strokes } = place([stroke({ id: 1 }), stroke({ id: 2, sentAt: 4000, endAt: 14_000 })]);
  expect(strokeAt(strokes, { x: 62, y: 100 }, 14)?.stroke.id).toBe(1);
  expect(strokeAt(strokes, { x: 88, y: 100 }, 14)?.stroke.id).toBe(2);
  expect(strokeAt(strokes, { x: 300, y: 100 }, 14)).toBeNull();
});
