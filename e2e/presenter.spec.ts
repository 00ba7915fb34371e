import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright/test';
import { PNG } from 'pngjs';
import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

// The page in front of a class, on a projector.
test.use({ viewport: { width: 1920, height: 1080 } });

const wallOf = (page: Page) => page.locator('[data-wall]');

async function present(page: Page): Promise<void> {
  await page.keyboard.press('F');
  await expect(wallOf(page).getByRole('button', { name: /^Show QR/ })).toBeVisible();
}

/** A run with a leader, on the wall. */
async function presentRun(page: Page): Promise<Cluster> {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await present(page);
  return cluster;
}

/** Goes on by the clicker until a question is open. */
async function clickToQuestion(page: Page): Promise<void> {
  await page.goto('./#lesson/several-copies');
  await expect(page.getByRole('button', { name: 'Leave lesson' })).toBeVisible();
  await present(page);
  await clickTo(page, wallOf(page).getByRole('button', { name: 'Reveal' }));
}

/** Goes on by the clicker until that is seen. */
async function clickTo(page: Page, seen: Locator): Promise<void> {
  await expect(async () => {
    if (!(await seen.isVisible())) await page.keyboard.press('PageDown');
    await expect(seen).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 40_000 });
}

interface Small {
  readonly text: string;
  readonly px: number;
}

/** Texts that the last row cannot read: under 26 px on the screen; numbers in bullets, messages and tokens under 24. */
function tooSmall(page: Page): Promise<Small[]> {
  return page.evaluate(() => {
    const found: Small[] = [];
    const walker = document.createTreeWalker(document.querySelector('[data-wall]')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const range = document.createRange();
      range.selectNodeContents(node);
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!node.textContent?.trim() || !seen || range.getBoundingClientRect().width === 0) continue;
      if (element.closest('.visually-hidden')) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const box = element.closest<HTMLElement>('div, header, main, aside, section, p, li')!;
      const scale = drawn ? Math.hypot(drawn.a, drawn.b) : box.getBoundingClientRect().width / box.offsetWidth;
      const isGlyph = drawn !== null && /^\+?\d+$/.test(node.textContent.trim());
      if (size * scale < (isGlyph ? 24 : 25.99)) found.push({ text: node.textContent.trim(), px: size * scale });
    }
    return found;
  });
}

test('what fills the wall is the picture, in type that the last row can read', async ({ page }) => {
  const cluster = await presentRun(page);
  await expect(page.getByRole('region', { name: 'Transport' })).toBeHidden();
  await expect(page.getByRole('toolbar')).toBeHidden();
  expect(await tooSmall(page)).toEqual([]);
  await cluster.server(3).dblclick();
  await expect(cluster.server(3)).toHaveAccessibleName(/down/);
  // A wrong click is undone with one key.
  await page.keyboard.press('u');
  await expect(cluster.server(3)).not.toHaveAccessibleName(/down/);
  await page.keyboard.press('l');
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
  await expect(wallOf(page).getByText(/^Majority side: 3 of 5/)).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  await page.keyboard.press('e');
  await expect(wallOf(page).locator('[data-picture="spaceTime"], [data-shows="spaceTime"]').first()).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
});

test('the sign, the stage and the tape are as high as planned; nothing lies beyond the screen', async ({ page }) => {
  // Where the browser allows no full screen the window is the wall.
  await page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));
  await presentRun(page);
  const high = async (selector: string) => (await wallOf(page).locator(selector).boundingBox())?.height ?? 0;
  expect(await high('header')).toBeCloseTo(140, 0);
  expect(await high('[data-picture="stage"]')).toBeGreaterThan(600);
  expect(await high('section[aria-label="Tape"], [data-picture="tape"]')).toBeCloseTo(312, 0);
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    const over = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    expect(over).toEqual([size.width, size.height]);
    await expect(wallOf(page).getByRole('button', { name: /^Show QR/ })).toBeInViewport({ ratio: 0.999 });
  }
});

test('a clicker steps, and blanks; any key shows the wall again and does nothing else', async ({ page }) => {
  const cluster = await presentRun(page);
  const before = await cluster.headline.innerText();
  const address = page.url();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.url()).not.toBe(address);
  const after = page.url();
  await page.keyboard.press('.');
  const blank = page.locator('[data-blank]');
  await expect(blank).toBeVisible();
  await expect(blank.getByRole('status')).toHaveText('The screen is blank. Press any key to show it again.');
  await page.keyboard.press('PageDown');
  await expect(blank).toBeHidden();
  await page.keyboard.press('b');
  await expect(blank).toBeVisible();
  await page.mouse.click(960, 500);
  await expect(blank).toBeHidden();
  expect(page.url()).toBe(after);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(cluster.headline).not.toHaveText(before);
});

