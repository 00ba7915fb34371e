import type { WorkerLike } from './connection.ts';

/** The simulation's worker, out of a file of its own beside the page. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });
}
