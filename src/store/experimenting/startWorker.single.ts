import Experiments from '../../experiments/entry.ts?worker&inline';
import type { WorkerLike } from '../connection.ts';

/** A page that is one file has no other to start a worker from: here the worker's text is part of the page's. */
export function startWorker(): WorkerLike {
  return new Experiments();
}
