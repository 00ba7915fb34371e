/** Asks again and again while things change: never two questions at once, and not more often than the pace allows. */

/** Wall milliseconds between two questions about what is drawn: often while each event can be followed, seldom when they race. */
export const paceAt = (speed: number): number => (speed > 0.5 ? 260 : 120);

export interface Asking {
  /** Something has changed: asks when it may. What changes while a question is under way is asked for after it. */
  readonly schedule: () => void;
  readonly stop: () => void;
}

/**
 * `ask` is told whether it has been stopped meanwhile, and may fail: the worker is gone or the run is another one, and
 * the next change asks anew. `pace`: wall milliseconds from one question to the next.
 */
export function pacedAsking(ask: (stopped: () => boolean) => Promise<void>, pace: () => number): Asking {
  let over = false;
  let busy = false;
  let again = false;
  let timer = 0;
  let askedAt = -Infinity;

  const run = async () => {
    timer = 0;
    busy = true;
    again = false;
    askedAt = performance.now();
    await ask(() => over).catch(() => undefined);
    busy = false;
    if (again && !over) schedule();
  };
  const schedule = () => {
    if (busy) again = true;
    if (busy || timer !== 0) return;
    timer = window.setTimeout(() => void run(), Math.max(0, askedAt + pace() - performance.now()));
  };
  return {
    schedule,
    stop() {
      over = true;
      window.clearTimeout(timer);
    },
  };
}
