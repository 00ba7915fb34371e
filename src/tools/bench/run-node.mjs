// A benchmark in Node: bundled (Node 20 does not strip types), then run in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../install.mjs';

/**
 * What `./<name>.node.ts` printed, a line of JSON.
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function runInNode(name) {
  const outDir = `${root}/node_modules/.cache/bench/${name}`;
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: fileURLToPath(new URL(`./${name}.node.ts`, import.meta.url)), outDir, emptyOutDir: true },
    ssr: { noExternal: true },
  });
  const file = `${outDir}/${name}.node.js`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The benchmark ${name} failed.\n${stderr}`);
  return JSON.parse(stdout);
}
