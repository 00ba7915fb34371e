// The page on a phone four times slower than this machine: 390x844, no GPU.
import { root } from '../install.mjs';
import { buildApp } from '../build-app.mjs';
import { withPage } from '../with-page.mjs';
import { begin, droppedOf, lateOf, WARM_UP_MS, watch } from './frames.mjs';

export const title = 'Phone, 390x844, processor slowed four times, software rendering';

const SLOWER = 4;
const SPEEDS = ['follow', 1, 100];
const BOUND = 5;

export async function measure() {
  await buildApp();
  /** @type {import('./row.d.ts').Row[]} */
  const rows = [];
  for (const speed of SPEEDS) {
    const { frames, seconds } = await withPage(`${root}/dist`, { width: 390, height: 844 }, async (page, address) => {
      await begin(page, address, 5, speed);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.waitForTimeout(WARM_UP_MS);
      return watch(page);
    });
    const dropped = (100 * droppedOf(frames)) / (frames.length + droppedOf(frames));
    rows.push({
      figure: `5 servers, ${speed === 'follow' ? 'Follow' : `${speed}x`}, dropped; frame p95, main-thread work a frame`,
      value: `${dropped.toFixed(1)} %; ${lateOf(frames).toFixed(1)} ms, ${((seconds * 1000) / frames.length).toFixed(2)} ms`,
      bound: `<= ${BOUND} %`,
      met: dropped <= BOUND,
    });
  }
  return rows;
}
