import { expect, test } from 'vitest';
import type { Phase } from '../../lessons/course.ts';
import type { OpenLesson } from '../types.ts';
import { goOn } from './going.ts';

/** What one press leads to. */
function press(direction: 1 | -1, phase: Phase | null): string {
  const did: string[] = [];
  const note = (name: string) => () => void did.push(name);
  const observe = { ask: '', options: [{ text: 'S2' }, { text: 'S1', right: true as const }] };
  const lesson = phase && {
    lesson: { steps: [{ id: 'a', text: '', question: { observe } }] },
    standing: { step: 0, phase },
  };
  goOn(
    { lesson: lesson as unknown as OpenLesson | null },
    {
      nextKey: note('nextKey'),
      previousKey: note('previousKey'),
      backInLesson: note('back'),
      continueLesson: note('continue'),
      skipTask: note('skip'),
      reveal: note('reveal'),
      observe: (option: number) => void did.push(`observe ${option}`),
      openFollowing: note('following'),
      goToLessonStep: (step: number) => void did.push(`step ${step}`),
    },
    direction,
  );
  return did.join();
}

test('without a lesson the clicker goes by key events', () => {
  expect(press(1, null)).toBe('nextKey');
  expect(press(-1, null)).toBe('previousKey');
});

test.each<[Phase, string]>([
  ['reading', 'continue'],
  ['doing', 'skip'],
  ['asking', 'reveal'],
  // On the way a second press arrives at once, and never further.
  ['going', 'step 0'],
  ['watching', ''],
  // Whoever speaks says what it was.
  ['observing', 'observe 1'],
  ['replaying', ''],
  ['explaining', 'continue'],
  ['ended', 'following'],
])('in a lesson that is %s it leads to: %s', (phase, did) => expect(press(1, phase)).toBe(did));

test('back is a step back', () => expect(press(-1, 'explaining')).toBe('back'));
