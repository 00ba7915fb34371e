/** Request in, answer out. The wall clock bounds how many trials one answer holds, and nothing else. */
import { LABORATORIES } from './laboratories.ts';
import type { ExperimentRequest, ExperimentResponse, Trial } from './types.ts';

/** Wall milliseconds: so often the page hears how far it has come. */
const SLICE = 60;

export function handleExperiment(request: ExperimentRequest, wall: () => number): ExperimentResponse {
  const { n, experiment, setting } = request;
  const laboratory = LABORATORIES[experiment];
  if (request.type === 'open') return { type: 'opened', n, trial: laboratory.open(setting, request.seed) };
  const { firstSeed, count } = request;
  const until = wall() + SLICE;
  const trials: Trial[] = [];
  do {
    const seed = firstSeed + trials.length;
    trials.push({ setting, seed, took: laboratory.measure(setting, seed) });
  } while (trials.length < count && wall() < until);
  return { type: 'trials', n, trials };
}
