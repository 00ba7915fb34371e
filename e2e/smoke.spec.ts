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
  // As it is served: what the running page adds to its head, it has resolved already.
  const html = await (await page.request.get('./')).text();
  const addresses = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
});

test('the page is accessible in both themes', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
