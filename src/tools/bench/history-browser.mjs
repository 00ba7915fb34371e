// Moving through a long run in a module worker of a real Chromium, and what remembering it takes there.
import { buildBench } from './build-bench.mjs';
import { withPage } from '../with-page.mjs';
import { heapRow, journeyRows } from './history-rows.mjs';

export const title = 'History, worker in Chromium';

export async function measure() {
  return withPage(await buildBench(), { width: 800, height: 600 }, async (page, address) => {
    await page.goto(address);
    const inWorker = /** @type {any} */ (await page.evaluate('runHistoryBenchmark()'));
    const fromPage = /** @type {any} */ (await page.evaluate('runChannelBenchmark()'));
    // A worker's heap cannot be weighed from outside; the page's is of the same kind.
    await page.evaluate('liveForHours()');
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const usage = /** @type {any} */ (await session.send('Runtime.getHeapUsage'));
    return [
      ...journeyRows(inWorker, 'in the worker'),
      ...journeyRows(fromPage, 'asked from the page'),
      heapRow(8, usage.usedSize + (usage.backingStorageSize ?? 0)),
    ];
  });
}
