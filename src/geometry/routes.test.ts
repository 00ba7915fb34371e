import { expect, test } from 'vitest';
import { labelled } from './interest.ts';
import { pointOn, progress, route, timerLeft } from './routes.ts';
import { firstThatFits } from './text.ts';

test('a way runs from edge to edge', () => {
  const way = route({ x: 0, y: 0 }, { x: 0, y: 300 }, 50);
  expect(way.length).toBe(200);
  expect(pointOn(way, 0)).toEqual({ x: 0, y: 50 });
  expect(pointOn(way, 200).y).toBeCloseTo(250);
});

test('a duplicate runs eight pixels aside', () => {
  const way = route({ x: 0, y: 0 }, { x: 300, y: 0 }, 50, 8);
  expect(way.from).toEqual({ x: 50, y: 8 });
});

test('position is linear in simulated time and stays on the way', () => {
  expect([0, 10, 15, 20, 30].map((now) => progress(10, 20, now))).toEqual([0, 0, 0.5, 1, 1]);
});

test('a held message stands half-way', () => expect(progress(10, Infinity, 5000)).toBe(0.5));

test('a timer is full at reset and empty at its deadline', () => {
  expect([100, 150, 200, 250].map((now) => timerLeft(100, 200, now))).toEqual([1, 0.5, 0, 0]);
  expect(timerLeft(Number.NaN, Number.NaN, 5)).toBeNaN();
});

test('at most six messages have words, votes before heartbeats, one word for equal messages of one sender', () => {
  const beat = (id: number, from: number) => ({ id, from, kind: 'heartbeat', deliverAt: id });
  const many = Array.from({ length: 9 }, (_, i) => beat(i + 1, i + 1));
  const ids = labelled([...many, beat(50, 1), { id: 99, from: 2, kind: 'voteGranted', deliverAt: 1000 }]);
  expect(ids.size).toBe(6);
  expect(ids.has(99)).toBe(true);
  expect(ids.has(50)).toBe(false);
});

test('the longest text that fits is taken', () => {
  expect(firstThatFits(['a very long sentence', 'short'], 60, 14)).toBe('short');
  expect(firstThatFits(['a very long sentence'], 60, 14)).toBe('');
});
