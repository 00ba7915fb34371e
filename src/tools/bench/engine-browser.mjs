// The engine in a module worker of a real Chromium: the place where it runs in the product.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../install.mjs';
import { withPage } from '../with-page.mjs';
import { engineRows } from './rows.mjs';

export const title = 'Engine, worker in Chromium';

export async function measure() {
  const outDir = `${root}/node_modules/.cache/bench/browser`;
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  return withPage(outDir, { width: 800, height: 600 }, async (page, address) => {
    await page.goto(address);
    const result = await page.evaluate('runEngineBenchmark()');
    return engineRows(/** @type {any} */ (result), true);
  });
}
