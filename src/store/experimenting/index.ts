/** The experiment of this page. Only its view imports it, so that the first picture has nothing of it. */
import { randomTimeouts } from '../../experiments/index.ts';
import { createExperimenting } from './experimenting.ts';
import { startWorker } from './startWorker.ts';

export type * from './experimenting.ts';
export * from './results.ts';

/** How often each setting may be tried. */
export const TRIALS = [100, 1000] as const;

export const { useExperiment, experimentActions } = createExperimenting(randomTimeouts, startWorker, TRIALS[1]);
