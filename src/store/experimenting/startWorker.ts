import type { WorkerLike } from '../connection.ts';

/** The experiment's worker, out of a file of its own: it is stopped by ending it, and the run's own is not disturbed. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('../../experiments/entry.ts', import.meta.url), { type: 'module' });
}
