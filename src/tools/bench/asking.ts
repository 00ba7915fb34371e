/** How the benchmarks speak with the worker, be it the handler itself or a Worker at the end of a channel. */
import type { Frame, Request, Response, ViewPort } from '../../worker/protocol.ts';

export type Ask = (request: Request) => Response | Promise<Response>;

/** What the page at 1440x900 looks at. */
export const VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 1, maxMessages: 100 };

/** Bounds a request's work, where wall time shall not: it is far more than any takes. */
export const UNHURRIED = 1e9;

/** The frame of an answer; anything else is a fault of the benchmark. */
export function frameOf(response: Response): Frame {
  if (response.type !== 'frame') throw new Error(JSON.stringify(response));
  return response.frame;
}

/** The real Worker, answering one question at a time. */
export function askWorker(worker: Worker): Ask {
  return (request) =>
    new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Response>) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(request);
    });
}
