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

for (const tab of ['Why?', 'Events', 'Rules', 'Inspect', 'Safety', 'Network'] as const) {
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

for (const [name, open] of Object.entries({
  'Go to time': (cluster) => cluster.page.keyboard.press('g'),
  'Key events': (cluster) => cluster.way('Kinds of key events…'),
  'Run until': async (cluster) => {
    await cluster.way('Run until…');
    // With the form of a condition open.
    await cluster.page
      .getByRole('button', { name: /applies/ })
      .first()
      .click();
  },
  Bookmarks: async (cluster) => {
    await cluster.page.keyboard.press('b');
    await cluster.more('Bookmarks…');
    await cluster.page.getByRole('dialog').getByRole('button', { name: 'Note' }).click();
  },
  Branches: async (cluster) => {
    await branchOff(cluster);
    await cluster.more('Branches…');
    await cluster.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Rename/ })
      .last()
      .click();
  },
} satisfies Record<string, (cluster: Cluster) => Promise<void>>)) {
  test(`accessible in both themes: the dialog ${name}`, async ({ page }) => {
    const cluster = new Cluster(page);
    await cluster.open();
    await cluster.step(6);
    await open(cluster);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectAccessible(page);
  });
}

/** Acts before the end of what is known. */
async function branchOff(cluster: Cluster): Promise<void> {
  await cluster.page.keyboard.press('ArrowLeft');
  await cluster.server(3).dblclick();
  await expect(cluster.page.getByRole('region', { name: /^Branches/ })).toBeVisible();
}

test('accessible in both themes: branches, and two of them compared', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(6);
  await branchOff(cluster);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare with branch 1' }).click();
  await expect(page.getByRole('heading', { name: /^Compare at/ })).toBeVisible();
  await expectAccessible(page);
});

test('accessible in both themes: a rule with its firings', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await cluster.tab('Rules').click();
  await page.getByRole('tabpanel', { name: 'Rules' }).getByRole('button', { name: /RV-2/ }).first().click();
  await expect(page.getByRole('list', { name: 'Firings, newest first' }).getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
});

test('accessible in both themes: what can happen next', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.step(4);
  await cluster.more(/^Manual clock/);
  await expect(cluster.headline).toHaveText(/^Your move/);
  const next = page.getByRole('region', { name: 'What can happen next' });
  await next.getByRole('listitem').first().getByRole('button').first().click();
  await expectAccessible(page);
});

test('accessible in both themes: the space-time diagram, with a selection, seen by one server', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  await page.keyboard.press('e');
  const diagram = page.getByRole('region', { name: 'Space-time diagram' });
  await expect(diagram.getByRole('gridcell').first()).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await cluster.tab('Events').click();
  await cluster.eventList.getByRole('row').first().getByRole('button').first().click();
  await expect(diagram.locator('[data-story]')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('3');
  await cluster.tab('Inspect').click();
  await page.getByRole('button', { name: 'View as S3' }).click();
  await expect(page.getByText('What S3 knows')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('e');
  await expect(page.getByText('Seen by S3', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

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
