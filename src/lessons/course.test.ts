import { expect, test } from 'vitest';
import { begin, happen, type Happening, type Standing, standOf } from './course.ts';
import type { Lesson, LessonStep, Question } from './types.ts';

const question: Question = {
  ask: 'Who leads?',
  prompt: { kind: 'server', right: [2], otherwise: { misconception: 'All lead.', because: 'One leads.' } },
  until: 'decided',
  observe: { ask: 'Who did?', options: [{ text: 'S1' }, { text: 'S2', right: true }] },
  because: 'It has the votes.',
};

const lessonOf = (...steps: readonly Omit<LessonStep, 'id' | 'text'>[]): Lesson => ({
  id: 'a-lesson',
  part: 'elections',
  title: 'A lesson',
  goal: '',
  misconception: '',
  minutes: 3,
  sections: [],
  teacher: '',
  runs: { one: { text: '' }, two: { text: '' } },
  steps: steps.map((step, i) => ({ ...step, id: `s${i}`, text: '' })),
  quiz: [],
});

const CONTINUE: Happening = { kind: 'continue' };
const ARRIVED: Happening = { kind: 'arrived' };
const lock: Happening = { kind: 'lock', answer: { kind: 'server', servers: [1] } };
const look = (option: number): Happening => ({ kind: 'observe', option });

const after = (lesson: Lesson, ...happenings: readonly Happening[]): Standing =>
  happenings.reduce((standing, happening) => happen(lesson, standing, happening), begin(lesson));

test('a step is reached, then read, then left for the next', () => {
  const lesson = lessonOf({ at: 'a' }, { at: 'b' });
  expect(begin(lesson)).toMatchObject({ step: 0, phase: 'going', jumped: true });
  expect(after(lesson, ARRIVED)).toMatchObject({ step: 0, phase: 'reading' });
  expect(after(lesson, ARRIVED, CONTINUE)).toMatchObject({ step: 1, phase: 'going', jumped: false });
  expect(after(lesson, ARRIVED, CONTINUE, ARRIVED, CONTINUE)).toMatchObject({ step: 1, phase: 'ended' });
  expect(after(lesson, CONTINUE), 'nobody reads what has not come').toMatchObject({ step: 0, phase: 'going' });
});

test('a question is answered, watched, observed and only then explained', () => {
  const lesson = lessonOf({ at: 'a', question }, {});
  expect(after(lesson, ARRIVED)).toMatchObject({ phase: 'asking' });
  expect(after(lesson, ARRIVED, CONTINUE)).toMatchObject({ step: 0, phase: 'asking' });
  expect(after(lesson, ARRIVED, lock)).toMatchObject({ phase: 'watching', answer: lock.answer });
  expect(after(lesson, ARRIVED, lock, CONTINUE)).toMatchObject({ phase: 'watching' });
  expect(after(lesson, ARRIVED, lock, ARRIVED)).toMatchObject({ phase: 'observing' });
  const right = [ARRIVED, lock, ARRIVED, look(1)];
  expect(after(lesson, ...right)).toMatchObject({ phase: 'explaining', observed: [1] });
  expect(after(lesson, ...right, CONTINUE)).toMatchObject({ step: 1, phase: 'going', answer: null, observed: [] });
});

test('a wrong look is replayed; a second one leads on to the explanation', () => {
  const lesson = lessonOf({ at: 'a', question });
  const wrong = [ARRIVED, lock, ARRIVED, look(0)];
  expect(after(lesson, ...wrong)).toMatchObject({ phase: 'replaying', observed: [0] });
  expect(after(lesson, ...wrong, ARRIVED, look(1))).toMatchObject({ phase: 'explaining', observed: [0, 1] });
  expect(after(lesson, ...wrong, ARRIVED, look(0))).toMatchObject({ phase: 'explaining', observed: [0, 0] });
  expect(after(lesson, ARRIVED, lock, ARRIVED, look(7)), 'there is no such option').toMatchObject({
    phase: 'observing',
    observed: [],
  });
});

test('what nobody has written to be observed is explained at once', () => {
  const lesson = lessonOf({ at: 'a', question: { ...question, observe: null } });
  expect(after(lesson, ARRIVED, lock, ARRIVED)).toMatchObject({ phase: 'explaining' });
});

test('a task is done before one goes on', () => {
  const task = { does: '', hint: '', until: { condition: 'leaderElected', args: {} } } as const;
  const lesson = lessonOf({ task }, {});
  expect(after(lesson, ARRIVED, CONTINUE)).toMatchObject({ step: 0, phase: 'doing' });
  expect(after(lesson, ARRIVED, { kind: 'done' })).toMatchObject({ phase: 'reading' });
  expect(after(lesson, ARRIVED, { kind: 'done' }, CONTINUE)).toMatchObject({ step: 1 });
});

test('one goes to any step, and to none that is not there', () => {
  const lesson = lessonOf({ at: 'a' }, { at: 'b', question }, { at: 'c' });
  expect(after(lesson, { kind: 'goTo', step: 2 })).toEqual(begin(lesson, 2));
  expect(begin(lesson, 99).step).toBe(2);
  expect(begin(lesson, -1).step).toBe(0);
});

test('the run plays to a place, jumps where one came by a link, and stays where no place is named', () => {
  const lesson = lessonOf({ at: 'a' }, { at: 'b' }, { at: 'c', jump: true }, {}, { run: 'two' });
  const on = (step: number): Standing => ({ ...begin(lesson, step), jumped: false });
  expect(standOf(lesson, begin(lesson, 1))).toMatchObject({ run: 'one', to: 'b', how: 'jump', hold: null });
  expect(standOf(lesson, on(1))).toMatchObject({ to: 'b', how: 'play', from: null });
  expect(standOf(lesson, on(2))).toMatchObject({ to: 'c', how: 'jump' });
  expect(standOf(lesson, on(3))).toMatchObject({ run: 'one', to: null });
  expect(standOf(lesson, begin(lesson, 3)), 'where the step before ended').toMatchObject({ to: 'c', how: 'jump' });
  expect(standOf(lesson, on(4)), 'another run begins').toMatchObject({ run: 'two', to: 'start', how: 'jump' });
});

test('nobody looks beyond the next question of a run; the answer frees it up to the decisive event', () => {
  const lesson = lessonOf({ at: 'a' }, { at: 'b', question }, {}, { run: 'two', at: 'x' });
  const stand = (step: number, phase: Standing['phase']) => standOf(lesson, { ...begin(lesson, step), phase });
  expect(stand(0, 'going').hold).toBe('b');
  expect(stand(0, 'reading').hold).toBe('b');
  expect(stand(1, 'asking').hold).toBe('b');
  expect(stand(1, 'watching')).toMatchObject({ from: 'b', to: 'decided', how: 'play', hold: 'decided' });
  expect(stand(1, 'replaying')).toMatchObject({ from: 'b', to: 'decided', how: 'slow', hold: 'decided' });
  expect(stand(1, 'observing')).toMatchObject({ to: null, hold: 'decided' });
  expect(stand(1, 'explaining')).toMatchObject({ to: null, hold: null });
  expect(standOf(lesson, begin(lesson, 2)), 'where the question led').toMatchObject({ to: 'decided', hold: null });
  expect(stand(3, 'reading').hold).toBeNull();
});
