import type { Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

/** What a finger presses. Cells of the tape and the logs are not: there one grid is pressed, and the nearest is meant. */
const TARGETS =
  'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=slider], [role=switch]';

/**
 * Every target in sight that is less than 44 px wide or high, with what lies around it to be pressed (a label, a
 * pseudo-element), and every two whose widened areas meet.
 */
const tooSmall = (page: Page, within = 'body') =>
  page.evaluate(
    ([targets, within]) => {
      const top = [...document.querySelectorAll(within!)].at(-1);
      if (top === undefined) return [`${within} is not there`];
      const areas = [...top.querySelectorAll<HTMLElement>(targets!)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            // Heard, not seen; and a link within a sentence is as high as its line (WCAG 2.5.8, inline).
            element.closest('.visually-hidden') === null &&
            element.closest('p')?.querySelector(':scope > a') !== element &&
            // Back and Continue lead from step to step as well (WCAG 2.5.8, equivalent).
            element.closest('[aria-label="Steps of this lesson"]') === null &&
            // For the keyboard: in sight only while it has the focus.
            !(element.matches('[href="#transport"]') && document.activeElement !== element),
        )
        .map((element) => {
          const own = element.getBoundingClientRect();
          let [left, top, right, bottom] = [own.left, own.top, own.right, own.bottom];
          const widen = (to: { left: number; top: number; right: number; bottom: number }) => {
            left = Math.min(left, to.left);
            top = Math.min(top, to.top);
            right = Math.max(right, to.right);
            bottom = Math.max(bottom, to.bottom);
          };
          for (const pseudo of ['::before', '::after']) {
            const style = getComputedStyle(element, pseudo);
            if (style.content === 'none' || style.position !== 'absolute') continue;
            const x = own.left + element.clientLeft + parseFloat(style.left);
            const y = own.top + element.clientTop + parseFloat(style.top);
            widen({ left: x, top: y, right: x + parseFloat(style.width), bottom: y + parseFloat(style.height) });
          }
          const isWidened = bottom - top > own.height + 1 || right - left > own.width + 1;
          if (element.matches('input')) {
            const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
            if (label) widen(label.getBoundingClientRect());
          }
          const name = element.getAttribute('aria-label') ?? (element.innerText || element.tagName);
          return { name: name.trim(), left, top, right, bottom, isWidened };
        })
        .filter(({ left, right, top, bottom }) => right > left && bottom > top);
      const size = ({ left, top, right, bottom }: (typeof areas)[number]) =>
        `${Math.round(right - left)} x ${Math.round(bottom - top)}`;
      const small = areas.filter(
        ({ left, top, right, bottom }) => Math.round(right - left) < 44 || Math.round(bottom - top) < 44,
      );
      const widened = areas.filter(({ isWidened }) => isWidened);
      const meeting = widened.flatMap((a, i) =>
        widened
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
          )
          .map((b) => `${a.name} meets ${b.name}`),
      );
      return [...small.map((area) => `${area.name}: ${size(area)}`), ...meeting];
    },
    [TARGETS, within],
  );

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [820, 1180],
] as const) {
  test.describe(`by touch, ${width} x ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('44 px for every finger, and nothing scrolls sideways', async ({ page }) => {
      const cluster = new Cluster(page);
      await cluster.open({ seed: 6 });
      /** What is in sight is large enough, within the topmost of these. */
      const fits = async (what: string, within = 'body') => {
        await expect.poll(() => tooSmall(page, within), { message: what, timeout: 5_000 }).toEqual([]);
        expect(await sideways(page), what).toBeLessThanOrEqual(0);
      };
      const views = page.getByRole('navigation', { name: 'Views' });
      const view = async (name: string) => {
        if (width < 600) await views.getByRole('button', { name }).tap();
      };
      for (let keys = 0; keys < 20 && !/leads/.test(await cluster.headline.innerText()); keys++)
        await cluster.button('Next key event').tap();
      await fits('the run');
      await view('Logs');
      await fits('logs');
      await view('More');
      for (const tab of ['Why?', 'Events', 'Rules', 'Inspect', 'Safety', 'Network'] as const) {
        await cluster.tab(tab).tap();
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
        await fits(tab);
      }
      await view('Stage');
      await cluster.tap(1);
      await fits('a selection');
      await cluster.longPress(1);
      await fits('its menu', '[role=menu]');
      await page.keyboard.press('Escape');
      await cluster.transport.getByRole('button', { name: 'More' }).tap();
      await fits('more', '[role=menu]');
      await page.keyboard.press('Escape');
      await cluster.button('Menu').tap();
      await expect(page.getByRole('switch').first()).toBeVisible();
      await fits('the menu of the page', '#settings-panel');
      await page.keyboard.press('Escape');
      for (const [key, name] of [
        ['?', 'Keys'],
        ['w', 'Client write'],
        ['g', 'Go to time'],
        ['Shift+G', 'Run until'],
        ['s', 'Share this moment'],
        ['Shift+S', 'Scenarios'],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expect(page.getByRole('heading', { name }).first()).toBeVisible();
        await fits(name, 'dialog[open], [role=dialog]');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });

    test('44 px for every finger in lessons and questions', async ({ page }) => {
      const fits = async (what: string, within = 'body') => {
        await expect.poll(() => tooSmall(page, within), { message: what, timeout: 5_000 }).toEqual([]);
        expect(await sideways(page), what).toBeLessThanOrEqual(0);
      };
      await page.goto('#lessons');
      await expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
      await fits('the list of lessons', 'dialog[open]');
      for (const step of ['the-cut', 'a-write-to-s1', 'whole-again']) {
        await page.goto('about:blank');
        await page.goto(`#lesson/losing-a-leader/${step}`);
        await expect(page.getByRole('button', { name: 'Lock in and watch' })).toBeVisible();
        await fits(step);
      }
    });
  });
}

