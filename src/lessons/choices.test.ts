import { expect, test } from 'vitest';
import { choicesOf } from './choices.ts';
import type { Wrong } from './types.ts';

const otherwise: Wrong = { misconception: 'Something else.', because: 'It is not so.' };
const believed: Wrong = { misconception: 'One is enough.', because: 'It is not.' };

test('a number is among as many as there are servers, and those that are told apart', () => {
  const choices = choicesOf(
    { kind: 'number', right: 3, unit: 'servers', wrong: [{ answer: 0, ...believed }], otherwise },
    5,
  );
  expect(choices.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(choices.filter(({ right }) => right).map(({ text }) => text)).toEqual(['3']);
  expect(choices[0]?.wrong?.misconception).toBe(believed.misconception);
  expect(choices[1]?.wrong).toBe(otherwise);
});

test('of a log nothing tells the right one: it stands where it is sorted', () => {
  const choices = choicesOf(
    { kind: 'log', server: 3, right: '1 3', wrong: [{ answer: '1 2', ...believed }], otherwise },
    5,
  );
  expect(choices.map(({ text, right }) => [text, right])).toEqual([
    ['1 2', false],
    ['1 3', true],
  ]);
});

test('a message is told by its sender, whoever may have sent one', () => {
  const to4 = { type: 'RequestVoteResponse', from: 2, to: 4 } as const;
  expect(choicesOf({ kind: 'message', right: [to4], otherwise }, 5).map(({ text }) => text)).toEqual([
    'S1',
    'S2',
    'S3',
    'S5',
  ]);
  expect(choicesOf({ kind: 'message', right: [to4, { ...to4, to: 3 }], otherwise }, 5)).toEqual([]);
});

test('an entry is not listed: whoever lists all entries draws the logs', () => {
  expect(choicesOf({ kind: 'entry', right: [{ server: 1, index: 1 }], otherwise }, 5)).toEqual([]);
});
