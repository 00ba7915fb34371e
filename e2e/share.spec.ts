import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Download, Locator, Page } from 'playwright/test';
import { PNG } from 'pngjs';
import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** A run with a leader and an act in it, and the dialog that gives it to others. */
async function openShare(page: Page): Promise<Share> {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await cluster.server(3).dblclick();
  await expect(cluster.server(3)).toHaveAccessibleName(/down/);
  return new Share(page).open();
}

class Share {
  readonly page: Page;
  readonly dialog: Locator;
  readonly link: Locator;
  readonly address: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Share this moment' });
    this.link = this.dialog.getByRole('textbox', { name: 'Link', exact: true });
    this.address = this.dialog.getByRole('textbox', { name: 'Address for others' });
  }

  async open(): Promise<this> {
    await this.page.keyboard.press('s');
    await expect(this.link).toHaveValue(/#/);
    return this;
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async change(to: string): Promise<void> {
    await this.button('Change').click();
    await this.address.fill(to);
    await this.address.press('Enter');
  }

  async save(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(button).click()]);
    await expect(this.dialog.getByText(`Saved ${download.suggestedFilename()}.`)).toBeVisible();
    return { name: download.suggestedFilename(), bytes: await read(download) };
  }
}

const read = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** What a phone's camera makes of a code on the screen. */
async function scan(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot({ scale: 'device' }));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

const codeIn = (dialog: Locator) => dialog.getByRole('img', { name: 'QR code of the link' });

