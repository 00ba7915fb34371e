// npm run raftarium -- <command>: Raft without a browser. Node 20 does not strip types, so the sources are bundled first,
// whenever one of them is newer than the bundle.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { missingPackages, requireNode, root } from './install.mjs';

requireNode();
const cache = `${root}/node_modules/.cache/raftarium`;
const bundle = `${cache}/main.js`;
const rooms = ['raft', 'sim', 'address', 'scenarios', 'trace', 'tools/cli'].map((room) => `${root}/src/${room}`);

if (newest() > timeOf(bundle)) await make();
await import(pathToFileURL(bundle).href);

function newest() {
  const sources = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|json)$/.test(path) && !path.includes('.test.'))
      .map((path) => `${room}/${path}`),
  );
  const here = fileURLToPath(import.meta.url);
  return Math.max(...[here, `${root}/package-lock.json`, ...sources].map(timeOf));
}

/** @param {string} path */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Beside the old bundle, then in its place: somebody else may be reading that. */
async function make() {
  if (missingPackages().length > 0) {
    console.error('Packages are missing. `npm ci` installs them; then run the same command again.');
    process.exit(2);
  }
  const { build } = await import('vite');
  const made = `${cache}.${process.pid}`;
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        ssr: fileURLToPath(new URL('./cli/main.ts', import.meta.url)),
        outDir: made,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'main.js' } },
      },
      ssr: { noExternal: true },
    });
    mkdirSync(cache, { recursive: true });
    renameSync(`${made}/main.js`, bundle);
  } catch (error) {
    console.error(`The command line cannot be built: ${error instanceof Error ? error.message : error}`);
    process.exit(2);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
