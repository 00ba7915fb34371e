/** What each experiment does, on the simulator. */
import { SETTINGS } from './random-timeouts/settings.ts';
import { measure, openTrial } from './random-timeouts/trial.ts';
import type { ExperimentId, Laboratory } from './types.ts';

const rangeOf = (setting: string) => SETTINGS.find(({ id }) => id === setting)!;

export const LABORATORIES: Readonly<Record<ExperimentId, Laboratory>> = {
  'random-timeouts': {
    measure: (setting, seed) => measure(rangeOf(setting), seed),
    open: (setting, seed) => openTrial(rangeOf(setting), seed),
  },
};