test('the link is copied, says how long it is, and shows the same state to whoever opens it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const share = await openShare(page);
  const link = await share.link.inputValue();
  await share.button('Copy link').click();
  await expect(share.button('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(share.dialog.getByText(`5 servers, 1 action, ${link.length} characters`)).toBeVisible();

  const digest = await share.dialog.getByText(/^State hash/).innerText();
  const other = await context.newPage();
  await other.goto(link);
  await expect(new Cluster(other).server(3)).toHaveAccessibleName(/down/);
  const theirs = await new Share(other).open();
  await expect(theirs.dialog.getByText(/^State hash/)).toHaveText(digest);
});

test('the focus stays on the way to copy while the link is made, and the page beneath hears nothing', async ({
  page,
}) => {
  const share = await openShare(page);
  await expect(share.button('Copy link')).toBeFocused();
  await share.dialog.getByRole('radio', { name: 'The start' }).check();
  await expect(share.link).toHaveValue(/#/);
  await expect(share.dialog.getByRole('radio', { name: 'The start' })).toBeFocused();

  // Even a focus that is nowhere gives no key to the page: `c` would crash the selected server.
  const before = await new Cluster(page).states();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ['2', 'c', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(share.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(share.dialog).toBeHidden();
  expect(await new Cluster(page).states()).toBe(before);
});

test('where it opens changes the link', async ({ page }) => {
  const share = await openShare(page);
  const moment = await share.link.inputValue();
  await share.dialog.getByRole('radio', { name: 'The start' }).check();
  await expect(share.link).not.toHaveValue(moment);
  await expect(share.link).toHaveValue(/#/);
  await share.dialog.getByRole('radio', { name: 'Blank cluster' }).check();
  await expect(share.link).toHaveValue(/#cluster/);
  await share.dialog.getByRole('radio', { name: /^This moment/ }).check();
  await expect(share.link).toHaveValue(moment);
});

test('where the clipboard is refused the link lies selected in its field', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  const share = await openShare(page);
  await share.button('Copy link').click();
  await expect(share.dialog.getByText('Press Ctrl + C.')).toBeVisible();
  const selected = await share.link.evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  );
  expect(selected).toBe(await share.link.inputValue());
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the code on the screen is the link: ${colorScheme}`, async ({ page }) => {
    const share = await openShare(page);
    await page.emulateMedia({ colorScheme });
    const link = await share.link.inputValue();
    expect(await scan(codeIn(share.dialog))).toBe(link);

    await share.button('Project this for the room').click();
    const room = page.getByRole('dialog', { name: 'Scan to open' });
    await expect(codeIn(room)).toBeVisible();
    const box = await codeIn(room).boundingBox();
    expect(Math.round(box?.height ?? 0)).toBe(0.7 * 900);
    expect(await scan(codeIn(room))).toBe(link);
    await expect(room.getByText(link)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(room).toBeHidden();
  });
}

test('each module of the code is a whole number of pixels', async ({ page }) => {
  const share = await openShare(page);
  const modulesOf = (code: Locator) =>
    code.locator('svg').evaluate((svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
  const small = await modulesOf(codeIn(share.dialog));
  expect(small).toBeGreaterThanOrEqual(2);
  expect(small).toBe(Math.round(small));
  await page.keyboard.press('a');
  const large = await modulesOf(codeIn(page.getByRole('dialog', { name: 'Scan to open' })));
  expect(large).toBeGreaterThan(small);
  expect(large).toBe(Math.round(large));
});

test('an address for others is checked, used everywhere and remembered', async ({ page }) => {
  const share = await openShare(page);
  await expect(share.dialog.getByText(/^Other people’s phones cannot open 127\.0\.0\.1\./)).toBeVisible();

  for (const [bad, why] of [
    ['nonsense', 'begins with http'],
    ['https://me:secret@example.org/', 'user name and password'],
    ['https://example.org/?x=1', '? or #'],
  ] as const) {
    await share.change(bad);
    await expect(share.dialog.getByRole('alert')).toContainText(why);
    await expect(share.address).toBeFocused();
    await page.keyboard.press('Escape');
  }
  await share.change('nonsense');
  await page.keyboard.press('Escape');
  await expect(share.address).toHaveValue(/127\.0\.0\.1/);

  await share.change('https://example.org/raft/');
  await expect(share.link).toHaveValue(/^https:\/\/example\.org\/raft\/#/);
  await expect(share.dialog.getByText(/cannot open/)).toBeHidden();
  await expect(share.dialog.getByRole('textbox', { name: 'Embed code' })).toHaveValue(
    /src="https:\/\/example\.org\/raft\/\?embed#[^]*title="Raft: 5 servers"/,
  );
  expect(await scan(codeIn(share.dialog))).toMatch(/^https:\/\/example\.org\/raft\/#/);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect((await new Share(page).open()).address).toHaveValue('https://example.org/raft/');
});

test('a picture stands alone: as SVG with its fonts in it, as PNG twice as fine', async ({ page, context }) => {
  const share = await openShare(page);
  await share.change('https://example.org/');
  await expect(share.link).toHaveValue(/example/);
  const svg = await share.save('SVG');
  expect(svg.name).toMatch(/^raftarium-.*-\d+\.\d{3}s\.svg$/);
  const text = svg.bytes.toString();
  expect(text).not.toContain('foreignObject');
  expect(text).not.toMatch(/var\(--/);
  // Nothing in it is fetched: its only address is where the run can be opened.
  const addresses = [...text.matchAll(/(?:href="|src="|url\(['"]?)([^"')]{1,40})/g)].map(([, address]) => address!);
  expect(addresses.filter((address) => !/^(#|data:font\/woff2|https:\/\/example\.org\/#)/.test(address))).toEqual([]);

  const viewer = await context.newPage();
  await viewer.setContent('<img>');
  const size = await viewer.locator('img').evaluate(
    (image: HTMLImageElement, source) =>
      new Promise<readonly number[]>((done) => {
        image.onload = () => done([image.naturalWidth, image.naturalHeight]);
        image.onerror = () => done([]);
        image.src = source;
      }),
    `data:image/svg+xml;base64,${svg.bytes.toString('base64')}`,
  );
  const { width, height } = PNG.sync.read((await share.save('PNG')).bytes);
  expect([width / 2, height / 2]).toEqual(size);
  for (const id of [1, 2, 3, 4, 5]) expect(text).toContain(`>S${id}</text>`);
  expect(text).toContain('>Leader</text>');
});

test('one view alone is a smaller picture', async ({ page }) => {
  const share = await openShare(page);
  const whole = PNG.sync.read((await share.save('PNG')).bytes);
  await share.dialog.getByRole('radio', { name: 'Logs' }).check();
  const logs = PNG.sync.read((await share.save('PNG')).bytes);
  expect(logs.width).toBeLessThan(whole.width / 2);
});

test('the run as files: scenario, table, trace', async ({ page }) => {
  const share = await openShare(page);
  const scenario = await share.save('Scenario file');
  expect(scenario.name).toMatch(/\.json$/);
  expect(JSON.parse(scenario.bytes.toString())).toMatchObject({ raftarium: 1 });
  const table = (await share.save('Table (CSV)')).bytes.toString().trimEnd().split('\r\n');
  expect(table.length).toBeGreaterThan(10);
  const trace = (await share.save('Trace (NDJSON)')).bytes.toString().trimEnd().split('\n');
  const lines = trace.map((line) => JSON.parse(line) as { readonly n?: number });
  expect(lines.slice(1).map(({ n }) => n)).toEqual(lines.slice(1).map((_, n) => n));
});

test('a handout is what is printed, and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const share = await openShare(page);
  await share.button('Print a handout').click();
  const handout = page.getByRole('article', { includeHidden: true });
  await expect(handout).toBeAttached();
  await expect(handout).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(handout.getByRole('heading', { level: 1 })).toHaveText('Raft, 5 servers');
  await expect(handout.getByText('Logs at', { exact: false })).toBeVisible();
  // What was done by hand are its steps.
  await expect(handout.getByText('S3 crashes.')).toBeVisible();
  await expect(page.getByRole('main', { includeHidden: true })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(handout).not.toBeAttached();
});

test("the browser's own print command prints the handout too", async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(3);
  const handout = page.getByRole('article', { includeHidden: true });
  // What prints is loaded when nothing else is to do.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(handout).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(handout).toHaveCount(0);
});

test('on a phone it is a sheet over the whole screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause' }).click();
  const share = await new Share(page).open();
  expect(await share.dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expectAccessible(page);
});

test('accessible in both themes: share, and the code for the room', async ({ page }) => {
  const share = await openShare(page);
  await expectAccessible(page);
  await share.change('nonsense');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await share.button('Project this for the room').click();
  await expect(codeIn(page.getByRole('dialog', { name: 'Scan to open' }))).toBeVisible();
  await expectAccessible(page);
});
