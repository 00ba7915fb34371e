import { describe, expect, test } from 'vitest';
import { message } from '../testing/scene.ts';
import { answerText, findMessage, LONGEST_LOG, messagesToChoose, readLog, refOf, withServer } from './answers.ts';

describe('servers as an answer', () => {
  const none = null;
  test('of one alone the newest counts, and a second click takes it away', () => {
    const first = withServer(none, 3, false);
    expect(withServer(first, 1, false)).toEqual({ kind: 'server', servers: [1] });
    expect(withServer(first, 3, false)).toBeNull();
  });
  test('of several each joins or leaves, in the order of ids', () => {
    const two = withServer(withServer(none, 5, true), 3, true);
    expect(two).toEqual({ kind: 'server', servers: [3, 5] });
    expect(withServer(two, 3, true)).toEqual({ kind: 'server', servers: [5] });
  });
});

describe('a log as it is typed', () => {
  test('may be written with spaces, commas or nothing between', () => {
    for (const text of ['1 1 4', '114', '1,1,4', ' 1  1 4 ']) expect(readLog(text, true)).toEqual([1, 1, 4]);
  });
  test('keeps terms of two digits whole where there are any', () => expect(readLog('1 12', false)).toEqual([1, 12]));
  test('is no longer than any log that is asked for', () =>
    expect(readLog('1'.repeat(99), true)).toHaveLength(LONGEST_LOG));
});

describe('messages as an answer', () => {
  const late = message(8, { from: 4, to: 2, kind: 'voteGranted', sentAt: 20 });
  const early = message(9, { from: 4, to: 2, kind: 'voteRefused', sentAt: 10 });
  const other = message(7, { from: 1, to: 2, kind: 'append' });
  test('mean the one that was sent first', () => expect(findMessage([late, other, early], refOf(late))).toBe(early));
  test('are each offered once, by server', () =>
    expect(messagesToChoose([late, other, early])).toEqual([other, early]));
});

test('an answer is told as the reader would say it', () => {
  const question = {
    ask: '',
    prompt: { kind: 'number', right: 3, unit: 'servers', otherwise: { misconception: '', because: '' } },
    until: 'x',
    observe: null,
    because: '',
  } as const;
  expect(answerText({ kind: 'number', number: 2 }, question)).toBe('2 servers');
  expect(answerText({ kind: 'server', servers: [1, 3, 5] }, question)).toBe('S1, S3 and S5');
});
