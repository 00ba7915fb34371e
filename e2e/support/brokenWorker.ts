import { build } from 'vite';
import type { Page } from 'playwright/test';

/**
 * Gives the page a worker whose servers forget their vote in a crash. All else is what everybody gets: the page, the
 * channel, the browser's Worker.
 */
export async function breakRule(page: Page): Promise<void> {
  const script = await brokenWorker();
  await page.route(/\/assets\/entry-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
}

async function brokenWorker(): Promise<string> {
  const entry = new URL('../../src/worker/testing/brokenEntry.ts', import.meta.url).pathname;
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  });
  if (!('output' in output)) throw new Error('The broken worker was built as something else than one bundle.');
  const [chunk] = output.output;
  return chunk.code;
}
