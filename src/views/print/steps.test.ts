import { expect, test } from 'vitest';
import type { Run } from '../../sim/types.ts';
import { scene } from '../testing/scene.ts';
import { stepsOf } from './steps.ts';

test('the steps of a run built by hand are what was done in it, up to the moment that is shown', () => {
  const run: Run = {
    ...scene.run!,
    commands: [
      { at: 500_000, after: 20, name: 'crash', args: { server: 3 } },
      { at: 900_000, after: 31, name: 'restart', args: { server: 3 } },
    ],
  };
  expect(stepsOf(run, 600_000).map(({ moment, note }) => [moment.now, note])).toEqual([[500_000, 'S3 crashes.']]);
  expect(stepsOf(run, 900_000)).toHaveLength(2);
});
