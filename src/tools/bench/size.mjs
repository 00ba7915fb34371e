// What the first picture costs to load: everything requested before a leader was elected, compressed as a host would.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from '../install.mjs';
import { buildApp } from '../build-app.mjs';
import { withPage } from '../with-page.mjs';

export const title = 'First picture, bytes over the wire';

export async function measure() {
  await buildApp();
  const files = new Set();
  await withPage(`${root}/dist`, { width: 1440, height: 900 }, async (page, address) => {
    page.on('response', (response) => files.add(new URL(response.url()).pathname.slice(1) || 'index.html'));
    await page.goto(address);
    await page
      .getByText(/leads term/)
      .first()
      .waitFor();
  });
  const sizes = { code: 0, fonts: 0 };
  for (const file of files) {
    if (!readdirSync(`${root}/dist`, { recursive: true }).includes(file)) continue;
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
