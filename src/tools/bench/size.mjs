// What the first picture costs to load: everything asked for until the cluster stands there, compressed as a host would.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from '../install.mjs';
import { buildApp } from '../build-app.mjs';
import { withPage } from '../with-page.mjs';

export const title = 'First picture, bytes over the wire';

export async function measure() {
  await buildApp();
  /** @type {string[]} */
  const files = await withPage(`${root}/dist`, { width: 1440, height: 900 }, async (page, address) => {
    await page.addInitScript(noteFirstPicture);
    await page.goto(address);
    await page.getByRole('button', { name: /^S5, / }).waitFor();
    return page.evaluate('filesOfFirstPicture()');
  });
  const sizes = { code: 0, fonts: 0 };
  for (const file of files) {
    const bytes = readFileSync(`${root}/dist/${file}`);
    if (file.endsWith('.woff2')) sizes.fonts += bytes.length;
    else if (/\.(js|css)$/.test(file)) sizes.code += gzipSync(bytes, { level: 9 }).length;
  }
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    {
      figure: 'JavaScript, worker and CSS (gzip)',
      value: kilobytes(sizes.code),
      bound: '<= 200 kB',
      met: sizes.code <= 200_000,
    },
    { figure: 'fonts', value: kilobytes(sizes.fonts), bound: '<= 60 kB', met: sizes.fonts <= 60_000 },
  ];
}

/** In the page, before anything else: notes when the servers are there, and later tells what was asked for by then. */
function noteFirstPicture() {
  let there = Infinity;
  const watch = new MutationObserver(() => {
    if (!document.querySelector('[aria-label^="S5, "]')) return;
    there = performance.now();
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
  Object.assign(window, {
    filesOfFirstPicture: () =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= there)
        .map(({ name }) => new URL(name).pathname.slice(1)),
  });
}
