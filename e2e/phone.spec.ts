import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('by touch: a tap selects, the sheet acts, a long press opens the menu', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 6 });
  await cluster.speed.selectOption('2');
  await cluster.button('Play').tap();
  await expect(cluster.headline).toHaveText(/^S\d leads term 1/);
  await cluster.button('Pause').tap();
  const leader = await cluster.leader();

  await cluster.tap(leader);
  const sheet = page.getByRole('region', { name: 'Selection' });
  await sheet.getByRole('button', { name: 'Crash' }).tap();
  await expect(cluster.server(leader)).toHaveAccessibleName(/down/);
  await sheet.getByRole('button', { name: 'Restart' }).tap();
  await expect(cluster.server(leader)).not.toHaveAccessibleName(/down/);
  await cluster.button(/^Undo restart/).tap();
  await expect(cluster.server(leader)).toHaveAccessibleName(/down/);

  await cluster.longPress(leader);
  await page.getByRole('menuitem', { name: 'Restart' }).tap();
  await expect(cluster.server(leader)).not.toHaveAccessibleName(/down/);
});

test('one view at a time', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 6 });
  await cluster.playUntil(/^S\d leads term 1/);
  const views = page.getByRole('navigation', { name: 'Views' });
  const open = async (name: string) => {
    await views.getByRole('button', { name }).tap();
    await expect(views.getByRole('button', { name })).toHaveAttribute('aria-current', 'page');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  };
  await open('Logs');
  await expect(page.getByText(/^Logs at/)).toBeVisible();
  await open('Events');
  await expect(cluster.eventList.getByText(/leads term 1/)).toBeVisible();
  await open('More');
  await expect(cluster.tab('Network')).toBeVisible();
  await cluster.tab('Network').tap();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await open('Stage');
  await expect(cluster.server(1)).toBeVisible();
});
