/** Starts the benchmarks' workers when asked and hands their answers to whoever drives the page. */
import type { History } from '../../sim/index.ts';
import { hours } from './history.ts';
import { HOURS } from './plan.ts';

declare global {
  interface Window {
    runEngineBenchmark(): Promise<unknown>;
    runHistoryBenchmark(): Promise<unknown>;
    /** Lives here, where the heap can be weighed. */
    liveForHours(): void;
    lived?: History;
  }
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage('run');
  });
}

window.runEngineBenchmark = () =>
  answerOf(new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }));
window.runHistoryBenchmark = () =>
  answerOf(new Worker(new URL('./history.worker.ts', import.meta.url), { type: 'module' }));
window.liveForHours = () => {
  window.lived = hours(5, HOURS);
};
