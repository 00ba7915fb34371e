import { Cluster } from './cluster.ts';
import { Keyboard } from './keyboard.ts';
import { expect, test } from './support/test.ts';

test('a rule leads to its firings, and each to its moment', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.stepUntil(/^S\d leads term 1/);
  const leader = await cluster.leader();
  const elected = await cluster.clock.innerText();
  await page.keyboard.press('u');
  const rules = page.getByRole('tabpanel', { name: 'Rules' });
  const rule = rules.getByRole('listitem').filter({ has: page.getByText('RV-2', { exact: true }) });
  const head = rule.getByRole('button', { name: /RV-2/ }).first();
  await expect(head).toHaveAccessibleName(/fired \d+ times?|held \d+ of \d+ times?/);
  await head.click();
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  const firings = rule.getByRole('list', { name: 'Firings, newest first' }).getByRole('button');
  const count = Number(/(?:fired|of) (\d+) time/.exec((await head.innerText()).replace(/\s+/g, ' '))?.[1]);
  await expect(firings).toHaveCount(Math.min(8, count));
  const oldest = firings.last();
  const [time] = /^[\d.]+ s/.exec((await oldest.getAttribute('aria-label'))!)!;
  await oldest.click();
  await expect(cluster.clock).toHaveText(time);
  expect(time).not.toBe(elected);
  await expect(oldest).toHaveAttribute('aria-current', 'true');
  await expect(head).toHaveAccessibleName(/just now/);
  await expect(rule).toContainText(`S${leader}`);
});

test('the same by keyboard: the rule, its firings, and along them', async ({ page }) => {
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open();
  await keyboard.until(async () => /^S\d leads term 1/.test(await cluster.headline.innerText()), 'Shift+ArrowRight');
  await keyboard.press('u');
  const rules = page.getByRole('tabpanel', { name: 'Rules' });
  await keyboard.goTo(rules.getByRole('button', { name: /RV-2/ }).first());
  await keyboard.press('Enter');
  const firings = rules.getByRole('list', { name: 'Firings, newest first' }).getByRole('button');
  await keyboard.goTo(firings);
  await keyboard.press('Enter');
  await expect(firings.first()).toHaveAttribute('aria-current', 'true');
  const timeOf = async (place: number) => /^[\d.]+ s/.exec((await firings.nth(place).getAttribute('aria-label'))!)![0];
  await expect(cluster.clock).toHaveText(await timeOf(0));
  const before = await timeOf(1);
  await keyboard.press('[');
  await expect(cluster.clock).toHaveText(before);
  await expect(
    rules.getByRole('button', { name: new RegExp(`^${before}`) }).and(page.locator('[aria-current]')),
  ).toBeVisible();
  await keyboard.press(']');
  await expect(firings.first()).toHaveAttribute('aria-current', 'true');
});
