/** The page's end of the line to the simulation: every request gets its answer as a promise, or the news of a death. */
import type { Request, Response } from '../worker/protocol.ts';
import type { PortLike } from '../worker/port.ts';
import type { Surroundings } from './surroundings.ts';

export interface WorkerLike extends PortLike {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** A request without its number, which the connection gives. */
export type Question = Request extends infer R ? (R extends Request ? Omit<R, 'n'> : never) : never;

export interface Connection {
  /** Never rejects: null when the worker died or was closed before it answered. */
  ask(question: Question): Promise<Response | null>;
  close(): void;
}

/** A worker that has said nothing for so long while it owes an answer is taken for dead; wall milliseconds. */
const PATIENCE = 10_000;
/** What replays a whole run may take longer. */
const PATIENCE_OPENING = 60_000;
const REPLAYING: ReadonlySet<Question['type']> = new Set(['open', 'restore', 'perform', 'trace']);

/** `onDeath` is called at most once, with what is known of the cause, after all that was asked has been answered null. */
export function connect(surroundings: Surroundings, onDeath: (cause: string) => void): Connection {
  const worker = surroundings.startWorker();
  const waiting = new Map<number, (response: Response | null) => void>();
  let asked = 0;
  let open = true;

  function close(): void {
    if (!open) return;
    open = false;
    worker.terminate();
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  }
  function die(cause: string): void {
    if (!open) return;
    close();
    onDeath(cause);
  }

  worker.addEventListener('message', ({ data }) => {
    const response = data as Response;
    const settle = waiting.get(response.n);
    waiting.delete(response.n);
    settle?.(response);
  });
  worker.addEventListener('error', (event) => die(event.message ?? ''));
  worker.addEventListener('messageerror', () => die('unreadable answer'));

  return {
    ask(question) {
      if (!open) return Promise.resolve(null);
      const n = ++asked;
      return new Promise((resolve) => {
        // The second wait is for a machine that slept through the first: its answer comes before this ends.
        const patience = REPLAYING.has(question.type) ? PATIENCE_OPENING : PATIENCE;
        let cancel = surroundings.after(patience, () => {
          cancel = surroundings.after(PATIENCE / 2, () => die('no answer'));
        });
        waiting.set(n, (response) => {
          cancel();
          resolve(response);
        });
        worker.postMessage({ ...question, n });
      });
    },
    close,
  };
}
