import type { Locator, Page } from 'playwright/test';
import { Keyboard } from './keyboard.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** A lesson as somebody is led through it. "An ordered log" asks for an option, an entry of a log, and a log. */
class Lesson {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Lesson' });
  }

  async open(step = ''): Promise<void> {
    await this.page.goto(`./#lesson/an-ordered-log${step === '' ? '' : `/${step}`}`);
    await expect(this.panel).toBeVisible();
  }

  /** The reader is to read, to predict, to watch...: the panel's heading says which. */
  async expectTo(what: string): Promise<void> {
    // A run that plays slowly takes its time.
    await expect(this.panel.getByRole('heading', { level: 2, name: what })).toBeVisible({ timeout: 40_000 });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  option(name: RegExp): Locator {
    return this.panel.getByRole('radio', { name });
  }

  get lockIn(): Locator {
    return this.button('Lock in and watch');
  }
}

/** Watching takes as long as the run does. */
test.setTimeout(150_000);

test('by mouse: predict wrongly and rightly, look again, be told why, and reach the end', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open('logs');
  await expect(page.getByRole('heading', { level: 1, name: 'Lesson 3: An ordered log' })).toBeVisible();
  await expect(page.getByText('Step 1 of 5')).toBeVisible();
  await lesson.expectTo('Read');
  await lesson.button('Continue').click();

  await lesson.expectTo('Predict');
  await expect(lesson.lockIn).toHaveAttribute('aria-disabled', 'true');
  await lesson.button('Show a hint').click();
  await expect(lesson.panel).toContainText('S1 puts each write behind what its log already holds.');
  await lesson.option(/^x=1, then x=2, on every server/).check({ force: true });
  await lesson.lockIn.click();
  await lesson.expectTo('Watch');
  await lesson.expectTo('What did you see?');
  await lesson.panel.getByRole('button', { name: 'x=1' }).click();
  await lesson.expectTo('Watch again');
  await lesson.expectTo('What did you see?');
  await lesson.panel.getByRole('button', { name: 'x=2' }).click();
  await lesson.expectTo('Why');
  await expect(lesson.panel).toContainText('You said: x=1, then x=2, on every server');
  await expect(lesson.panel).toContainText('It was: x=2, then x=1, on every server');
  await expect(lesson.panel).toContainText('Writes are ordered by the time at which they were sent.');
  await lesson.button('Show the event that disproves it').click();
  await expect(lesson.panel.getByRole('region', { name: 'The event' })).toContainText('x=2');
  await lesson.button('Continue').click();

  // On the picture: the cell of a log.
  await lesson.expectTo('Predict');
  await page.getByRole('gridcell', { name: /^Entry 2 at S3/ }).click();
  await expect(lesson.panel.getByRole('button', { name: /^Entry 2 at S3/ })).toHaveAttribute('aria-pressed', 'true');
  await lesson.lockIn.click();
  await lesson.expectTo('What did you see?');
  await expect(page.getByText('Step 3 of 5')).toBeVisible();
});

test('the future is covered while it is asked for', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open('two-writes');
  await lesson.expectTo('Predict');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toHaveAttribute('aria-disabled', 'true');
  const moment = page.getByRole('heading', { name: /^Logs at/ });
  const here = await moment.innerText();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(moment).toHaveText(here);
  await lesson.expectTo('Predict');
});

test('by keyboard alone: the lesson from its first step to its end', async ({ page }) => {
  const keyboard = new Keyboard(page);
  const lesson = new Lesson(page);
  await lesson.open('logs');
  await lesson.expectTo('Read');
  await keyboard.press('Enter');
  await lesson.expectTo('Predict');
  await keyboard.press('2');
  await expect(lesson.option(/^x=2, then x=1/)).toBeChecked();
  await keyboard.press('Enter');
  await lesson.expectTo('What did you see?');
  await keyboard.press('2');
  await lesson.expectTo('Why');
  await expect(lesson.panel.getByRole('heading', { name: 'Why' })).toBeFocused();
  await keyboard.press('Enter');

  await lesson.expectTo('Predict');
  const entry = lesson.panel.getByRole('button', { name: /^Entry 2 at S1/ });
  await keyboard.goTo(entry);
  await keyboard.press('Enter');
  await keyboard.goTo(lesson.lockIn);
  await keyboard.press('Enter');
  await lesson.expectTo('What did you see?');
  await chooseAll(lesson, keyboard);
  await keyboard.press('Enter');

  await lesson.expectTo('Predict');
  await keyboard.goTo(lesson.panel.getByRole('textbox', { name: 'The log of S3, as terms' }));
  await page.keyboard.type('1 1');
  await keyboard.goTo(lesson.lockIn);
  await keyboard.press('Enter');
  await lesson.expectTo('What did you see?');
  await keyboard.press('1');
  await lesson.expectTo('Why');
  await expect(lesson.panel).toContainText('You said: 1 1');
  await keyboard.press('Enter');
  await lesson.expectTo('Read');
  await keyboard.press('Backspace');
  await lesson.expectTo('Predict');
});

/** Tries what may have been seen until it was that. */
async function chooseAll(lesson: Lesson, keyboard: Keyboard): Promise<void> {
  for (const key of ['1', '2', '3']) {
    await keyboard.press(key);
    await expect(lesson.panel.getByRole('heading', { level: 2, name: /^(Why|Watch again)$/ })).toBeVisible();
    if (await lesson.panel.getByRole('heading', { level: 2, name: 'Why' }).isVisible()) return;
    await lesson.expectTo('What did you see?');
  }
}

test('each phase is accessible in both themes', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open('logs');
  await lesson.expectTo('Read');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await lesson.expectTo('Predict');
  await page.keyboard.press('1');
  await lesson.button('Show a hint').click();
  await lesson.button('Ask a class').click();
  await expectAccessible(page);
  await lesson.lockIn.click();
  await lesson.expectTo('What did you see?');
  await expectAccessible(page);
  await page.keyboard.press('2');
  await lesson.expectTo('Why');
  await lesson.button('Show the event that proves it').click();
  await expect(lesson.panel.getByRole('region', { name: 'The event' })).toBeVisible();
  await expectAccessible(page);
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [720, 450],
] as const)
  test(`${width} by ${height}: nothing scrolls sideways, and the way on is within the window`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const lesson = new Lesson(page);
    await lesson.open('two-writes');
    await lesson.expectTo('Predict');
    await expect(lesson.lockIn).toBeInViewport({ ratio: 1 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
    const box = await lesson.lockIn.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(width < 600 ? 44 : 34);
  });