test('the ring follows the pointer, is put down by a click, and is in nobody’s way', async ({ page }) => {
  const cluster = await presentRun(page);
  const ring = page.locator('[data-ring] > i');
  await page.mouse.move(600, 400);
  await page.keyboard.press('q');
  const middle = async () => {
    const { x, y, width, height } = (await ring.boundingBox())!;
    return [x + width / 2, y + height / 2, width];
  };
  expect(await middle()).toEqual([600, 400, 86]);
  const S2 = (await cluster.server(2).boundingBox())!;
  const [x, y] = [S2.x + S2.width / 2, S2.y + S2.height / 2];
  await page.mouse.move(x, y);
  await expect.poll(async () => Math.hypot((await middle())[0]! - x, (await middle())[1]! - y)).toBeLessThan(1);
  await page.mouse.click(x, y);
  await expect(cluster.server(2)).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.move(300, 300);
  expect(Math.hypot((await middle())[0]! - x, (await middle())[1]! - y)).toBeLessThan(1);
  await page.mouse.click(x, y);
  await expect(cluster.server(2)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('q');
  await expect(ring).toBeHidden();
});

test('the spotlight leaves only what is selected bright', async ({ page }) => {
  await presentRun(page);
  await page.keyboard.press('2');
  const light = async (x: number, y: number) => {
    const { data, width } = PNG.sync.read(await page.screenshot());
    const at = 4 * (y * width + x);
    return data[at]! + data[at + 1]! + data[at + 2]!;
  };
  const S2 = (await new Cluster(page).server(2).boundingBox())!;
  // Within the circle and below its id; and a corner of the stage where nothing is.
  const [inside, outside] = [
    [Math.round(S2.x + S2.width / 2), Math.round(S2.y + S2.height * 0.66)],
    [60, 300],
  ] as const;
  const before = [await light(...inside), await light(...outside)] as const;
  await page.keyboard.press('z');
  await expect.poll(() => light(...outside)).toBeLessThan(before[1] - 100);
  expect(await light(...inside)).toBe(before[0]);
  await page.keyboard.press('z');
  await expect.poll(() => light(...outside)).toBe(before[1]);
});

test('a question on the wall: hands are counted unseen, then revealed with what was right', async ({ page }) => {
  test.slow();
  await clickToQuestion(page);
  const wall = wallOf(page);
  expect(await tooSmall(page)).toEqual([]);
  await wall.getByRole('button', { name: /^A: / }).click();
  for (const key of ['2', '2', '2', 'u']) await page.keyboard.press(key);
  await expect(wall.getByText('3 hands')).toBeVisible();
  // A press too many, back and forth, costs no count.
  await page.keyboard.press('PageUp');
  await expect(wall.getByRole('button', { name: 'Reveal' })).toBeHidden();
  await clickTo(page, wall.getByRole('button', { name: 'Reveal' }));
  await expect(wall.getByText('3 hands')).toBeVisible();
  await expect(wall.getByRole('list', { name: 'Hands for each answer' })).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(wall.getByRole('button', { name: 'Reveal' })).toBeHidden();
  const chart = wall.getByRole('list', { name: 'Hands for each answer' });
  await expect(async () => {
    if (!(await chart.isVisible())) await page.keyboard.press('PageDown');
    await expect(chart).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await expect(chart.getByRole('listitem')).toHaveText([/1 hand, right/, /2 hands/, /0 hands/]);
  expect(await tooSmall(page)).toEqual([]);
  await expectAccessible(page);
});

test('the notes are in a second window of their own, which steers the wall and finds it again', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto('./#lesson/several-copies');
  await expect(page.getByRole('button', { name: 'Leave lesson' })).toBeVisible();
  await present(page);
  const open = async () => (await Promise.all([context.waitForEvent('page'), page.keyboard.press('Shift+N')]))[0];
  const notes = await open();
  await expect(notes.getByRole('heading', { name: 'Several copies' })).toBeVisible();
  await expect(notes.getByText(/^Step 1 of/)).toBeVisible();
  const own = notes.getByRole('region', { name: 'For the whole lesson' });
  const note = await own.getByRole('paragraph').first().innerText();
  expect(note.length).toBeGreaterThan(10);
  await expect(wallOf(page).getByText(note)).toHaveCount(0);
  await expectAccessible(notes);

  const more = notes.getByRole('button', { name: 'One hand more for B' });
  await expect(async () => {
    if (!(await more.isVisible())) await notes.getByRole('button', { name: 'Next step' }).click();
    await expect(more).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 40_000 });
  await more.click();
  await notes.getByLabel('Hands for A').fill('12');
  await expect(wallOf(page).getByText('13 hands')).toBeVisible();
  await notes.getByRole('button', { name: 'Blank' }).click();
  await expect(page.locator('[data-blank]')).toBeVisible();
  await notes.getByRole('button', { name: 'Show again' }).click();
  await expect(page.locator('[data-blank]')).toBeHidden();
  await notes.getByRole('button', { name: 'Start' }).click();
  await expect(notes.getByRole('button', { name: 'Stop' })).toBeVisible();

  // Closed and opened again it knows where the talk is.
  await notes.close();
  const again = await open();
  await expect(again.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(again.getByText(/^13 hands/)).toBeVisible();
  await wallOf(page).getByRole('button', { name: 'Leave' }).click({ force: true });
  await expect(again.getByRole('status').first()).toHaveText(/^The wall is closed/);
  await expect(again.getByRole('button', { name: 'Next step' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('F');
  await expect(again.getByText(/^The wall is closed/)).toBeHidden();
  // The clock of the talk has gone on.
  await expect(again.getByRole('button', { name: 'Stop' })).toBeVisible();
});

test('after the last step the wall tells what comes next, and one more press opens it', async ({ page }) => {
  await page.goto('./#lesson/several-copies/agree');
  await expect(page.getByRole('button', { name: 'Leave lesson' })).toBeVisible();
  await present(page);
  const ending = wallOf(page).getByRole('status', { name: 'End of the lesson' });
  await clickTo(page, ending);
  await expect(ending.getByRole('heading', { name: /^Next: / })).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  await expectAccessible(page);
  // Back shows the last step again.
  await page.keyboard.press('PageUp');
  await expect(ending).toBeHidden();
  await clickTo(page, ending);
  await page.keyboard.press('PageDown');
  await expect(ending).toBeHidden();
  await expect.poll(() => page.url()).toContain('#lesson/a-majority/');
  await expect(wallOf(page)).toBeVisible();
});

test('the list of keys on the wall begins with those of the wall, and leads nowhere else', async ({ page }) => {
  await presentRun(page);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  await expect(list.getByRole('heading', { level: 3 }).first()).toHaveText('In front of a class');
  await expect(list.getByText('Go to a time')).toBeHidden();
  await expect(list.getByRole('button', { name: /tour/i })).toBeHidden();
});

test('a second wall neither takes the notes over nor hears them', async ({ page, context }) => {
  await presentRun(page);
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Shift+N')]);
  await expect(notes.getByRole('button', { name: 'Blank' })).toBeVisible();
  // A copy of the tab knows the name of the wall, too.
  const copy = await context.newPage();
  await copy.goto('./');
  await copy.evaluate((kept) => sessionStorage.setItem('raftarium.wall', kept), new URL(notes.url()).search.slice(9));
  await copy.reload();
  await copy.getByRole('button', { name: 'Present' }).click();
  await expect(wallOf(copy)).toBeVisible();
  await notes.getByRole('button', { name: 'Blank' }).click();
  await expect(page.locator('[data-blank]')).toBeVisible();
  await expect(copy.locator('[data-blank]')).toBeHidden();
});

test('the code on the wall opens this moment', async ({ page }) => {
  await presentRun(page);
  await page.keyboard.press('a');
  const code = page.getByRole('dialog').getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  expect((await code.boundingBox())!.height).toBeGreaterThan(0.6 * 1080);
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  const link = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  expect(link).toContain('#');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(wallOf(page)).toBeVisible();
  const sign = await new Cluster(page).headline.innerText();
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(new Cluster(other).headline).toHaveText(sign);
});

test('leaving leads back to the page as it was', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await page.getByRole('tab', { name: 'Events' }).click();
  // Servers stay where they were put.
  const from = (await cluster.server(3).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y - 60, { steps: 4 });
  await page.mouse.up();
  const put = await cluster.server(3).boundingBox();
  await expect.poll(() => page.url()).toContain('#1');
  const address = page.url();
  await present(page);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(wallOf(page)).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Events' })).toHaveAttribute('aria-selected', 'true');
  expect(await cluster.server(3).boundingBox()).toEqual(put);
  await expect.poll(() => page.url()).toBe(address);
});

test('nothing leaves the wall by accident', async ({ page }) => {
  await page.goto('./#figure-8');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.goto('./#cluster?seed=3&servers=5');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await present(page);
  const sign = await page.getByRole('heading', { level: 1 }).innerText();
  // There, and at once forward again.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let moves = 0;
        window.addEventListener('popstate', () => ++moves === 2 && resolve());
        window.history.back();
      }),
  );
  await expect(wallOf(page)).toBeVisible();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(sign);
  let asked = '';
  page.on('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe('beforeunload');
});
