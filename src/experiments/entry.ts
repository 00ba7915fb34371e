/** What the browser starts as a Worker of its own: it is stopped by ending it. */
import { handleExperiment } from './handler.ts';
import type { ExperimentRequest } from './types.ts';

const scope = self as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }) => {
  scope.postMessage(handleExperiment(data as ExperimentRequest, () => performance.now()));
});
