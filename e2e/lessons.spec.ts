import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** The list of lessons, and the questions, as a person finds their way in them. */
class Course {
  readonly page: Page;
  readonly lessons: Locator;
  readonly opened: Locator;
  readonly quiz: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lessons = page.getByRole('dialog', { name: 'Lessons' });
    this.opened = this.lessons.getByRole('complementary', { name: 'Opened lesson' });
    this.quiz = page.getByRole('dialog', { name: 'Check yourself' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Shift+L');
    await expect(this.cards.first()).toBeVisible();
  }

  async openQuiz(): Promise<void> {
    await this.open();
    await this.lessons.getByRole('button', { name: 'Check yourself' }).first().click();
    await expect(this.quiz).toBeVisible();
  }

  get cards(): Locator {
    return this.lessons.getByRole('button', { name: /^Lesson \d+ .* minutes?$/ });
  }

  /** What to do now. */
  get ahead(): Locator {
    return this.lessons.getByRole('button', { name: /^(Begin with lesson|Go on: lesson|Next: lesson)/ });
  }

  async toStep(step: number): Promise<void> {
    await expect(this.page.getByText(new RegExp(`^Step ${step} of \\d+$`)).first()).toBeVisible();
  }
}

const inLesson = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
const offer = (page: Page) => page.getByRole('group', { name: 'New here?' });

test('by keyboard: the first lesson, begun, left, gone on with; Escape leads back to the run', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(3);
  const clock = await cluster.clock.innerText();
  const course = new Course(page);
  await course.open();
  await expect(course.ahead).toHaveText('Begin with lesson 1');
  await expect(course.cards.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(course.lessons).toBeHidden();
  await expect(cluster.clock).toHaveText(clock);

  await course.open();
  await page.keyboard.press('ArrowRight');
  await expect(course.cards.nth(1)).toBeFocused();
  await expect(course.opened.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(course.opened).toContainText('Lesson 2');
  await expect(course.opened).toContainText('Not begun');
  await page.keyboard.press('Enter');
  await expect(course.lessons).toBeHidden();
  await course.toStep(1);
  await page.getByRole('button', { name: 'Leave lesson' }).click();

  await course.open();
  await expect(course.ahead).toHaveText('Go on: lesson 2, step 1');
  await expect(course.opened).toContainText('At step 1 of');
  await course.ahead.click();
  await expect(course.lessons).toBeHidden();
  await course.toStep(1);
});

test('#lessons opens the list; words narrow it, parts and plans choose from it', async ({ page }) => {
  await page.goto('#lessons');
  const course = new Course(page);
  await expect(course.cards.first()).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('paxos');
  await expect(course.lessons.getByText("Nothing about 'paxos'.")).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('losing a leader');
  await expect(course.cards).toHaveCount(1);
  await expect(course.lessons.locator('mark').first()).toHaveText('Losing');
  await page.keyboard.press('Enter');
  await expect(course.cards.first()).toBeFocused();

  await course.lessons.getByRole('button', { name: /^Elections, \d+ hits?$/ }).click();
  await expect(course.lessons.getByRole('heading', { name: 'Elections' })).toBeVisible();
  await expect(course.lessons.getByRole('button', { name: /^First steps, 0 of \d+ lessons done$/ })).toBeVisible();
  await course.lessons.getByRole('button', { name: /^On your own, \d+ minutes$/ }).click();
  await expect(course.lessons.getByRole('button', { name: 'Start the plan' })).toBeVisible();
  await expect(course.cards.first()).toHaveAccessibleName(/^Lesson 1 /);
});

test('a plan begins with its own first lesson; the code of a lesson is of its step', async ({ page }) => {
  await page.goto('#lessons');
  const course = new Course(page);
  await course.lessons.getByRole('button', { name: /^A class of 50 minutes/ }).click();
  await expect(course.lessons).toContainText(/5 lessons: \d+ min, and \d+ min for hands and talk/);
  await course.lessons.getByRole('button', { name: 'Start the plan' }).click();
  await course.toStep(1);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.locator('[data-presenting]').first()).toBeAttached();
  await page.getByRole('button', { name: /QR/ }).click();
  const code = page.getByRole('dialog');
  await expect(code.getByRole('radio', { name: 'This step of the lesson' })).toBeChecked();
  await expect(code).toContainText('#lesson/normal-election/');
  await expect(code).toContainText(/phones cannot open 127\.0\.0\.1/);
  await code.getByRole('button', { name: 'Set an address' }).click();
  await expect(code.getByRole('textbox', { name: 'Address for others' })).toBeVisible();
  await code.getByRole('radio', { name: /^This moment/ }).check();
  await expect(code).not.toContainText('#lesson/');
});

test('the experiment is a button of the list away, and has an address', async ({ page }) => {
  await page.goto('#lessons');
  const course = new Course(page);
  await course.lessons.getByRole('button', { name: 'Experiment', exact: true }).click();
  await expect(page).toHaveURL(/#experiment$/);
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Why random timeouts?' })).toBeVisible();
});

test('a question: answered wrongly, told why, proven by a run; results are taken along and erased', async ({
  page,
}) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const course = new Course(page);
  await course.openQuiz();
  const { quiz } = course;
  await expect(quiz).toContainText('Nothing is due.');
  await expect(quiz).toContainText('Kept on this device alone.');
  await quiz.getByRole('checkbox', { name: 'Also what no lesson has led to yet' }).check();
  await quiz.getByRole('button', { name: /^Elections, [1-9]\d* questions?$/ }).click();
  await expect(quiz.getByText(/^Question 1 of \d+$/)).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(quiz.getByText(/^(Right|Not so):/).first()).toBeVisible();
  await expect(quiz).toContainText(/Answered once, (not )?right/);

  const download = page.waitForEvent('download');
  await quiz.getByRole('button', { name: 'Export as CSV' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table.split('\r\n')[0]).toBe('\uFEFFwhen,question,given,right,misconception');
  expect(table.split('\r\n')[1]).toMatch(/,q\d+\/1,/);

  await quiz.getByRole('button', { name: 'Show the run that proves it' }).click();
  await expect(quiz).toBeHidden();
  await expect(cluster.clock).not.toHaveText('0.000 s');

  await course.openQuiz();
  await quiz.getByRole('button', { name: 'Erase …' }).click();
  await expect(quiz.getByText('This erases 1 answer')).toBeVisible();
  await expect(quiz.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await quiz.getByRole('button', { name: 'Erase it all' }).click();
  await expect(quiz).toContainText('No questions answered yet.');
});

test('a newcomer is offered a tour, once', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await expect(offer(page)).toBeVisible();
  await offer(page).getByRole('button', { name: 'Two-minute tour' }).click();
  await inLesson(page, 'Two-minute tour');
  await page.getByRole('button', { name: 'Leave lesson' }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto('./#cluster?seed=2');
  await expect(page.getByText(/^Nothing (selected|has happened)/)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  // Whoever wants it finds it all the same.
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('button', { name: 'Two-minute tour' }).click();
  await inLesson(page, 'Two-minute tour');
});

test('put aside or passed over, the tour is not offered again, storage or none', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const cluster = new Cluster(page);
  await cluster.open();
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('dialog', { name: 'Scenarios' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Scenarios' })).toBeHidden();
  await expect(offer(page)).toHaveCount(0);
});

test('on a phone: a lesson is a page of its own, and everything is large enough to touch', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('#lessons');
  const course = new Course(page);
  await course.cards.nth(1).click();
  await expect(course.cards).toHaveCount(0);
  await expect(course.opened.getByRole('button', { name: 'Start' })).toBeVisible();
  for (const button of await course.lessons.getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height), await button.innerText()).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.keyboard.press('Escape');
  await expect(course.cards.nth(1)).toBeFocused();
  await context.close();
});

test('lessons and questions are accessible in both themes', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await expect(offer(page)).toBeVisible();
  await expectAccessible(page);
  const course = new Course(page);
  await course.open();
  await expectAccessible(page);
  await course.lessons.getByRole('button', { name: 'Check yourself' }).first().click();
  await course.quiz.getByRole('checkbox').check();
  await course.quiz.getByRole('button', { name: /^Elections/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(course.quiz.getByText(/^(Right|Not so):/).first()).toBeVisible();
  await expectAccessible(page);
});
