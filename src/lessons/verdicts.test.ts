import { expect, test } from 'vitest';
import type { Answer, LessonStep, Prompt, Wrong } from './types.ts';
import { isComplete, verdictOf } from './verdicts.ts';

const otherwise: Wrong = { misconception: 'Anything goes.', because: 'It does not.' };
const foreseen: Wrong = { misconception: 'The first wins.', because: 'It did not.' };

function judged(prompt: Prompt, answer: Answer | null) {
  const question = { ask: '', prompt, until: 'end', observe: null, because: '' };
  const verdict = verdictOf({ id: 's', text: '', question } satisfies LessonStep, answer);
  if (verdict === null) return 'none';
  return verdict.right ? 'right' : verdict.wrong!.misconception;
}

test('servers: all of them and no other, in any order', () => {
  const prompt: Prompt = {
    kind: 'server',
    right: [1, 3],
    wrong: [
      { answer: 1, ...foreseen },
      { answer: [1, 2], ...foreseen },
    ],
    otherwise,
  };
  const servers = (...servers: number[]) => judged(prompt, { kind: 'server', servers });
  expect(servers(3, 1)).toBe('right');
  expect(servers(1)).toBe('The first wins.');
  expect(servers(2, 1)).toBe('The first wins.');
  expect(servers(1, 2, 3)).toBe('Anything goes.');
});

test('choices, messages, entries, logs and numbers', () => {
  const options = [
    { text: 'Yes', wrong: null },
    { text: 'No', wrong: foreseen },
  ];
  expect(judged({ kind: 'choice', options }, { kind: 'choice', option: 0 })).toBe('right');
  expect(judged({ kind: 'choice', options }, { kind: 'choice', option: 1 })).toBe('The first wins.');
  const message = { type: 'AppendEntries', from: 1, to: 2 } as const;
  const messages: Prompt = { kind: 'message', right: [message], otherwise };
  expect(judged(messages, { kind: 'message', message })).toBe('right');
  expect(judged(messages, { kind: 'message', message: { ...message, to: 3 } })).toBe('Anything goes.');
  const entries: Prompt = { kind: 'entry', right: [{ server: 1, index: 2 }], otherwise };
  expect(judged(entries, { kind: 'entry', server: 1, index: 2 })).toBe('right');
  expect(judged(entries, { kind: 'entry', server: 2, index: 2 })).toBe('Anything goes.');
  const log: Prompt = {
    kind: 'log',
    server: 1,
    right: '1 1 4',
    wrong: [{ answer: '1 1', ...foreseen }],
    otherwise,
  };
  expect(judged(log, { kind: 'log', log: '  1 1   4 ' })).toBe('right');
  expect(judged(log, { kind: 'log', log: '1  1' })).toBe('The first wins.');
  expect(judged(log, { kind: 'log', log: '11 4' })).toBe('Anything goes.');
  const number: Prompt = { kind: 'number', right: 3, unit: 'votes', otherwise };
  expect(judged(number, { kind: 'number', number: 3 })).toBe('right');
  expect(judged(number, { kind: 'number', number: 4 })).toBe('Anything goes.');
});

test('nothing is said of what was not answered, or by a whole class', () => {
  const prompt: Prompt = { kind: 'number', right: 3, unit: 'votes', otherwise };
  expect(judged(prompt, null)).toBe('none');
  expect(judged(prompt, { kind: 'hands', hands: [1, 2] })).toBe('none');
  expect(judged(prompt, { kind: 'server', servers: [3] })).toBe('none');
});

test('what is empty or of another kind cannot be locked in', () => {
  const log: Prompt = { kind: 'log', server: 1, right: '1', otherwise };
  expect(isComplete(log, null)).toBe(false);
  expect(isComplete(log, { kind: 'log', log: ' ' })).toBe(false);
  expect(isComplete(log, { kind: 'log', log: '1 x' })).toBe(false);
  expect(isComplete(log, { kind: 'log', log: '1 2' })).toBe(true);
  expect(isComplete(log, { kind: 'number', number: 1 })).toBe(false);
  expect(isComplete({ kind: 'server', right: [1], otherwise }, { kind: 'server', servers: [] })).toBe(false);
  expect(isComplete({ kind: 'number', right: 1, unit: '', otherwise }, { kind: 'number', number: NaN })).toBe(false);
});
