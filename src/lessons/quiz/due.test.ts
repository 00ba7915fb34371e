import { expect, test } from 'vitest';
import type { Lesson, QuizItem } from '../types.ts';
import { askedAs, dueOf } from './due.ts';

const item = (id: string, hard = false): QuizItem => ({
  id,
  ...(hard && { hard: true }),
  forms: [
    { ask: 'One?', options: [], because: '' },
    { ask: 'Two?', options: [], because: '' },
  ],
  proof: { run: { text: '' }, at: 'start' },
});
const lessons = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (id) => ({ id, quiz: id === 'a' ? ['q01'] : [] }) as unknown as Lesson,
);

interface Past {
  readonly done: string;
  /** "q01/1" rightly, "!q01/1" wrongly. */
  readonly answers: string;
}
function due({ done, answers }: Past, hard = false): readonly string[] {
  const given = answers
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ question: one.replace('!', ''), right: !one.startsWith('!') }));
  return dueOf([item('q01', hard)], lessons, { done: [...done], answers: given }).map(({ item, form }) =>
    askedAs(item.id, form),
  );
}

test('is due with the end of a lesson that names it, and not before', () => {
  expect(due({ done: '', answers: '' })).toEqual([]);
  expect(due({ done: 'b', answers: '' })).toEqual([]);
  expect(due({ done: 'a', answers: 'a/x' })).toEqual(['q01/1']);
});

test('comes back two lessons later in another guise, and then no more', () => {
  expect(due({ done: 'a', answers: 'a/x q01/1' })).toEqual([]);
  expect(due({ done: 'ab', answers: 'a/x q01/1 b/x b/y' })).toEqual([]);
  expect(due({ done: 'abc', answers: 'a/x q01/1 b/x c/x' })).toEqual(['q01/2']);
  expect(due({ done: 'abcdef', answers: 'a/x q01/1 b/x c/x q01/2 d/x e/x f/x' })).toEqual([]);
});

test('what most people get wrong is asked three times', () => {
  const answers = 'q01/1 b/x c/x q01/2 d/x';
  expect(due({ done: 'abcd', answers }, true)).toEqual([]);
  expect(due({ done: 'abcde', answers: `${answers} e/x` }, true)).toEqual(['q01/1']);
});

test('a wrong answer brings it back after one lesson, and does not count', () => {
  expect(due({ done: 'ab', answers: '!q01/1 b/x' })).toEqual(['q01/2']);
  expect(due({ done: 'abcd', answers: '!q01/1 b/x q01/2 c/x d/x' })).toEqual(['q01/1']);
});

test('a lesson that was only begun is none of those that lie between', () => {
  expect(due({ done: 'ab', answers: 'q01/1 b/x c/x' })).toEqual([]);
});
