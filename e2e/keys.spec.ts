import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await new Cluster(page).open();
});

test('the list of keys opens with ?, is searchable, and gives the focus back', async ({ page }) => {
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  const search = dialog.getByRole('searchbox', { name: 'Search the keys' });
  await expect(search).toBeFocused();
  await search.fill('partition');
  await expect(dialog.getByRole('definition')).toHaveCount(1);
  await search.fill('teleport');
  await expect(dialog.getByText('No key does “teleport”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Keys' })).toBeFocused();
});

test('keys that need a selection say so; keys that need numbers say what they wait for', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.keyboard.press('c');
  await expect(page.getByText('Select a server first: press its number.')).toBeVisible();
  await page.keyboard.press('8');
  await expect(page.getByText('There is no S8. This cluster has S1 to S5.')).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByText('Cut a link: press two server numbers. Esc leaves.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Cut a link: press two')).toBeHidden();
  await page.keyboard.press('Shift+K');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.getByRole('button', { name: /^Undo/ })).not.toHaveAttribute('aria-disabled', 'true');
  await expect(cluster.server(1)).toBeVisible();
});

test('Escape closes an open panel while its button still has the focus', async ({ page }) => {
  const view = page.getByRole('button', { name: 'View' });
  await view.click();
  await expect(page.getByRole('group', { name: 'View' })).toBeVisible();
  await expect(view).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'View' })).toBeHidden();
});

test('single keys can be switched off', async ({ page }) => {
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('switch', { name: /^Single keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('0');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(new Cluster(page).speed).toHaveValue('follow');
});

test('the skip link leads to the transport', async ({ page }) => {
  await page.goto('./');
  await page.reload();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to transport' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toBeFocused();
});

test('J says how things stand', async ({ page }) => {
  await page.keyboard.press('j');
  await expect(page.getByRole('status').filter({ hasText: /^Time 0\.\d+ seconds, paused\./ })).toHaveCount(1);
});
