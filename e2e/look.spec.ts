import { Cluster } from './cluster.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1000, height: 700 },
  { width: 820, height: 1180 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

for (const { width, height } of sizes) {
  test(`${width} by ${height}: one frame, no scrolling of the page`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toBeVisible();
    const over = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const outside = [...document.querySelectorAll('button, select, input')].filter((element) => {
        const { left, right, width: wide } = element.getBoundingClientRect();
        const scrolls = element.closest('[role=tabpanel], [role=grid], [popover], [role=group]');
        return wide > 0 && !scrolls && (left < -1 || right > innerWidth + 1);
      });
      return { width: scrollWidth - innerWidth, height: scrollHeight - innerHeight, outside: outside.length };
    });
    expect(over).toEqual({ width: 0, height: 0, outside: 0 });
  });
}

test('the main screen has the measures of the design', async ({ page }) => {
  await new Cluster(page).open();
  const box = async (role: 'banner' | 'region' | 'complementary' | 'main', name?: string) => {
    const found = await page.getByRole(role, name ? { name } : {}).boundingBox();
    return found && [found.x, found.y, found.width, found.height].map(Math.round);
  };
  expect(await box('banner')).toEqual([0, 0, 1440, 80]);
  expect(await box('region', 'Transport')).toEqual([0, 576, 1020, 52]);
});

test('on a phone every control is at least 44 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views).toBeVisible();
  for (const control of [
    ...(await page.getByRole('region', { name: 'Transport' }).getByRole('button').all()),
    ...(await views.getByRole('button').all()),
  ]) {
    const box = await control.boundingBox();
    expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
    expect(box?.width, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
});

for (const tab of ['Events', 'Inspect', 'Safety', 'Network'] as const) {
  test(`accessible in both themes: ${tab}`, async ({ page }) => {
    const cluster = new Cluster(page);
    await cluster.open();
    await cluster.stepUntil(/^S\d leads term 1/);
    await page.keyboard.press('2');
    await cluster.tab(tab).click();
    await expect(page.getByRole('tabpanel', { name: tab })).not.toBeEmpty();
    await expectAccessible(page);
  });
}

for (const name of ['Keys', 'New run', 'Client write']) {
  test(`accessible in both themes: the dialog ${name}`, async ({ page }) => {
    const cluster = new Cluster(page);
    await cluster.open();
    await cluster.button(name).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
]) {
  test(`accessible in both themes: ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expectAccessible(page);
  });
}

test('the theme can be chosen and stays', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark');
});
