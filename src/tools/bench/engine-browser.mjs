// The engine in a module worker of a real Chromium: the place where it runs in the product.
import { buildBench } from './build-bench.mjs';
import { withPage } from '../with-page.mjs';
import { engineRows } from './rows.mjs';

export const title = 'Engine, worker in Chromium';

export async function measure() {
  return withPage(await buildBench(), { width: 800, height: 600 }, async (page, address) => {
    await page.goto(address);
    const result = await page.evaluate('runEngineBenchmark()');
    return engineRows(/** @type {any} */ (result), true);
  });
}
