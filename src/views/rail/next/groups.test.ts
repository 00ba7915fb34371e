import { expect, test } from 'vitest';
import type { Choice } from '../../../store/index.ts';
import { groupsOf, isSelected, keyOf, selectionOf } from './groups.ts';

const choice = (what: Choice['what']): Choice => ({ what, acts: [], then: {} as Choice['then'], dueAt: Infinity });
const timer = (server: number, timer: 'election' | 'heartbeat' = 'election') =>
  choice({ kind: 'timer', server, timer, share: 0.5 });
const message = choice({ kind: 'message', message: 7 });
const write = choice({ kind: 'write', server: 2, lastIndex: 4 });

test('four timers of one kind are a row of buttons, three are rows of their own (design 7a, manual clock)', () => {
  const three = groupsOf([timer(1), timer(3), timer(4), timer(2, 'heartbeat')]);
  expect(three.crowds).toEqual([]);
  expect(three.timers).toHaveLength(4);
  const four = groupsOf([timer(1), timer(3), timer(4), timer(5), timer(2, 'heartbeat')]);
  expect(four.crowds.map(({ timer, choices }) => [timer, choices.length])).toEqual([['election', 4]]);
  expect(four.timers).toEqual([timer(2, 'heartbeat')]);
});

test('every choice is in one group', () => {
  const { messages, writes, timers } = groupsOf([message, write, timer(1)]);
  expect([messages, writes, timers]).toEqual([[message], [write], [timer(1)]]);
});

test('a choice and the thing it is about are one selection', () => {
  for (const one of [message, write, timer(3)]) expect(isSelected(one, selectionOf(one))).toBe(true);
  expect(isSelected(message, { kind: 'message', message: 8 })).toBe(false);
  expect(isSelected(timer(3), { kind: 'server', server: 2 })).toBe(false);
});

test('no two choices share a key', () => {
  const all = [message, write, timer(2), timer(2, 'heartbeat'), timer(3)];
  expect(new Set(all.map(keyOf)).size).toBe(all.length);
});
