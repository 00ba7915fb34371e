import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { begin, happen, type Phase, verdictOf } from '../../lessons/course.ts';
import type { Answer, Lesson } from '../../lessons/types.ts';
import type { OpenLesson } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { LessonPanel } from './Panel.tsx';
import { spokenOf } from './Spoken.tsx';

const lesson: Lesson = {
  id: 'who-wins',
  part: 'elections',
  title: 'Who wins',
  goal: 'Tell who wins.',
  misconception: 'the fastest wins.',
  minutes: 3,
  sections: ['§5.2'],
  teacher: '',
  runs: { main: { scenario: 'election' } },
  steps: [
    {
      id: 'ask',
      text: 'S4 asks in term 4 (RV-3).',
      at: 'asked',
      question: {
        ask: 'What does S3 answer?',
        hint: 'Look at its log.',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'Yes', detail: 'It has not voted yet.', wrong: null },
            { text: 'No', wrong: { misconception: 'S3 is still led by S1.', because: 'Term 4 is newer.' } },
          ],
        },
        until: 'answered',
        observe: { ask: 'What did S3 send?', options: [{ text: 'A vote', right: true }, { text: 'Nothing' }] },
        because: 'S3 had its vote of term 4 to give.',
      },
    },
  ],
  quiz: [],
};

/** Led to a phase, with an answer where one was given. */
function opened(phase: Phase, answer: Answer = { kind: 'choice', option: 1 }): OpenLesson {
  let standing = begin(lesson);
  const happenings = [
    { kind: 'arrived' },
    { kind: 'lock', answer },
    { kind: 'arrived' },
    { kind: 'observe', option: 0 },
    { kind: 'continue' },
  ] as const;
  for (const happening of happenings) {
    if (standing.phase === phase) break;
    standing = happen(lesson, standing, happening);
  }
  expect(standing.phase).toBe(phase);
  const verdict = verdictOf(lesson.steps[0]!, standing.answer);
  return { lesson, ofScenario: false, standing, draft: null, verdict, hands: [0, 0] };
}

function panel(open: OpenLesson): string {
  show({ lesson: open });
  return renderToStaticMarkup(<LessonPanel />);
}

describe('the panel of a lesson', () => {
  test('asks with its options and cannot be locked in without one', () => {
    const markup = panel(opened('asking'));
    expect(markup).toContain('Predict');
    expect(markup).toContain('It has not voted yet.');
    expect(markup).toMatch(/aria-disabled="true"[^>]*>Lock in and watch/);
    expect(markup).not.toContain('had its vote');
  });
  test('draws the term and the rule of a text as such', () => {
    const markup = panel(opened('asking'));
    expect(markup).toContain('data-term="4"');
    expect(markup).toContain('What rule RV-3 says');
  });
  test('takes what is picked', () => {
    const markup = panel({ ...opened('asking'), draft: { kind: 'choice', option: 0 } });
    expect(markup).toContain('Your pick');
    expect(markup).not.toMatch(/aria-disabled="true"[^>]*>Lock in and watch/);
  });
  test('tells nothing of what is right while one watches and says what was seen', () => {
    for (const phase of ['watching', 'observing'] as const)
      expect(panel(opened(phase))).not.toContain('Behind this often lies');
  });
  test('sets what was said beside what was, and names what lies behind it', () => {
    const markup = panel(opened('explaining'));
    for (const said of ['Not so', 'You said', 'It was', 'Behind this often lies:', 'Show the event that disproves it'])
      expect(markup).toContain(said);
  });
  test('has nothing to disprove where the answer is right', () => {
    const markup = panel(opened('explaining', { kind: 'choice', option: 0 }));
    expect(markup).toContain('Show the event that proves it');
    expect(markup).not.toContain('disproves');
  });
  test('shows how the hands of a class fell', () =>
    expect(panel(opened('explaining', { kind: 'hands', hands: [6, 11] }))).toContain('No: 11 of 17 hands'));
});

describe('what a lesson says aloud', () => {
  test('the question with its numbered options', () =>
    expect(spokenOf(opened('asking'))).toBe('Predict. S4 asks in term 4 (RV-3). What does S3 answer? 1: Yes 2: No'));
  test('the verdict with what lies behind it', () =>
    expect(spokenOf(opened('explaining'))).toContain(
      'Not so. You said: No. It was: Yes. Behind this often lies: S3 is still',
    ));
  test('nothing of the answer before', () => expect(spokenOf(opened('watching'))).not.toContain('Yes'));
});
