/** The experiments that there are, as data: what is tried stands in `laboratories.ts`, which only the worker needs. */
import { SETTINGS } from './random-timeouts/settings.ts';
import type { Experiment } from './types.ts';

export type * from './types.ts';

export const randomTimeouts = { id: 'random-timeouts', settings: SETTINGS } as const satisfies Experiment;

export const EXPERIMENTS: readonly Experiment[] = [randomTimeouts];
