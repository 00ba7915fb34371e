/** Starts the benchmarks' workers when asked and hands their answers to whoever drives the page. */
import { askWorker } from './asking.ts';
import { type Journey, journey } from './history.ts';
import { channelJourneys, HOURS } from './plan.ts';
import { liveFor, type Worker as Lived } from './weight.ts';

declare global {
  interface Window {
    runEngineBenchmark(): Promise<unknown>;
    runHistoryBenchmark(): Promise<unknown>;
    /** The same, asked from the page: with the channel and its structured cloning. */
    runChannelBenchmark(): Promise<readonly Journey[]>;
    /** Lives here, where the heap can be weighed. */
    liveForHours(): void;
    lived?: Lived;
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
window.runChannelBenchmark = async () => {
  const done: Journey[] = [];
  for (const { servers, events, times } of channelJourneys) {
    const worker = new Worker(new URL('../../worker/entry.ts', import.meta.url), { type: 'module' });
    done.push(await journey(askWorker(worker), servers, events, times));
    worker.terminate();
  }
  return done;
};
window.liveForHours = () => {
  window.lived = liveFor(5, HOURS);
};
