import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { createHandler } from '../src/worker/handler.ts';
import type { Request, Response } from '../src/worker/protocol.ts';
import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** The library as a person finds their way in it. */
class Library {
  readonly page: Page;
  readonly whole: Locator;
  readonly opened: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.whole = page.getByRole('dialog', { name: 'Scenarios' });
    this.opened = this.whole.getByRole('complementary', { name: 'Opened scenario' });
    this.search = this.whole.getByRole('searchbox', { name: 'Search' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Shift+S');
    await expect(this.cards.first()).toBeVisible();
  }

  get cards(): Locator {
    return this.whole.getByRole('listitem').getByRole('button', { name: / minutes?$/ });
  }

  card(title: string): Locator {
    return this.cards.filter({ hasText: title });
  }

  pack(title: string): Locator {
    return this.whole.getByRole('button', { name: new RegExp(`^${title}, \\d+ `) });
  }

  button(name: string): Locator {
    return this.whole.getByRole('button', { name, exact: true });
  }
}

const scenario = (page: Page) => page.getByRole('region', { name: 'Scenario', exact: true });

test('by mouse: a pack, a card, what it is about, and its start', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.button('Scenarios').click();
  const library = new Library(page);
  await expect(library.cards.first()).toBeVisible();
  await library.pack('Logs').click();
  await expect(library.whole.getByRole('heading', { name: 'Logs' })).toBeVisible();
  await library.card('Figure 7: logs that differ').click();
  await expect(library.opened.getByRole('heading', { name: 'Figure 7: logs that differ' })).toBeVisible();
  await expect(library.opened).toContainText('7 servers · 8 minutes · §5.3');
  await expect(library.opened).toContainText('Many think');

  await library.button('Start paused').click();
  await expect(library.whole).toBeHidden();
  await expect(scenario(page)).toContainText('Figure 7: logs that differ');
  await expect(scenario(page)).toContainText('Scenario 7 · 7 servers');
  await expect(cluster.clock).toHaveText('0.000 s');
  await expect(cluster.server(7)).toBeVisible();
});

test('by keyboard: search, walk through the hits, start; Escape leads back one thing at a time', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(3);
  const clock = await cluster.clock.innerText();
  const library = new Library(page);
  await library.open();
  await expect(library.cards.first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(library.search).toBeFocused();
  await page.keyboard.type('paxos');
  await expect(library.whole.getByText("Nothing about 'paxos'. Try 'vote', 'CM-1' or '5.4.2'.")).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library.search).toHaveValue('');
  await page.keyboard.type('figure 8');
  await expect(library.pack('Commit and safety')).toHaveAccessibleName(/, \d hits$/);
  await expect(library.pack('Elections')).toHaveAccessibleName('Elections, 0 hits');
  await expect(library.whole.locator('mark').first()).toHaveText('Figure');

  await expect(library.opened.getByRole('heading')).toContainText('Figure 8');
  await page.keyboard.press('Enter');
  await expect(library.whole).toBeVisible();
  const [first, second] = [library.cards.nth(0), library.cards.nth(1)];
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(second).toBeFocused();
  const title = (await library.opened.getByRole('heading').innerText()).trim();
  await expect(second).toContainText(title);

  await page.keyboard.press('Escape');
  await expect(library.whole).toBeHidden();
  await expect(cluster.clock).toHaveText(clock);

  await library.open();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(library.whole).toBeHidden();
  await expect(scenario(page)).toBeVisible();
});

test('a rule id, a section and the filters narrow the cards', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  const all = await library.cards.count();
  await library.search.fill('5.4.2');
  await expect(library.whole.locator('mark').filter({ hasText: '5.4.2' }).first()).toBeVisible();
  await library.search.fill('');
  await expect(library.cards).toHaveCount(all);
  await library.button('7 servers').click();
  await expect(library.pack('Logs')).toHaveAccessibleName('Logs, 2 scenarios');
  await expect(library.cards).toHaveCount(2);
  await expect(library.opened).toContainText('7 servers');
  await library.search.fill('5.4.2');
  await expect(library.whole.getByText('No scenario passes these filters.')).toBeVisible();
  await library.button('Show all').click();
  await expect(library.cards).toHaveCount(all);
});

