// Moving through a long run in Node: bundled, then run in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../install.mjs';
import { heapRow, journeyRows, weightRows } from './history-rows.mjs';

export const title = 'History, Node';

export async function measure() {
  const outDir = `${root}/node_modules/.cache/bench/history`;
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: fileURLToPath(new URL('./history.node.ts', import.meta.url)), outDir, emptyOutDir: true },
    ssr: { noExternal: true },
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', `${outDir}/history.node.js`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The history benchmark failed.\n${stderr}`);
  const { journeys, weight } = JSON.parse(stdout);
  return [...journeyRows(journeys), heapRow(8, weight.heap), ...weightRows(weight)];
}
