import { expect, test } from 'vitest';
import type { Stroke } from '../sim/index.ts';
import { strokeAt } from './tape-hit.ts';

const stroke = (id: number, changes: Partial<Stroke> = {}): Stroke => ({
  id,
  from: 1,
  to: 2,
  sentAt: 0,
  endAt: 100,
  kind: 'append',
  term: 1,
  count: 0,
  end: 'arrived',
  sentBy: 10,
  endedBy: 20,
  ...changes,
});
const rowY = (server: number) => (server <= 3 ? server * 40 : undefined);
const at = (strokes: readonly Stroke[], x: number, y: number, scale = 1) =>
  strokeAt(strokes, { x, y }, (time) => time * scale, rowY, scale);

test('the nearest line within reach is meant, and where on its way', () => {
  const strokes = [stroke(1), stroke(2, { sentAt: 30, endAt: 130 })];
  expect(at(strokes, 10, 44)).toMatchObject({ stroke: { id: 1 } });
  expect(at(strokes, 121, 76)).toMatchObject({ stroke: { id: 2 } });
  expect(at(strokes, 121, 76)!.share).toBeGreaterThan(0.8);
  expect(at(strokes, 200, 60)).toBeNull();
});

test('what has no row in sight or no end is not meant', () =>
  expect(at([stroke(1, { to: 9 }), stroke(2, { endAt: Infinity })], 10, 44)).toBeNull());

test('heartbeats that are folded into ticks have no line', () => {
  const rounds = [0, 100, 200, 300].map((sentAt, i) => stroke(i, { kind: 'heartbeat', sentAt, endAt: sentAt + 50 }));
  expect(at(rounds, 25, 60)).not.toBeNull();
  expect(at(rounds, 0.25, 60, 0.01)).toBeNull();
});
