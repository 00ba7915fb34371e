/** Starts the engine benchmark's worker when asked and hands its answer to whoever drives the page. */
declare global {
  interface Window {
    runEngineBenchmark(): Promise<unknown>;
  }
}

window.runEngineBenchmark = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage('run');
  });

export {};
