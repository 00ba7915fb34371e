import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the menu of a server opens by mouse and by key, is walked with arrows and letters, gives the focus back', async ({
  page,
}) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const menu = page.getByRole('menu', { name: 'S3' });
  const item = (name: string) => menu.getByRole('menuitem', { name });

  await cluster.server(3).click({ button: 'right' });
  await expect(item('Crash')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Pause')).toBeFocused();
  await page.keyboard.press('End');
  await expect(item('Cut off')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Crash')).toBeFocused();
  await page.keyboard.press('t');
  await expect(item('Time out now')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(cluster.server(3)).toBeFocused();

  for (const leave of ['Escape', 'Tab', 'Shift+Tab']) {
    await page.keyboard.press('Shift+F10');
    await expect(item('Crash')).toBeFocused();
    await page.keyboard.press(leave);
    await expect(menu).toHaveCount(0);
    await expect(cluster.server(3)).toBeFocused();
  }

  await page.keyboard.press('.');
  await expectAccessible(page);
  const nothing = await cluster.middle(3);
  await page.mouse.click(nothing.x, nothing.y - 150);
  await expect(menu).toHaveCount(0);
  await expect(cluster.server(3)).toBeFocused();

  await page.keyboard.press('.');
  await expect(item('Crash')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cluster.server(3)).toHaveAccessibleName(/^S3, down/);
  await expect(cluster.server(3)).toBeFocused();
});

test('with a menu open a right click elsewhere opens the menu of what is there', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.server(3).click({ button: 'right' });
  await expect(page.getByRole('menu', { name: 'S3' })).toBeVisible();
  const { x, y } = await cluster.middle(5);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menu', { name: 'S5' })).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(1);
});

test('a figure that the menu asks for has the focus, and gives it back', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(2);
  const message = page.getByRole('button', { name: /^Vote request from/ }).first();
  await message.focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /^Delay/ }).click();
  const popup = page.getByRole('dialog');
  await expect(popup.getByRole('textbox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await expect(message).toBeFocused();
});

test('one of a few is chosen with arrows, and letters stay keys of the page', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.tab('Network').click();
  const sides = page.getByRole('radiogroup', { name: 'Side of S2' });
  await sides.getByRole('radio', { name: 'A' }).click();
  const events = await cluster.events();
  await page.keyboard.press('ArrowRight');
  await expect(sides.getByRole('radio', { name: 'B' })).toBeChecked();
  await expect(sides.getByRole('radio', { name: 'B' })).toBeFocused();
  expect(await cluster.events()).toBe(events);
  await page.keyboard.press('2');
  await expect(cluster.server(2)).toHaveAttribute('aria-pressed', 'true');
});

test('tabs are one stop, and arrows turn them', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.tab('Events').focus();
  for (const [key, name] of [
    ['ArrowRight', 'Rules'],
    ['End', 'Network'],
    ['ArrowRight', 'Why?'],
    ['ArrowLeft', 'Network'],
    ['Home', 'Why?'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(cluster.tab(name)).toBeFocused();
    await expect(cluster.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab').and(page.locator(':focus'))).toHaveCount(0);
});

test('a button without words shows its name under a resting pointer and after Tab', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const tip = page.getByRole('tooltip');
  await cluster.button('Step one event').hover();
  await expect(tip).toHaveText('Step one event');
  await expectAccessible(page);
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);

  await page.mouse.move(0, 0);
  await cluster.button('Play').focus();
  await page.keyboard.press('Tab');
  await expect(tip).toHaveText('Step back one event');
  await page.keyboard.press('Tab');
  await expect(tip).toHaveText('Step one event');

  // Esc is the dialog's, with a hint or without.
  await cluster.button('Keys').press('Enter');
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close' });
  await close.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(tip).toHaveText('Close');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tip).toHaveCount(0);
});
