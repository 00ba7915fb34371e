import { describe, expect, test } from 'vitest';
import type { Lesson, QuizItem } from '../../lessons/types.ts';
import type { Progress, Syllabus } from '../../store/index.ts';
import { countOf, countsOf } from './results.ts';
import { nextForm, sectionsOf } from './sections.ts';

const item = (id: string): QuizItem => ({
  id,
  forms: [
    { ask: `${id}, first form`, options: [], because: '' },
    { ask: `${id}, second form`, options: [], because: '' },
  ],
  proof: { run: { text: '' }, at: 'end' },
});
const lesson = (id: string, part: Lesson['part'], quiz: readonly string[]) => ({ id, part, quiz }) as Lesson;
const syllabus: Syllabus = {
  parts: [
    { id: 'elections', title: 'Elections', goal: '' },
    { id: 'safety', title: 'Safety', goal: '' },
    { id: 'loss', title: 'Loss', goal: '' },
  ],
  lessons: [lesson('votes', 'elections', ['q01', 'q02']), lesson('figure-8', 'safety', ['q05'])],
  playlists: [],
  quiz: [item('q01'), item('q02'), item('q05'), item('q18')],
};
const answer = (question: string, right: boolean) => ({ question, right, given: '', misconception: '', when: '' });
const progress: Progress = {
  lessons: { votes: { step: 'a', done: true }, 'figure-8': { step: 'b', done: false } },
  answers: [answer('votes/a', true), answer('q01/1', false), answer('q010/1', true), answer('q01/2', true)],
};
const asked = (all: boolean) =>
  sectionsOf(syllabus, progress, [], all).map(({ id, asked }) => [id, asked.map(({ item }) => item.id).join(' ')]);

describe('questions', () => {
  test('are those of lessons that were finished, part by part, after what is due', () => {
    expect(asked(false)).toEqual([
      ['due', ''],
      ['elections', 'q01 q02'],
      ['safety', ''],
      ['other', ''],
    ]);
  });
  test('for a teacher are all there are', () => {
    expect(asked(true)).toEqual([
      ['due', ''],
      ['elections', 'q01 q02'],
      ['safety', 'q05'],
      ['other', 'q18'],
    ]);
  });
  test('come in another guise each time', () => {
    expect(nextForm(item('q02'), progress)).toMatchObject({ form: 0, asked: { ask: 'q02, first form' } });
    const once: Progress = { ...progress, answers: [answer('q02/1', true)] };
    expect(nextForm(item('q02'), once)).toMatchObject({ form: 1, asked: { ask: 'q02, second form' } });
  });
});

test('answers are counted by item, and those of lessons apart', () => {
  expect(countOf('q01', progress)).toEqual({ right: 1, of: 2 });
  expect(countOf('q02', progress)).toEqual({ right: 0, of: 0 });
  expect(countsOf(['q01', 'q02'], progress)).toEqual({ quiz: { right: 1, of: 2 }, lessons: { right: 2, of: 2 } });
});
