import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the page opens with its name and one heading', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Raftarium/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('the page works under any path and refuses scripts from elsewhere', async ({ page }) => {
  await page.goto('./');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'/);
  const addresses = await page
    .locator('script[src], link[href]')
    .evaluateAll((elements) => elements.map((e) => e.getAttribute('src') ?? e.getAttribute('href')));
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
});

test('the page is accessible in both themes', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
