import { defineConfig } from 'playwright/test';
import { browserArguments, browserVariable } from '../src/tools/browser.mjs';

// Playwright loads this file again in each of its workers, so what must stay the same comes from the environment.
const port = process.env['RAFTARIUM_PORT'] ?? '4173';
const executablePath = process.env[browserVariable];
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    // Only where it is what is tested: a page that keeps its files asks for all of them.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
  // The build as it is published, with its Content-Security-Policy: `npm run build` comes first.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