test('a file is chosen in the library itself; an empty scenario leaves the draft to be had back', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  const chooser = page.waitForEvent('filechooser');
  await library.button('Open a file').click();
  const text = '{ "raftarium": 1, "title": "Brought", "steps": [] }';
  await (await chooser).setFiles({ name: 'brought.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const editor = page.getByRole('dialog', { name: 'Editor' });
  const written = editor.getByRole('textbox', { name: 'Scenario as text' });
  await expect(written).toHaveValue(text);
  await page.keyboard.press('Escape');
  await library.open();
  await library.button('New, empty').click();
  await expect(written).toHaveValue(/"My scenario"/);
  await editor.getByRole('button', { name: 'Take back the text before' }).click();
  await expect(written).toHaveValue(text);
});

test('the steps of a scenario: forward, back, a question and its answer; its end leaves a tick', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  await library.card('A normal election').click();
  await library.button('Start paused').click();
  const strip = scenario(page);
  const next = strip.getByRole('button', { name: 'Next step' });
  const answer = strip.getByRole('button', { name: 'Show the answer' });
  await expect(strip.getByText(/^\d+ of \d+$/)).toBeVisible();
  const [, of] = /of (\d+)$/.exec(await strip.getByText(/^\d+ of \d+$/).innerText())!;
  for (let step = 1; step <= Number(of); step++) {
    if (await strip.getByText(`${step} of ${of}`, { exact: true }).isHidden()) await next.click();
    await expect(strip.getByText(`${step} of ${of}`, { exact: true })).toBeVisible();
    if (await answer.isHidden()) continue;
    await expect(strip.getByRole('list', { name: 'Options' })).toBeVisible();
    await expect(strip.getByRole('list', { name: 'Answers' })).toBeHidden();
    await answer.click();
    await expect(strip.getByRole('img', { name: 'Right' })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(strip.getByRole('list', { name: 'Answers' })).toBeHidden();
  }
  await strip.getByRole('button', { name: 'Previous step' }).click();
  await expect(strip.getByText(`${Number(of) - 1} of ${of}`, { exact: true })).toBeVisible();

  await page.keyboard.press('End');
  await library.open();
  await expect(library.card('A normal election').getByRole('img', { name: 'done' })).toBeVisible();
  await page.reload();
  await cluster.pause();
  await library.open();
  await expect(library.card('A normal election').getByRole('img', { name: 'done' })).toBeVisible();
});

test('whoever acts before the end has left the story, and one button leads back into it', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  await library.card('A slow follower slows nobody').click();
  await library.button('Start paused').click();
  const strip = scenario(page);
  await strip.getByRole('button', { name: 'Next step' }).click();
  await cluster.server(2).dblclick();
  await expect(page.getByRole('region', { name: /^Branches/ })).toBeVisible();
  await expect(strip).toContainText('You went your own way here.');
  await strip.getByRole('button', { name: 'Back to the scenario' }).click();
  await expect(strip).not.toContainText('You went your own way here.');
  await expect(strip.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(page.getByText(/Branch 1 of 2/).first()).toBeVisible();
});

test('the teacher’s note stays folded for whoever folds it', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  const note = library.opened.getByRole('group').filter({ hasText: 'For the teacher' });
  await expect(note).toHaveAttribute('open');
  await note.getByText('For the teacher').click();
  await expect(note).not.toHaveAttribute('open');
  await library.cards.nth(1).click();
  await expect(note).not.toHaveAttribute('open');
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`accessible in both themes, and nothing scrolls sideways: ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const cluster = new Cluster(page);
    await cluster.open();
    const library = new Library(page);
    await library.open();
    await expectAccessible(page);
    await library.card('A normal election').click();
    await expect(library.button('Start paused')).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await library.button('Start paused').click();
    await expect(scenario(page)).toBeVisible();
    for (let i = 0; i < 30; i++) {
      if (await scenario(page).getByRole('button', { name: 'Show the answer' }).isVisible()) break;
      await scenario(page).getByRole('button', { name: 'Next step' }).click();
    }
    await scenario(page).getByRole('button', { name: 'Show the answer' }).click();
    await expectAccessible(page);
  });
}

test('on a phone the opened scenario is a page of its own, with a way back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const cluster = new Cluster(page);
  await cluster.open();
  const library = new Library(page);
  await library.open();
  await expect(library.opened).toBeHidden();
  await library.cards.nth(1).click();
  await expect(library.opened).toBeVisible();
  await expect(library.cards).toHaveCount(0);
  await library.whole.getByRole('button', { name: /All scenarios/ }).click();
  await expect(library.cards.nth(1)).toBeFocused();
});

const folder = join(import.meta.dirname, '../src/scenarios/library');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

type Ask = (request: Request) => Promise<Response>;

/** Plays every scenario, then the run that it is, up to its end: what failed, and the hash of the state. */
async function playAll(ask: Ask) {
  const ends: { name: string; failures: unknown; digest: unknown }[] = [];
  for (const { name, text } of files) {
    const played = await ask({ type: 'perform', n: 1, text });
    if (played.type !== 'performed') throw new Error(`${name} is not played: ${JSON.stringify(played)}`);
    const { run, end, failures } = played.performance;
    await ask({ type: 'open', n: 2, run, at: end.now, events: end.events });
    const hashed = await ask({ type: 'digest', n: 3 });
    ends.push({ name, failures, digest: hashed.type === 'digest' ? hashed.digest : hashed });
  }
  return ends;
}

test('every scenario passes its expectations here, and ends in the same state as in Node', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^S5, / }).waitFor();
  const worker = await page.evaluateHandle(() => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    return new Worker(
      loaded.find((name) => /\/entry-[^/]*\.js$/.test(name))!,
      { type: 'module' },
    );
  });
  const there = await playAll((request) =>
    worker.evaluate(
      (worker, request) =>
        new Promise<Response>((resolve) => {
          worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
          worker.postMessage(request);
        }),
      request,
    ),
  );
  const handle = createHandler(() => 0);
  const here = await playAll(async (request) => handle(request));
  expect(here.flatMap(({ failures }) => failures)).toEqual([]);
  expect(new Set(here.map(({ digest }) => digest)).size).toBeGreaterThan(files.length / 2);
  expect(there).toEqual(here);
});
