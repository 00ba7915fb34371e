import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type FrameLocator, type Page } from 'playwright/test';
import { expectAccessible } from './support/axe.ts';
import { serve, type Host } from './support/host.ts';

// Somebody else's page on one origin, the picture in a frame from another.

// What an embed must not do would show: start a service worker, keep anything, write an address.
test.use({ serviceWorkers: 'allow' });

const build = new URL('../dist', import.meta.url).pathname;
let folder: string;
let host: Host;
let blog: Host;
let complaints: string[];

test.beforeEach(async ({ context }) => {
  folder = await mkdtemp(join(tmpdir(), 'raftarium-'));
  host = await serve({ '/raft/': build }, 'localhost');
  blog = await serve({ '/': folder });
  complaints = [];
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
});
test.afterEach(async () => {
  // The whole page, once opened, complains with reason that its host goes away.
  const said = [...complaints];
  await host.close();
  await blog.close();
  await rm(folder, { recursive: true });
  expect(said).toEqual([]);
});

/** @param rest of the address of the picture, from behind `?embed` on */
async function embed(page: Page, rest: string, { width = 720, height = 420 } = {}): Promise<FrameLocator> {
  const source = `${host.address}?embed${rest}`.replaceAll('&', '&amp;');
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>A course</title><h1>Consensus</h1>
     <iframe src="${source}" width="${width}" height="${height}" title="Raft"></iframe>`,
  );
  await page.goto(blog.address);
  const picture = page.frameLocator('iframe');
  await expect(picture.getByRole('button', { name: /^(Play|Pause)$/ })).toBeVisible();
  return picture;
}

const clockOf = (picture: FrameLocator) =>
  picture.getByRole('region', { name: 'Transport' }).getByText(/^\d+\.\d{3} s$/);
const secondsOf = async (picture: FrameLocator) => parseFloat(await clockOf(picture).innerText());

test('it waits, plays, is broken and mended by keys, and keeps nothing', async ({ page, context }) => {
  const picture = await embed(page, '#cluster?seed=1&servers=5');
  const address = page.frames()[1]!.url();
  await expect(clockOf(picture)).toHaveText('0.000 s');
  await picture.getByRole('button', { name: 'Play' }).click();
  await expect(picture.getByRole('heading', { level: 1 })).toHaveText(/^S\d leads term 1/, { timeout: 45_000 });
  await page.keyboard.press('Space');
  // The button has the focus, so it is the button that the key presses.
  await expect(picture.getByRole('button', { name: 'Play' })).toBeVisible();

  const server = picture.getByRole('button', { name: /^S2, / }).first();
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await expect(server).toHaveAccessibleName(/down/);
  await page.keyboard.press('Control+z');
  await expect(server).not.toHaveAccessibleName(/down/);
  await server.dblclick();
  await expect(server).toHaveAccessibleName(/down/);

  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(picture.getByRole('dialog')).toHaveCount(0);
  const kept = await page.frames()[1]!.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    address: location.href,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0, workers: 0, address });
  expect(await context.cookies()).toEqual([]);
});

test('storage that the browser forbids is not missed', async ({ page, context }) => {
  await context.addInitScript(() => {
    if (window.self === window.top) return;
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  const picture = await embed(page, '&autoplay#cluster?seed=1&servers=3');
  await expect.poll(() => secondsOf(picture)).toBeGreaterThan(0.05);
  await expect(picture.getByText(/keeps nothing/)).toHaveCount(0);
});

test('Open leads to the whole page at this very moment', async ({ page, context }) => {
  const picture = await embed(page, '#cluster?seed=1&servers=5');
  for (let i = 0; i < 12; i++) await picture.getByRole('button', { name: 'One event forward' }).click();
  const clock = await clockOf(picture).innerText();
  expect(clock).not.toBe('0.000 s');
  const headline = await picture.getByRole('heading', { level: 1 }).innerText();
  const opened = context.waitForEvent('page');
  await picture.getByRole('link', { name: `Open in Raftarium, at ${clock}, in a new tab` }).click();
  const whole = await opened;
  await expect(whole.getByRole('region', { name: 'Transport' }).getByText(clock)).toBeVisible();
  await expect(whole.getByRole('heading', { level: 1 })).toHaveText(headline);
  expect(whole.url()).toMatch(/^http:\/\/localhost:\d+\/raft\/#1/);
  expect(await whole.evaluate(() => window.opener === null)).toBe(true);
});

test('the attributes: a span that plays by itself and stops at its end, a theme, a view', async ({ page }) => {
  const picture = await embed(page, '&autoplay&from=0.1&to=0.3&theme=dark&view=logs#cluster?seed=1&servers=5');
  await expect(clockOf(picture)).toHaveText('0.300 s', { timeout: 45_000 });
  await expect(picture.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(picture.getByRole('region', { name: 'Logs' })).toBeVisible();
  await expect(picture.getByRole('button', { name: /^S1, / })).toHaveCount(0);
  expect(await page.frames()[1]!.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  // Once more from its beginning.
  await picture.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => secondsOf(picture)).toBeLessThan(0.3);
  await expect(clockOf(picture)).toHaveText('0.300 s', { timeout: 45_000 });
});

test('a scenario by its name; attributes that are none are told', async ({ page }) => {
  const picture = await embed(page, '&view=round#figure-8?at=0.05');
  await expect(picture.getByText('Figure 8, without the current-term rule')).toBeVisible();
  await expect(clockOf(picture)).toHaveText('0.050 s');
  await expect(picture.getByText(/view is stage, logs or space-time/)).toBeVisible();
});

test('the space-time diagram without tools, and back from it by its key', async ({ page }) => {
  const picture = await embed(page, '#figure-8?at=0.05&view=space-time');
  await expect(picture.getByRole('region', { name: 'Space-time diagram' })).toBeVisible();
  await expect(picture.getByRole('button', { name: /Collapse heartbeats|Fit causes|Back to stage/ })).toHaveCount(0);
  await picture.getByRole('button', { name: 'One event forward' }).focus();
  await page.keyboard.press('e');
  await expect(picture.getByRole('button', { name: /^S1, / }).first()).toBeVisible();
});

test('a run by hand plays what is known of it, and at its end from its beginning', async ({ page }) => {
  const picture = await embed(page, '#figure-8?at=0.05');
  await expect(clockOf(picture)).toHaveText('0.050 s');
  const forward = picture.getByRole('button', { name: 'One event forward: the run ends here' });
  await expect(forward).toHaveCount(0);
  // The strip is a slider through all that is known.
  await picture.getByRole('slider', { name: 'Whole run' }).press('End');
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  const end = await secondsOf(picture);
  expect(end).toBeGreaterThan(0.05);
  await forward.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(picture.getByText('The run ends here. Play begins it again.')).toBeVisible();
  await picture.getByRole('button', { name: 'Play' }).click();
  await expect(picture.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(await secondsOf(picture)).toBeLessThan(end);
  await expect(forward).toHaveCount(0);
  await expect(picture.getByText(/manual clock/)).toHaveCount(0);
});

test('a run by hand plays by itself from its beginning when its link leads to its end', async ({ page }) => {
  const picture = await embed(page, '&autoplay&from=0.05#figure-8?at=99');
  await expect(picture.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => secondsOf(picture)).toBeGreaterThan(0.05);
  await expect(picture.getByText(/manual clock/)).toHaveCount(0);
});

for (const { width, height, logs } of [
  { width: 320, height: 240, logs: false },
  { width: 320, height: 420, logs: false },
  { width: 520, height: 400, logs: true },
  { width: 720, height: 420, logs: true },
  { width: 1000, height: 640, logs: true },
])
  test(`${width} x ${height} holds all of it, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${host.address}?embed#figure-8?at=0.05`);
    const stage = page.getByRole('button', { name: /^S5, / }).first();
    await expect(stage).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(logs ? 1 : 0);
    for (const name of [/^S1, /, 'Play', 'One event back', 'One event forward', /^Open/]) {
      const box = (await page
        .getByRole(String(name).includes('Open') ? 'link' : 'button', { name })
        .first()
        .boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    const scrolls = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return scrollWidth > clientWidth || scrollHeight > clientHeight;
    });
    expect(scrolls).toBe(false);
    await expectAccessible(page);
  });
