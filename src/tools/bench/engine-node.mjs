// The engine in Node: bundled (Node 20 does not strip types), then run in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../install.mjs';
import { engineRows } from './rows.mjs';

export const title = 'Engine, Node';

export async function measure() {
  const outDir = `${root}/node_modules/.cache/bench/node`;
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: fileURLToPath(new URL('./engine.node.ts', import.meta.url)), outDir, emptyOutDir: true },
    ssr: { noExternal: true },
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${outDir}/engine.node.js`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The engine benchmark failed.\n${stderr}`);
  return engineRows(JSON.parse(stdout), false);
}
