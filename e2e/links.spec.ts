import type { Browser, Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

// The address bar: what it says of a run, and what whoever opens it sees.

const notices = (page: Page) => page.getByRole('list', { name: 'Notices' });

/** The link that Share gives, and the hash of the state that is shown. */
async function shared(page: Page): Promise<{ readonly link: string; readonly hash: string }> {
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Share this moment' });
  const field = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/#/);
  const hash = await dialog.getByText(/^State hash/).innerText();
  const link = await field.inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  return { link, hash };
}

/** What is said of the moment, of every server and of every future. */
async function told({ page, clock, headline }: Cluster): Promise<Record<string, unknown>> {
  const futures = page.getByRole('region', { name: /^Branches/ }).getByRole('button', { name: /^Branch \d/ });
  const names = await futures.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  return {
    clock: await clock.innerText(),
    headline: await headline.innerText(),
    // How far a future is known is told where it is shown; its name says it as of its last change.
    futures: names.map((name) => name.replace(/, ends at [\d.]+ s/, '')),
    address: new URL(page.url()).hash,
    selected: await page.locator('[aria-pressed=true], [aria-selected=true]').allInnerTexts(),
  };
}

async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

test('a run made by hand opens from its link elsewhere: same state, same moment, same futures, same view', async ({
  page,
  browser,
}) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 3 });
  // A message order of one's own: the second vote request arrives first.
  await cluster.stepUntil(/asks for votes|Election/);
  await page.keyboard.press('m');
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await cluster.stepUntil(/^S\d leads term/);
  const leader = await cluster.leader();
  // A partition that cuts the leader off with one other, and a crash on the other side.
  const [friend, other] = [1, 2, 3, 4, 5].filter((id) => id !== leader) as [number, number];
  await page.keyboard.press('l');
  for (const id of [leader, friend]) await page.keyboard.press(String(id));
  await page.keyboard.press('Enter');
  await expect(cluster.button(/^Undo (cut|partition)/)).toBeVisible();
  await cluster.step(3);
  await page.keyboard.press(String(other));
  await page.keyboard.press('c');
  await expect(cluster.server(other)).toHaveAccessibleName(/down/);
  await cluster.step(2);
  // Another future: nobody crashes, all is healed.
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await expect(cluster.server(other)).toHaveAccessibleName(/follower/);
  await page.keyboard.press('h');
  await expect(page.getByRole('region', { name: /^Branches/ })).toBeVisible();
  await cluster.step(2);
  await page.keyboard.press(String(leader));
  await page.keyboard.press('i');
  const { link, hash } = await shared(page);
  await expect.poll(() => page.url()).toBe(link);

  const there = await elsewhere(browser);
  const copy = new Cluster(there);
  await there.goto(link);
  await expect(notices(there)).toContainText(/^Shared run, \d steps?, paused at [\d.]+ s\./);
  expect(await copy.states()).toBe(await cluster.states());
  expect(await copy.events()).toBe(await cluster.events());
  expect(await told(copy)).toEqual(await told(cluster));
  expect(await shared(there)).toEqual({ link, hash });
  await there.context().close();
});

test('the address follows what is done while the run is paused, and a reload shows it again', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 11 });
  await cluster.stepUntil(/^S\d leads term 1/);
  await expect.poll(() => page.url()).toMatch(/#1/);
  await cluster.step();
  const { link } = await shared(page);
  await expect.poll(() => page.url()).toBe(link);
  const [clock, states] = [await cluster.clock.innerText(), await cluster.states()];
  await page.reload();
  await expect(cluster.clock).toHaveText(clock);
  expect(await cluster.states()).toBe(states);
  await expect(cluster.button('Play')).toBeVisible();
});

test('Back and Forward lead between scenarios that were opened', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.goto('./#figure-8');
  await expect(notices(page)).toContainText('paused at its start');
  await expect(cluster.clock).toHaveText('0.000 s');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toMatch(/#figure-8\?at=/);
  const clock = await cluster.clock.innerText();
  await page.goto('./#normal-election');
  await expect(cluster.clock).toHaveText('0.000 s');
  await page.goBack();
  await expect(cluster.clock).toHaveText(clock);
  await expect.poll(() => page.url()).toMatch(/#figure-8\?at=/);
  await page.goForward();
  await expect(cluster.clock).toHaveText('0.000 s');
  await expect.poll(() => page.url()).toMatch(/#normal-election/);
});

test('Back leads from a link to what was looked at before, and past one that cannot be read', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.goto('./#figure-8?at=0.05&tab=rules&select=S3');
  const rules = page.getByRole('tab', { name: 'Rules' });
  await expect(rules).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => page.url()).toMatch(/at=0\.050\.\d+&tab=rules&select=S3$/);
  const [left, clock] = [page.url(), await cluster.clock.innerText()];
  await page.goto('./#figure-8?at=99999&select=S4');
  await expect(notices(page)).toContainText(/paused at its end, .* 99999 s lies after it/);
  await expect(rules).toHaveAttribute('aria-selected', 'false');
  await page.goto('./#nothing-of-the-kind');
  await expect(notices(page)).toContainText('The present run goes on.');
  await page.goBack();
  await expect(cluster.server(4)).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(rules).toHaveAttribute('aria-selected', 'true');
  await expect(cluster.server(3)).toHaveAttribute('aria-pressed', 'true');
  await expect(cluster.clock).toHaveText(clock);
  await expect.poll(() => page.url()).toBe(left);
});

test('a link that arrives damaged is explained, kept to copy, and the default run plays', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cluster = new Cluster(page);
  await cluster.open({ seed: 4 });
  await cluster.stepUntil(/^S\d leads term 1/);
  const { link } = await shared(page);
  const damaged = link.slice(0, -9);
  await page.goto('about:blank');
  await page.goto(damaged);
  await expect(notices(page)).toContainText('The default run is shown.');
  await notices(page).getByRole('button', { name: 'Copy the address' }).click();
  await expect(notices(page)).toContainText('The address is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(damaged);
  await expect(cluster.headline).toHaveText(/leads term 1/, { timeout: 30_000 });
});
