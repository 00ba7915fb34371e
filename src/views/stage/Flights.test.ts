import { expect, test } from 'vitest';
import type { MessageState } from '../../store/index.ts';
import { scene } from '../testing/scene.ts';
import { standing } from './Flights.tsx';

const message = (id: number, from: number, to: number, deliverAt: number): MessageState => ({
  ...scene.messages[0]!,
  ...{ id, from, to, deliverAt },
});

test('what stands still on one way is spread along it, the first sent foremost', () => {
  const messages = [message(1, 1, 2, 9), message(2, 1, 2, 9), message(3, 2, 1, 9)];
  const places = standing(messages, true);
  expect(places.get(1)).toBeGreaterThan(places.get(2)!);
  expect(places.get(3)).toBe(0.5);
});

test('what flies stands nowhere; what has no time of arrival does', () => {
  const places = standing([message(1, 1, 2, 9), message(2, 1, 2, Infinity)], false);
  expect([...places.keys()]).toEqual([2]);
});
