import type { Locator, Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** The experiment as a reader of the lesson finds it. */
class Experiment {
  readonly page: Page;
  readonly over: Locator;

  constructor(page: Page) {
    this.page = page;
    this.over = page.getByRole('dialog', { name: 'Why random timeouts?' });
  }

  async open(): Promise<void> {
    await this.page.goto('./#lesson/random-timeouts/how-much');
    await this.page.getByRole('button', { name: 'Open the experiment' }).click();
    await expect(this.over).toBeVisible();
  }

  /** By keyboard: the shortest median, the longest tail, a hundred trials. */
  async lockIn(fastest: string, longestTail: string): Promise<void> {
    for (const [question, range] of [
      ['Which range has the shortest median?', fastest],
      ['Which range has the longest tail?', longestTail],
    ] as const) {
      const choice = this.over.getByRole('radiogroup', { name: question }).getByRole('radio', { name: range });
      await choice.focus();
      await this.page.keyboard.press('Space');
      await expect(choice).toBeChecked();
    }
    await this.over.getByRole('radio', { name: '100 trials' }).check({ force: true });
    await this.over.getByRole('button', { name: 'Lock in and start' }).focus();
    await this.page.keyboard.press('Enter');
  }

  async done(): Promise<void> {
    await expect(this.over.getByText('Done: 600 trials, each a run of the simulator.', { exact: true })).toBeVisible({
      timeout: 60_000,
    });
  }
}

test('shows nothing before the reader has said what he expects', async ({ page }) => {
  const experiment = new Experiment(page);
  await experiment.open();
  await expect(experiment.over.getByRole('table')).toBeHidden();
  await expect(experiment.over.getByText('Answer both questions first.')).toBeVisible();
  await experiment.over.getByRole('button', { name: 'Lock in and start' }).focus();
  await page.keyboard.press('Enter');
  await expect(experiment.over.getByText('Answer both questions first.')).toBeVisible();
  await expect(experiment.over.getByRole('table')).toBeHidden();
  await expectAccessible(page);
});

test('by keyboard: predicts, runs, says what came, opens a trial at its crash, and comes back', async ({ page }) => {
  const experiment = new Experiment(page);
  const { over } = experiment;
  await experiment.open();
  await experiment.lockIn('150–300, milliseconds', '150–150, milliseconds');
  await experiment.done();
  await expect(over.getByRole('status').filter({ hasText: 'median' })).toHaveText(/Done: 600 trials/);
  await expect(over.getByRole('row', { name: /^150–200 ms 100 / })).toBeVisible();
  await expect(over.getByText(/You said 150–300 ms, \d+ ms\. Here: 150–(175|200) ms, \d+ ms\./)).toBeVisible();
  await expectAccessible(page);

  await over.getByRole('button', { name: /^Open the run of 150–155 ms at its p99/ }).focus();
  await page.keyboard.press('Enter');
  await expect(over).toBeHidden();
  await expect(page.getByText(/^Timeouts 150–155 ms, trial \d+$/)).toBeVisible();
  const cluster = new Cluster(page);
  await expect(page.getByRole('heading', { level: 1, name: 'S1 leads term 2' })).toBeVisible();
  await cluster.step(1);
  await expect(page.getByRole('heading', { level: 1, name: 'S1 leads term 2' })).toBeHidden();

  await page.getByRole('button', { name: 'Back to the experiment' }).click();
  await expect(over.getByRole('row', { name: /^150–200 ms 100 / })).toBeVisible();
  await over.getByRole('button', { name: 'Predict anew' }).click();
  await expect(over.getByRole('heading', { name: 'First, what do you expect?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(over).toBeHidden();
});

test('a point of a curve opens its trial', async ({ page }) => {
  const experiment = new Experiment(page);
  await experiment.open();
  await experiment.lockIn('150–175, milliseconds', '150–151, milliseconds');
  await experiment.done();
  const plot = experiment.over.getByRole('img', { name: /^Share of elections/ });
  const box = (await plot.boundingBox())!;
  // The line of 150–151 ms is alone there, a second after the crash.
  const x = box.x + box.width * 0.37;
  for (let y = box.y + box.height * 0.2; y < box.y + box.height * 0.9; y += 8) {
    await page.mouse.move(x, y);
    if (await experiment.over.getByText(/^150–151 ms: trial \d+ of 100 by length/).isVisible()) break;
  }
  await expect(experiment.over.getByText(/^150–151 ms: trial \d+ of 100 by length/)).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByText(/^Timeouts 150–151 ms, trial \d+$/)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('all of it can be reached, and nothing is wider than the screen', async ({ page }) => {
    const experiment = new Experiment(page);
    await experiment.open();
    await experiment.lockIn('150–175, milliseconds', '150–151, milliseconds');
    await experiment.done();
    await expectAccessible(page);
    const wide = await experiment.over.evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    expect(wide).toBe(false);
    await experiment.over.getByText('What this leaves out').scrollIntoViewIfNeeded();
    await expect(experiment.over.getByText('What this leaves out')).toBeInViewport();
  });
});
