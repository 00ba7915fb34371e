import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test('with a keyboard alone: elections, a crash, a partition with two truths, healing, a split vote', async ({
  page,
}) => {
  const cluster = new Cluster(page);
  const { headline } = cluster;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Plays until the sign says so, and stops there. */
  const playUntil = async (sign: RegExp) => {
    await press('Space');
    await expect(headline).toHaveText(sign);
    await press('Space');
    await expect(cluster.button('Play')).toBeVisible();
  };
  const write = async (server: number, key: string, value: string) => {
    await press(String(server), 'w');
    const dialog = page.getByRole('dialog', { name: 'Client write' });
    await expect(dialog.getByRole('textbox', { name: 'Key' })).toBeFocused();
    await page.keyboard.type(key);
    await press('Tab');
    await page.keyboard.type(value);
    await press('Enter');
    await expect(dialog).toBeHidden();
  };

  await test.step('an election', async () => {
    // A link opens paused.
    await page.goto('./#cluster?seed=1&servers=5');
    await expect(cluster.button('Play')).toBeVisible();
    await press('Space');
    await expect(cluster.button('Pause')).toBeVisible();
    await press('0', '+');
    await expect(cluster.speed).toHaveValue('2');
    await expect(headline).toHaveText(/^S\d leads term \d/);
    await press('Space');
    await expect(cluster.button('Play')).toBeVisible();
  });

  const first = await cluster.leader();
  await test.step('the leader crashes and another one is elected', async () => {
    await press(String(first), 'c');
    await expect(cluster.server(first)).toHaveAccessibleName(/down/);
    await playUntil(new RegExp(`^S[^${first}] leads term`));
  });

  const second = await cluster.leader();
  await test.step('the old leader restarts and catches up', async () => {
    await press(String(first), 'c');
    await expect(cluster.server(first)).toHaveAccessibleName(/follower/);
    await press('Space');
    await expect.poll(() => cluster.agree(first, second)).toBe(true);
    await press('Space');
  });

  await test.step('the new leader is cut off with one follower; both sides take a write', async () => {
    await press('l', String(second), String(first));
    await expect(page.getByText(/^Partition: S\d, S\d on one side/)).toBeVisible();
    await press('Enter');
    await write(second, 'x', 'old');
    await playUntil(new RegExp(`^S[^${first}${second}] leads term`));
  });

  const third = await cluster.leader();
  await test.step('healed, the entry of the minority is replaced and the list names the rule', async () => {
    await write(third, 'x', 'new');
    await press('Space');
    await expect(page.getByRole('gridcell', { name: /set x to new|x=new/ }).first()).toBeVisible();
    await press('h');
    await expect.poll(() => cluster.agree(second, third)).toBe(true);
    await press('Space', 'Shift+Y');
    const removal = cluster.eventList
      .getByRole('row')
      .filter({ hasText: new RegExp(`S[${first}${second}] (steps down and )?removes entr`) });
    await expect(removal.getByRole('button', { name: /AE-3/ }).first()).toBeVisible();
  });

  await test.step('everyone runs for office at once, so the vote is split', async () => {
    const down = ['1', '2', '3', '4', '5'].filter((id) => id !== String(third));
    await press(String(third), 'c');
    for (const id of down) await press(id, 't');
    for (let i = 0; i < 60 && !/^Nobody won/.test(await headline.innerText()); i++) await press('ArrowRight');
    await expect(headline).toHaveText(/^Nobody won term \d+/);
  });

  await expect(page.getByText('Safety holds', { exact: true })).toBeVisible();
});
