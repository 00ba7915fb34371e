// The benchmarks' page with its workers, built like the product's.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../install.mjs';

/** @returns {Promise<string>} the folder of the build */
export async function buildBench() {
  const outDir = `${root}/node_modules/.cache/bench/browser`;
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  return outDir;
}
