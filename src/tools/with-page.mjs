// A built folder served on a free port and a Chromium looking at it, both gone afterwards.
import { chromium } from 'playwright';
import { preview } from 'vite';
import { browserArguments, ensureBrowser } from './browser.mjs';

/**
 * @template T
 * @param {string} folder the build to serve
 * @param {{ width: number, height: number }} viewport
 * @param {(page: import('playwright').Page, address: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(folder, viewport, use) {
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...browserArguments, '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(600_000);
    const address = server.resolvedUrls?.local[0];
    if (!address) throw new Error('The preview server has no address.');
    return await use(page, address);
  } finally {
    await browser.close();
    await server.close();
  }
}
