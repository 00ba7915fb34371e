import { expect, test } from 'vitest';
import { handleExperiment } from './handler.ts';
import { EXPERIMENTS } from './index.ts';
import { measure } from './random-timeouts/trial.ts';
import { SETTINGS } from './random-timeouts/settings.ts';

const asked = { n: 4, experiment: 'random-timeouts', setting: '150-300' } as const;
const still = () => 0;

test('tries consecutive seeds, each as it would be tried alone', () => {
  const answer = handleExperiment({ ...asked, type: 'trials', firstSeed: 11, count: 3 }, still);
  const trials = [11, 12, 13].map((seed) => ({ setting: '150-300', seed, took: measure(SETTINGS[5]!, seed) }));
  expect(answer).toEqual({ type: 'trials', n: 4, trials });
});

test('answers with as many as a slice of time holds, and with one at least', () => {
  let wall = 0;
  const answer = handleExperiment({ ...asked, type: 'trials', firstSeed: 1, count: 100 }, () => (wall += 1000));
  expect(answer).toMatchObject({ trials: [{ seed: 1 }] });
});

test('opens a trial', () => {
  const answer = handleExperiment({ ...asked, type: 'open', seed: 5 }, still);
  expect(answer).toMatchObject({ type: 'opened', n: 4, trial: { from: { events: expect.any(Number) } } });
});

test.each(EXPERIMENTS)('$id: settings have names of their own and curves that only rise', ({ settings }) => {
  expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
  for (const { published } of settings) {
    for (const [i, point] of published.entries()) {
      const before = published[i - 1];
      if (before === undefined) continue;
      expect(point.at).toBeGreaterThan(before.at);
      expect(point.share).toBeGreaterThan(before.share);
    }
  }
});
