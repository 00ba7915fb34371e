import type { Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

test('back and forward event by event, to key events, to both ends: always to the same picture', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const told = async () => [await cluster.clock.innerText(), await cluster.events(), await cluster.states()];
  const seen = [await told()];
  for (let i = 0; i < 12; i++) {
    await cluster.step();
    seen.push(await told());
  }
  for (let i = 11; i >= 6; i--) {
    await page.keyboard.press('ArrowLeft');
    await expect.poll(told).toEqual(seen[i]);
  }
  await page.keyboard.press('End');
  await expect.poll(told).toEqual(seen[12]);
  await page.keyboard.press('Home');
  await expect(cluster.clock).toHaveText('0.000 s');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cluster.headline).toHaveText(/asks for votes$/);
  const candidate = await told();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(told).not.toEqual(candidate);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(told).toEqual(candidate);
});

test('a time that is typed is gone to; nonsense gets a sentence and keeps what was typed', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(20);
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Go to time' });
  const field = dialog.getByRole('textbox');
  await field.fill('soon');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/./);
  await expect(dialog).toBeVisible();
  await expect(field).toHaveValue('soon');
  await field.fill('0.17');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cluster.clock).toHaveText('0.170 s');
});

test('the whole run is a slider, moved by keys', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.playUntil(/^S\d leads term 1/);
  const slider = page.getByRole('region', { name: 'Whole run' }).getByRole('slider');
  await slider.focus();
  const end = await cluster.clock.innerText();
  const times = [];
  for (const key of ['Home', 'PageUp', 'ArrowUp', 'ArrowDown', 'PageDown']) {
    await page.keyboard.press(key);
    if (times.length > 0) await expect(cluster.clock).not.toHaveText(times.at(-1)!);
    else await expect(cluster.clock).toHaveText('0.000 s');
    times.push(await cluster.clock.innerText());
  }
  // A tenth of the run, a hundredth more, and all the way back.
  const seconds = times.map(Number.parseFloat);
  expect(seconds[1]).toBeCloseTo(Number.parseFloat(end) / 10, 2);
  expect(seconds[2]).toBeGreaterThan(seconds[1]!);
  expect(seconds.slice(3)).toEqual([seconds[1], 0]);
  await page.keyboard.press('End');
  await expect(cluster.clock).toHaveText(end);
  await expect(slider).toHaveAttribute('aria-valuetext', /S\d leads term 1/);
});

/** Presses at one place and lets go at others, one after the other; `then` is called at each. */
async function drag(page: Page, [first, ...places]: readonly Place[], then: () => Promise<void>): Promise<void> {
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of places) {
    await page.mouse.move(x, y, { steps: 8 });
    await then();
  }
  await page.mouse.up();
}

test('the whole run dragged by mouse: the clock follows, and the pictures are those first seen', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.playUntil(/^S\d leads term 1/);
  const slider = page.getByRole('region', { name: 'Whole run' }).getByRole('slider');
  const { x, y, width, height } = (await slider.boundingBox())!;
  const at = (share: number): Place => ({ x: x + share * width, y: y + height / 2 });
  const value = async () => Number(await slider.getAttribute('aria-valuenow'));
  const shown = async () => [await cluster.clock.innerText(), await cluster.events(), await cluster.states()];
  const end = Number(await slider.getAttribute('aria-valuemax'));
  const perPixel = (Number.parseFloat(await cluster.clock.innerText()) * 1000) / end;
  expect(perPixel).toBeCloseTo(1, 1);

  const shares = [0.02, 0.05, 0.09, 0.05, 0.02];
  const clocks: number[] = [];
  const pictures: unknown[] = [];
  await drag(page, [at(0), ...shares.map(at)], async () => {
    const before = clocks.at(-1) ?? 0;
    await expect.poll(value).not.toBe(before);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    clocks.push(await value());
    pictures.push(await shown());
  });
  expect(clocks[0]).toBeLessThan(clocks[1]!);
  expect(clocks[1]).toBeLessThan(clocks[2]!);
  expect(clocks.slice(3)).toEqual([clocks[1], clocks[0]]);
  expect(pictures.slice(3)).toEqual([pictures[1], pictures[0]]);
});

test('the tape dragged by mouse: the clock follows to the very picture that was seen there', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  const shown = async () => [await cluster.clock.innerText(), await cluster.events(), await cluster.states()];
  const there = await shown();
  const time = async () => Number.parseFloat(await cluster.clock.innerText());
  const end = await time();
  const tape = page.getByRole('region', { name: 'Tape: the history of each server' });
  const row = (await tape.getByRole('row').last().boundingBox())!;
  const now = (await tape.getByText('Now', { exact: true }).first().boundingBox())!;
  /** So many pixels before the present. */
  const place = (back: number): Place => ({ x: now.x + now.width / 2 - back, y: row.y + row.height / 2 });
  const seen: number[] = [];
  await drag(page, [place(40), place(80), place(140)], async () => {
    const before = seen.at(-1) ?? end;
    await expect.poll(time).toBeLessThan(before);
    seen.push(await time());
  });
  await page.keyboard.press('End');
  await expect.poll(shown).toEqual(there);
});
