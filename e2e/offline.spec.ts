import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { serve, type Host } from './support/host.ts';

// The page without its server: not a switch of the browser's, the server is closed. It lies under a path of its own.

test.use({ serviceWorkers: 'allow' });

const build = new URL('../dist', import.meta.url).pathname;
let folder: string;
let host: Host;
let complaints: string[];

test.beforeEach(async ({ context }) => {
  folder = await mkdtemp(join(tmpdir(), 'raftarium-'));
  await cp(build, folder, { recursive: true });
  host = await serve({ '/course/raft/': folder });
  complaints = [];
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
});
test.afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
  expect(complaints).toEqual([]);
});

/** Until the browser has every file. */
async function visit(page: Page, address = host.address): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller?.state === 'activated';
  });
}

test('everything works when the server is closed after the first visit', async ({ page }) => {
  await visit(page);
  await host.close();
  const before = host.asked();

  await page.reload();
  const cluster = new Cluster(page);
  await cluster.pause();
  await expect(page.getByText(/newer version could not be looked for/)).toBeVisible();
  await expect(cluster.server(5)).toBeVisible();
  const clock = await cluster.clock.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(cluster.clock).not.toHaveText(clock);

  // Parts that come when they are asked for, the worker's among them.
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('heading', { name: 'A normal election' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByRole('tabpanel', { name: 'Rules' })).toContainText('RequestVote');
  await page.keyboard.press('e');
  await expect(page.getByRole('region', { name: /space-time/i }).first()).toBeVisible();
  const missing = await page.evaluate(async () => {
    const answers = await Promise.all(
      ['manifest.webmanifest', 'scenario.schema.json', 'icon-192.png', 'index.html', './?embed'].map((path) =>
        fetch(path).then(
          ({ ok }) => (ok ? '' : path),
          () => path,
        ),
      ),
    );
    return answers.filter(Boolean);
  });
  expect(missing).toEqual([]);
  expect(host.asked()).toBe(before);
});

test('a newer version is offered, waits, and takes over at the same moment', async ({ page }) => {
  await visit(page);
  const cluster = new Cluster(page);
  await page.goto(`${host.address}#cluster?seed=3`);
  await cluster.pause();
  await cluster.stepUntil(/^S\d leads term 1/);

  await publishNewer();
  // The browser looks for it when the page is loaded, and shows the version that it has.
  await page.reload();
  await expect(page.getByText('A newer version is ready.')).toBeVisible();
  expect(await page.title()).toBe('Raftarium');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const clock = await cluster.clock.innerText();
  const headline = await cluster.headline.innerText();
  await page.getByRole('button', { name: 'Reload with it' }).click();

  await expect(page).toHaveTitle('Newer');
  await expect(cluster.clock).toHaveText(clock);
  await expect(cluster.headline).toHaveText(headline);
  await expect(page.getByText('A newer version is ready.')).toBeHidden();
});

test('another tab keeps its version, and finds the parts of it', async ({ page, context }) => {
  await visit(page);
  await publishNewer();
  const other = await context.newPage();
  await other.goto(host.address);
  await other.getByRole('button', { name: 'Reload with it' }).click();
  await expect(other).toHaveTitle('Newer');

  await host.close();
  expect(await page.title()).toBe('Raftarium');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a host in the middle of an update gives no mixture of two versions', async ({ page }) => {
  await visit(page);
  await publishNewer();
  // The new service worker is there, the page that belongs to it is not.
  await cp(join(build, 'index.html'), join(folder, 'index.html'));
  await page.reload();
  await page.waitForFunction(async () => {
    const { installing, waiting } = (await (await navigator.serviceWorker.ready).update()) as ServiceWorkerRegistration;
    return installing === null && waiting === null;
  });
  await host.close();
  await page.reload();
  await expect(new Cluster(page).server(5)).toBeVisible();
});

test('two copies on one host do not share their files', async ({ page, context }) => {
  const second = await mkdtemp(join(tmpdir(), 'raftarium-'));
  await host.close();
  await cp(build, second, { recursive: true });
  host = await serve({ '/one/': folder, '/one/two/': second });
  await visit(page);
  const other = await context.newPage();
  await visit(other, `${host.address}two/`);
  // The first copy's worker answers for what lies below it until the second has one of its own.
  const names = () => other.evaluate(async () => (await caches.keys()).map((name) => / \S*\/(\w+)\/ /.exec(name)?.[1]));
  await expect.poll(async () => (await names()).sort()).toEqual(['one', 'two']);
  await other.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes('/two/ ')) await caches.delete(name);
  });
  await other.close();
  await host.close();
  await page.reload();
  await expect(new Cluster(page).server(5)).toBeVisible();
  await rm(second, { recursive: true });
});

/** Another page, the service worker that belongs to it, and one part that has another name now. */
async function publishNewer(): Promise<void> {
  const page = join(folder, 'index.html');
  const newer = (await readFile(page, 'utf8')).replace('<title>Raftarium<', '<title>Newer<');
  await writeFile(page, newer);
  const integrity = `sha256-${createHash('sha256').update(newer).digest('base64')}`;
  const script = join(folder, 'sw.js');
  const text = await readFile(script, 'utf8');
  const changed = text
    .replace(/(\[``,`)sha256-[^`]*/, (_, start: string) => start + integrity)
    .replace(/(version:`)[0-9a-f]{16}/, '$1newer');
  if (changed === text) throw new Error('The service worker names no version.');
  await writeFile(script, changed);
}

test('a class is taught without the server: the wall, and the notes in their window', async ({ page, context }) => {
  await visit(page);
  await host.close();
  await page.reload();
  await expect(new Cluster(page).server(5)).toBeVisible();
  await page.keyboard.press('F');
  await expect(page.getByRole('button', { name: /^Show QR/ })).toBeVisible();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Shift+N')]);
  await expect(notes.getByRole('button', { name: 'Blank' })).toBeVisible();
});
