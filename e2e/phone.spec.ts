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
  await sheet.getByRole('button', { name: 'Restart', exact: true }).tap();
  await expect(cluster.server(leader)).not.toHaveAccessibleName(/down/);
  await cluster.button(/^Undo restart/).tap();
  await expect(cluster.server(leader)).toHaveAccessibleName(/down/);

  await cluster.longPress(leader);
  await page.getByRole('menuitem', { name: /^Restart( C)?$/ }).tap();
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

test('through time by touch: on, why, back, the diagram', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 6 });
  const transport = async (name: string) => cluster.transport.getByRole('button', { name, exact: true }).tap();
  /** Something of the menu that has all there is no room for. */
  const more = async (item: string) => {
    await transport('More');
    await page.getByRole('menuitem', { name: item, exact: true }).tap();
  };
  for (let key = 0; key < 20 && !/^S\d leads/.test(await cluster.headline.innerText()); key++)
    await transport('Next key event');
  const leader = await cluster.leader();
  const there = await cluster.clock.innerText();
  const states = await cluster.states();

  const sheet = page.getByRole('region', { name: 'Selection' });
  await expect(sheet.getByRole('heading').first()).toContainText(`S${leader} leads term 1`);
  await sheet.getByRole('button', { name: 'Why?' }).tap();
  const why = page.getByRole('tabpanel', { name: 'Why?' });
  const began = why.getByRole('list', { name: 'Because' }).getByRole('button').first();
  const [time] = /^[\d.]+ s/.exec((await began.getAttribute('aria-label'))!)!;
  await began.tap();
  await expect(cluster.clock).toHaveText(time);
  expect(time).not.toBe(there);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Stage' }).tap();
  await expect(cluster.server(leader)).toHaveAccessibleName(/candidate/);
  await transport('Step one event');
  await transport('Step back one event');
  await expect(cluster.clock).toHaveText(time);
  for (let key = 0; key < 20 && (await cluster.clock.innerText()) !== there; key++) await transport('Next key event');
  await expect.poll(() => cluster.states()).toBe(states);

  await more('Space-time');
  await expect(page.getByRole('region', { name: 'Space-time diagram' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await more('Back to stage');
  await expect(cluster.server(leader)).toHaveAccessibleName(/leader/);
});
