import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../lessons/types.ts';
import type { Progress } from '../../store/index.ts';
import { aheadIn, doneOf, standingIn } from './standing.ts';

const lesson = (id: string): Lesson => ({
  id,
  part: 'elections',
  title: id,
  goal: '',
  misconception: '',
  minutes: 3,
  sections: [],
  teacher: '',
  runs: {},
  steps: ['a', 'b', 'c'].map((step) => ({ id: step, text: '' })),
  quiz: [],
});
const [one, two, three] = ['one', 'two', 'three'].map(lesson) as [Lesson, Lesson, Lesson];
const all = [one, two, three];
const progress = (lessons: Progress['lessons']): Progress => ({ lessons, answers: [] });
const ahead = (lessons: Progress['lessons']) => {
  const found = aheadIn(all, progress(lessons));
  return found && [found.kind, found.lesson.id, found.step];
};

describe('in a lesson', () => {
  const standing = (kept: Progress['lessons'][string]) => standingIn(one, progress({ one: kept }));

  test('nothing kept: not begun', () => {
    expect(standingIn(one, progress({}))).toEqual({ isDone: false, step: 0, of: 3 });
  });
  test('stopped at its first step: begun', () => {
    expect(standing({ step: 'a', done: false })).toEqual({ isDone: false, step: 1, of: 3 });
  });
  test('finished: at the start again, until it is begun again', () => {
    expect(standing({ step: 'a', done: true })).toEqual({ isDone: true, step: 0, of: 3 });
    expect(standing({ step: 'b', done: true })).toEqual({ isDone: true, step: 2, of: 3 });
  });
  test('a step that is no more: at its start', () => {
    expect(standing({ step: 'gone', done: false })).toEqual({ isDone: false, step: 1, of: 3 });
  });
});

describe('ahead', () => {
  test('with nothing kept, the first', () => expect(ahead({})).toEqual(['begin', 'one', 0]));
  test('what was begun last and not finished', () => {
    expect(ahead({ three: { step: 'b', done: false }, one: { step: 'a', done: true } })).toEqual(['goOn', 'three', 2]);
  });
  test('else the next one after the furthest', () => {
    expect(ahead({ two: { step: 'a', done: true } })).toEqual(['next', 'three', 0]);
  });
  test('else one that was left out', () => {
    expect(ahead({ three: { step: 'a', done: true }, two: { step: 'a', done: true } })).toEqual(['next', 'one', 0]);
  });
  test('else nothing', () => {
    const done = { step: 'a', done: true };
    expect(ahead({ one: done, two: done, three: done })).toEqual(['allDone', 'one', 0]);
    expect(doneOf(all, progress({ one: done, two: done }))).toBe(2);
  });
  test('a lesson that is in no list, such as the tour, is not counted', () => {
    expect(ahead({ tour: { step: 'x', done: false } })).toEqual(['begin', 'one', 0]);
  });
});
