import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Nothing runs, loads or connects that did not come with the page itself. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Builds only: the development server's refresh preamble is an inline script. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

/**
 * Class names of builds: the number of the style sheet and of the class in it. Counted because hashes do not compress,
 * sheet by sheet because Vite reads them in no particular order, and two builds of the same sources are the same.
 */
function countedClassNames(): (name: string, file: string) => string {
  const sources = join(import.meta.dirname, 'src');
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.module.css'))
    .sort();
  const classes = sheets.map(() => new Map<string, number>());
  return (name, file) => {
    const sheet = sheets.indexOf(relative(sources, file));
    const known = classes[sheet]!;
    if (!known.has(name)) known.set(name, known.size);
    return `_${sheet.toString(36)}_${known.get(name)!.toString(36)}`;
  };
}

/**
 * What the page begins with is one file, and so is what the worker begins with: in a dozen small ones it compresses
 * worse, and every new panel or question cuts it anew.
 */
const beginsWithOneFile: BuildEnvironmentOptions['rolldownOptions'] = {
  output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
};

export default defineConfig(({ command }) => ({
  plugins: [react(), contentSecurityPolicy],
  // While developing a class keeps the name that its style sheet gives it.
  css: { modules: command === 'build' ? { generateScopedName: countedClassNames() } : {} },
  // Relative addresses, so that a build works under any path of any static host.
  base: './',
  build: {
    target: 'es2022',
    // Inlined assets would be data: addresses, which the policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: beginsWithOneFile,
  },
  worker: { format: 'es', rolldownOptions: beginsWithOneFile },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // No test measures time, so a slow machine must not fail one.
    testTimeout: 120_000,
  },
}));
