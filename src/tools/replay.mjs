// node src/tools/replay.mjs [run.json]: plays a stored run to its end; without a file it reads standard input.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, requireNode, root } from './install.mjs';

requireNode();
install();
const { build } = await import('vite');
const outDir = `${root}/node_modules/.cache/replay`;
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: fileURLToPath(new URL('./replay.ts', import.meta.url)), outDir, emptyOutDir: true },
  ssr: { noExternal: true },
});
const { status } = spawnSync(process.execPath, [`${outDir}/replay.js`, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
