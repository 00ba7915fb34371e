import { expect, test } from './support/test.ts';

// The page in front of a class, on a projector.
test.use({ viewport: { width: 1920, height: 1080 } });

test('a question on the wall gives nothing away; its numbers are counted, and Enter reveals', async ({ page }) => {
  test.slow();
  await page.goto('./#lesson/log-replication');
  await expect(page.getByRole('button', { name: 'Leave lesson' })).toBeVisible();
  await page.keyboard.press('F');
  const wall = page.locator('[data-wall]');
  const reveal = wall.getByRole('button', { name: 'Reveal' });
  await expect(async () => {
    if (!(await reveal.isVisible())) await page.keyboard.press('PageDown');
    await expect(reveal).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 40_000 });

  // S1 leads and wants a majority: that is what is asked.
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('From a write to its commit');
  for (const judged of await wall.locator('[data-judges]').all()) await expect(judged).toBeHidden();
  const after = await wall.locator('[data-beyond]').evaluate((it) => getComputedStyle(it, '::after').content);
  expect(after).toContain('Predict first');

  await page.keyboard.press('3');
  await expect(wall.getByText('1 hand')).toBeVisible();
  // Whoever clicks a server has the focus there, and cannot act on it.
  await wall.locator('[data-thing]').first().click();
  await page.keyboard.press('c');
  await expect(wall.getByText(/^Reveal the answer first/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(reveal).toBeHidden();
  const chart = wall.getByRole('list', { name: 'Hands for each answer' });
  await expect(async () => {
    if (!(await chart.isVisible())) await page.keyboard.press('PageDown');
    await expect(chart).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await expect(chart.getByRole('listitem').filter({ hasText: 'right' })).toHaveText(/3, 1 hand, right/);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('S1 leads term 1');
});
