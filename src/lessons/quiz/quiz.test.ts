/** What holds for every quiz item. */
import { expect, test } from 'vitest';
import { stageOf } from '../testing/stage.ts';
import { LESSONS, QUIZ } from '../index.ts';

test('each has an id of its own, and a lesson that it belongs to', () => {
  expect(QUIZ.length).toBeGreaterThan(10);
  expect(new Set(QUIZ.map(({ id }) => id)).size).toBe(QUIZ.length);
  const asked = new Set(LESSONS.flatMap(({ quiz }) => quiz));
  for (const { id } of QUIZ) {
    expect(id).toMatch(/^q\d\d$/);
    expect(asked, 'nobody would ever be asked').toContain(id);
  }
});

test.each(QUIZ.map((item) => [item.id, item] as const))(
  '%s is asked in several guises, and a run proves it',
  (id, item) => {
    expect(item.forms.length).toBeGreaterThanOrEqual(item.hard ? 3 : 2);
    expect(new Set(item.forms.map(({ ask }) => ask)).size).toBe(item.forms.length);
    for (const { ask, options, because } of item.forms) {
      expect(options.length, ask).toBeGreaterThanOrEqual(2);
      expect(options.length, ask).toBeLessThanOrEqual(4);
      expect(
        options.filter(({ wrong }) => wrong === null),
        `${id}: ${ask}`,
      ).not.toHaveLength(0);
      expect(
        options.filter(({ wrong }) => wrong !== null),
        `${id}: ${ask}`,
      ).not.toHaveLength(0);
      expect(because).not.toBe('');
      for (const { wrong } of options) if (wrong !== null) expect(wrong.misconception && wrong.because).not.toBe('');
    }
    const { problems, worldAt } = stageOf(item.proof.run);
    expect(problems).toEqual([]);
    expect(worldAt(item.proof.at).events).toBeGreaterThan(0);
  },
);