for (const [width, height] of [
  [720, 450],
  [640, 360],
] as const) {
  test(`at 200 % zoom, ${width} x ${height}: every button of the transport, the sides and the logs are reached`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width, height },
      deviceScaleFactor: 2,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const cluster = new Cluster(page);
    await cluster.open({ seed: 6 });
    await cluster.button('Next key event').click();
    for (const control of [
      ...(await cluster.transport.getByRole('button').all()),
      cluster.speed,
      ...(await page.getByRole('tab').all()),
    ]) {
      if (!(await control.isVisible())) continue;
      const covered = await control.evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const inside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return inside && element.contains(at) ? '' : element.outerHTML.slice(0, 80);
      });
      expect(covered, 'in sight, and on top').toBe('');
    }
    await page.getByRole('radio', { name: 'Logs' }).check();
    await expect(page.getByRole('heading', { name: /^Logs at/ })).toBeInViewport();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('in forced colours no words stand on a plate of their own colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const cluster = new Cluster(page);
  await page.goto('#figure-8');
  /** Where an own ground is kept, the system draws a plate in its own colour under the words, unless it is told not to. */
  const plated = () =>
    page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll<HTMLElement>('button, [role=tab], label span, kbd')]
        .filter((element) => element.checkVisibility() && element.innerText.trim() !== '')
        .filter((element) => {
          const { backgroundColor, forcedColorAdjust } = getComputedStyle(element);
          const isOwn = backgroundColor !== canvas && !/, 0\)$/.test(backgroundColor);
          return isOwn && forcedColorAdjust !== 'none';
        })
        .map((element) => element.innerText);
    });
  await expect(cluster.button('New run')).toBeVisible();
  expect(await plated()).toEqual([]);
  await page.keyboard.press('Shift+S');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await plated()).toEqual([]);
});

test('with reduced motion nothing moves by itself, in a lesson neither', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length);
  const cluster = new Cluster(page);
  await page.goto('#cluster?seed=6');
  await expect(cluster.button('Play')).toBeFocused();
  for (let keys = 0; keys < 4; keys++) {
    await cluster.button('Next key event').click();
    expect(await moving()).toBe(0);
  }
  await page.goto('about:blank');
  await page.goto('#lesson/losing-a-leader/the-cut');
  await page.getByRole('button', { name: 'Lock in and watch' }).waitFor();
  expect(await moving()).toBe(0);
  const before = await page.screenshot();
  // Two frames later nothing has been drawn anew.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect((await page.screenshot()).equals(before)).toBe(true);
});
