import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { countedClassNames } from './src/tools/build/classNames.ts';
import { offline } from './src/tools/build/offline.ts';
import { contentSecurityPolicy } from './src/tools/build/policy.ts';
import { single } from './src/tools/build/single.ts';

/**
 * What the page begins with is one file, and so is what the worker begins with: in a dozen small ones it compresses
 * worse, and every new panel or question cuts it anew.
 */
const beginsWithOneFile: BuildEnvironmentOptions['rolldownOptions'] = {
  output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
};
/** All that would come later is there from the start. */
const isOneFile: BuildEnvironmentOptions['rolldownOptions'] = {
  output: { format: 'iife', codeSplitting: false },
  // Vite hands it to the loader of parts that come later, of which there are none.
  checks: { emptyImportMeta: false },
};

/** For any static host: relative addresses, so that it works under any path. */
const forHosts: UserConfig = {
  plugins: [contentSecurityPolicy, offline()],
  build: {
    // Inlined assets would be data: addresses, which the policy refuses.
    assetsInlineLimit: 0,
    // Every browser that runs this preloads by itself. What later parts need in their turn they ask for when they come:
    // its list would be in the first picture, and the service worker has most of it by then.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
    rolldownOptions: beginsWithOneFile,
  },
  worker: { format: 'es', rolldownOptions: beginsWithOneFile },
};

/** `npm run build:single`: one file that works by a double click. */
const forSticks: UserConfig = {
  plugins: single(),
  define: { 'import.meta.env.VITE_SINGLE': 'true' },
  publicDir: false,
  build: {
    outDir: 'dist-single',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: isOneFile,
  },
  worker: { format: 'iife', rolldownOptions: isOneFile },
};

export default defineConfig(({ command, mode }) => {
  const { plugins, build, ...rest } = mode === 'single' ? forSticks : forHosts;
  return {
    ...rest,
    plugins: [react(), plugins],
    // While developing a class keeps the name that its style sheet gives it.
    css: { modules: command === 'build' ? { generateScopedName: countedClassNames(import.meta.dirname) } : {} },
    base: './',
    build: { target: 'es2022', ...build },
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}'],
      // No test measures time, so a slow machine must not fail one.
      testTimeout: 120_000,
    },
  };
});
