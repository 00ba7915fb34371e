import type { Page } from 'playwright/test';
import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]) {
  test(`with a mouse alone at ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const cluster = new Cluster(page);
    const { headline } = cluster;
    await cluster.open({ seed: 2 });
    await cluster.speed.selectOption('2');

    await cluster.playUntil(/^S\d leads term 1/);
    const first = await cluster.leader();
    await test.step('the leader crashes and another one is elected', async () => {
      await cluster.server(first).dblclick();
      await expect(cluster.server(first)).toHaveAccessibleName(/down/);
      await cluster.playUntil(new RegExp(`^S[^${first}] leads term`));
    });

    const second = await cluster.leader();
    await test.step('the old leader restarts and catches up', async () => {
      await cluster.choose(first, 'Restart');
      await cluster.button('Play').click();
      await expect.poll(() => cluster.agree(first, second)).toBe(true);
      await cluster.pause();
    });

    const mate = (second % 5) + 1;
    await test.step('the new leader is cut off with its neighbour; both sides take a write', async () => {
      await cluster.button('Lasso a partition').click();
      await lasso(page, cluster, second, mate);
      await cluster.button('Select').click();
      await expect(page.getByText('Minority side: 2 of 5').first()).toBeVisible();
      await write(page, cluster, second, 'Set');
      await cluster.playUntil(new RegExp(`^S[^${second}${mate}] leads term`));
    });

    const third = await cluster.leader();
    await test.step('healed, the entry of the minority is replaced and the list names the rule', async () => {
      await write(page, cluster, third, 'Increment');
      await cluster.tab('Network').click();
      await cluster.button('Play').click();
      await page.getByRole('tabpanel', { name: 'Network' }).getByRole('button', { name: 'Heal all' }).click();
      await expect.poll(() => cluster.agree(second, third)).toBe(true);
      await cluster.pause();
      await cluster.tab('Events').click();
      const minority = new RegExp(`S[${second}${mate}] (steps down and )?removes entr`);
      const removal = cluster.eventList.getByRole('row').filter({ hasText: minority });
      await removal.first().getByRole('button', { name: /AE-3/ }).click();
      const rules = page.getByRole('tabpanel', { name: 'Rules' });
      await expect(rules.getByRole('button', { name: /AE-3/, expanded: true })).toBeVisible();
      await expect(rules.getByText('§5.3').first()).toBeVisible();
    });

    await test.step('everyone runs for office at once, so the vote is split', async () => {
      await cluster.server(third).dblclick();
      for (const id of [1, 2, 3, 4, 5].filter((server) => server !== third)) await cluster.choose(id, 'Time out now');
      await cluster.stepUntil(/^Nobody won term \d+/);
    });

    await cluster.tab('Safety').click();
    await expect(page.getByText('Safety holds', { exact: true })).toBeVisible();
    await expect(headline).not.toHaveText(/broken/);
  });
}

/** Draws a loop around two neighbours on the ring. */
async function lasso(page: Page, cluster: Cluster, a: number, b: number): Promise<void> {
  const [from, to] = [await cluster.middle(a), await cluster.middle(b)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (70 * (to.x - from.x)) / length, y: (70 * (to.y - from.y)) / length };
  const across = { x: -along.y, y: along.x };
  const corners = [
    { x: from.x - along.x + across.x, y: from.y - along.y + across.y },
    { x: from.x - along.x - across.x, y: from.y - along.y - across.y },
    { x: to.x + along.x - across.x, y: to.y + along.y - across.y },
    { x: to.x + along.x + across.x, y: to.y + along.y + across.y },
  ];
  const [start, ...rest] = corners;
  await page.mouse.move(start!.x, start!.y);
  await page.mouse.down();
  for (const corner of [...rest, start!]) await page.mouse.move(corner.x, corner.y, { steps: 8 });
  await page.mouse.up();
}

/** A write by the dialog of the stage, to one server. */
async function write(page: Page, cluster: Cluster, server: number, operation: 'Set' | 'Increment'): Promise<void> {
  await cluster.button('Client write').click();
  const dialog = page.getByRole('dialog', { name: 'Client write' });
  await dialog.getByRole('radio', { name: operation }).click();
  await dialog.getByRole('combobox', { name: 'Ask' }).selectOption(String(server));
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toBeHidden();
}
