import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { Cluster } from './cluster.ts';

// One file, opened by a double click: no server, no network, nothing beside it.

test.describe.configure({ mode: 'serial' });

const root = new URL('..', import.meta.url).pathname;
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'raftarium-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--outDir', folder, '--emptyOutDir'];
  const { status, stderr } = spawnSync(process.execPath, vite, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(readdirSync(folder)).toEqual(['raftarium.html']);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('one file runs, writes, shows the library and gives away a scenario, from a disk and without a network', async ({
  page,
  context,
}) => {
  const complaints: string[] = [];
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => /^https?:/.test(request.url()) && complaints.push(request.url()));
  await context.setOffline(true);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${pathToFileURL(join(folder, 'raftarium.html')).href}#cluster?seed=1&servers=5`);
  const cluster = new Cluster(page);
  await expect(cluster.button('Play')).toBeFocused();
  // Its fonts are its own.
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);

  await cluster.stepUntil(/^S\d leads term 1/);
  await page.keyboard.press('w');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Key' }).fill('x');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Value' }).fill('1');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await cluster.step(), cluster.log(await cluster.leader()))).toMatch(/log to 1/);

  await page.getByRole('button', { name: 'Scenarios' }).click();
  await expect(page.getByRole('heading', { name: 'A normal election' })).toBeVisible();
  await page.keyboard.press('Escape');

  // A link to a file leads nobody anywhere: the scenario is the way out.
  await page.keyboard.press('s');
  const share = page.getByRole('dialog');
  await expect(share).toContainText('This page is a file on your disk');
  const saved = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Scenario file' }).click();
  // Nobody scans it, and nobody embeds it.
  await expect(share.getByRole('textbox', { name: 'Embed code' })).toBeHidden();
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
  await page.keyboard.press('Escape');

  // It comes back where it was.
  await page.reload();
  await expect(cluster.headline).toHaveText(/^S\d leads term 1/);
  expect(complaints).toEqual([]);
});
