/** Makes the service worker of a build: `src/sw` with the hash of every file that the page may ask for. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Build } from '../../sw/precache.ts';

/** Of the files in `public/`: what no page asks for. */
const NOT_OF_THE_PAGE = ['screenshot.png'];

export function offline(): Plugin {
  let root = '';
  let publicFolder = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    generateBundle: {
      // After the page, the workers and all else that has a place in the bundle.
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle)
          .filter(({ fileName }) => !fileName.endsWith('.map'))
          .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const);
        const files = [...built, ...publicFiles(publicFolder)]
          .map(([path, content]) => [path === 'index.html' ? '' : path, integrityOf(content)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundled(root, { version, files }) });
      },
    },
  };
}

const publicFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_OF_THE_PAGE.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const);

const integrityOf = (content: string | Uint8Array) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** One script without imports: what every browser that knows service workers can start. */
async function bundled(root: string, known: Build): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(known) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, 'src/sw/entry.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  });
  if (!('output' in made)) throw new Error('The service worker was built as something else than one bundle.');
  return made.output[0].code;
}
