/**
 * The page as one file for a stick or an e-mail: style sheet, script, fonts and the worker's text are in it, and no
 * browser asks for anything beside it. From `file:` no script and no worker may be loaded, but text that is there runs.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { policyTag } from './policy.ts';

export const SINGLE_FILE = 'raftarium.html';

/** Only these two texts run and dress the page, by their hashes; the worker is made of the page's own memory. */
const policy = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    'worker-src blob:',
    `style-src '${hash(style)}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export function single(): Plugin[] {
  return [inlineWorker, inlineIcon, inlineAll];
}

/** `startWorker.ts` names a file of its own; its neighbour has the worker inside. */
const inlineWorker: Plugin = {
  name: 'single-worker',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('/startWorker.ts')) return null;
    return this.resolve(source.replace(/\.ts$/, '.single.ts'), importer, { skipSelf: true });
  },
};

/** The icon travels along; nobody installs a file. */
const inlineIcon: Plugin = {
  name: 'single-icon',
  transformIndexHtml: {
    order: 'pre',
    handler(html) {
      const icon = readFileSync(join(import.meta.dirname, '../../../public/favicon.svg'), 'base64');
      return html
        .replace(/\s*<link rel="(manifest|apple-touch-icon)"[^>]*>/g, '')
        .replace('./favicon.svg', `data:image/svg+xml;base64,${icon}`);
    },
  },
};

const inlineAll: Plugin = {
  name: 'single-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName === 'index.html');
      const [chunk, ...moreChunks] = files.filter((file) => file.type === 'chunk');
      const [sheet, ...moreSheets] = files.filter(({ fileName }) => fileName.endsWith('.css'));
      if (page?.type !== 'asset' || !chunk || sheet?.type !== 'asset' || moreChunks.length + moreSheets.length > 0)
        this.error(`The page was built of ${files.map(({ fileName }) => fileName).join(', ')}, not of one of each.`);
      const source = oneFile(textOf(page), safeScript(chunk.code), textOf(sheet).trim());
      for (const { fileName } of files) Reflect.deleteProperty(bundle, fileName);
      this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
    },
  },
};

const textOf = ({ source }: Rolldown.OutputAsset) =>
  typeof source === 'string' ? source : Buffer.from(source).toString();

/** Nothing in a script may end it, or look like a comment of HTML. */
const safeScript = (code: string) => code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');

/** The script comes last: what it draws into is there by then. */
function oneFile(html: string, script: string, style: string): string {
  const bare = html.replace(/\s*<(script|link)[^>]*(src|href)="\.\/assets\/[^>]*>(<\/script>)?/g, '');
  const { tag, attrs } = policyTag(policy(script, style));
  const meta = `<${tag} http-equiv="${attrs['http-equiv']}" content="${attrs.content}">`;
  return bare
    .replace('<head>', () => `<head>\n    ${meta}`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script>${script}</script>\n  </body>`);
}
