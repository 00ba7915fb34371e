import { Cluster } from './cluster.ts';
import { Keyboard } from './keyboard.ts';
import { breakRule } from './support/brokenWorker.ts';
import { expect, test } from './support/test.ts';

test('a split vote by choosing events by hand, without a clock', async ({ page }) => {
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open({ servers: 4 });
  await keyboard.goTo(cluster.transport.getByRole('button', { name: 'More' }));
  await keyboard.press('Enter');
  const manual = page.getByRole('menuitem', { name: /^Manual clock/ });
  await expect(manual).toBeVisible();
  await keyboard.goTo(manual, 'ArrowDown');
  await keyboard.press('Enter');
  await expect(cluster.headline).toHaveText(/^Your move/);

  await keyboard.press('Shift+Y');
  const next = page.getByRole('region', { name: 'What can happen next' });
  const things = next.getByRole('listitem').getByRole('button');
  await expect(things.first()).toBeVisible();
  await keyboard.goTo(things);
  /** Finds it among all there are and takes it. */
  const choose = async (name: RegExp) => {
    const choice = next.getByRole('button', { name }).first();
    await expect(choice).toBeVisible();
    await keyboard.goTo(choice, 'ArrowDown');
    await keyboard.press('Enter');
    await expect(choice).toBeHidden();
    // The next one there is has the focus.
    await expect(next.locator(':focus')).toHaveCount(1);
  };
  await choose(/S1, election timer\. Then S1 starts term 1/);
  await choose(/S2, election timer\. Then S2 starts term 1/);
  await choose(/Vote request, S1 to S3\. Then S3 votes for S1/);
  await choose(/Vote request, S2 to S4\. Then S4 votes for S2/);
  await choose(/Vote request, S1 to S4\. Then S4 refuses S1/);
  await choose(/Vote request, S2 to S3\. Then S3 refuses S2/);
  await choose(/Vote request, S1 to S2\. Then S2 refuses S1/);
  await choose(/Vote request, S2 to S1\. Then S1 refuses S2/);
  await choose(/Vote granted, S3 to S1/);
  await choose(/Vote granted, S4 to S2/);
  await expect(cluster.server(1)).toHaveAccessibleName(/candidate, term 1, 2 of 3 votes/);
  await expect(cluster.server(2)).toHaveAccessibleName(/candidate, term 1, 2 of 3 votes/);
  await choose(/Vote refused, S4 to S1/);
  await choose(/Vote refused, S2 to S1/);
  await choose(/Vote refused, S3 to S2/);
  await choose(/Vote refused, S1 to S2/);

  // Nobody can win term 1 any more; only a timer goes on.
  await keyboard.press('y');
  await keyboard.goTo(page.getByRole('button', { name: 'Why is there no leader?' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Why?' })).toContainText(/S1 has 2 of (the )?3 votes/);
  await keyboard.press('Shift+Y');
  await keyboard.goTo(things);
  await choose(/S1, election timer\. Then S1 starts term 2/);
  await expect(cluster.server(1)).toHaveAccessibleName(/candidate, term 2/);
});

test('why an entry is not committed: the acknowledgements that are missing are named', async ({ page }) => {
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open();
  await keyboard.until(async () => /^S\d leads term 1/.test(await cluster.headline.innerText()), 'Shift+ArrowRight');
  const leader = await cluster.leader();
  const [friend, ...others] = [1, 2, 3, 4, 5].filter((id) => id !== leader) as [number, ...number[]];
  await keyboard.press('l', String(leader), String(friend), 'Enter', String(leader), 'w');
  const dialog = page.getByRole('dialog', { name: 'Client write' });
  await expect(dialog).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // Its own copy and its friend's: two of the three that it takes.
  await keyboard.until(async () => /log to 2/.test(await cluster.log(friend)), 'ArrowRight');

  const entry = page.getByRole('gridcell', { name: new RegExp(`^Entry 2 at S${leader}, .*not committed`) });
  const logs = page.getByRole('grid', { name: /^Logs/ });
  await keyboard.goTo(logs.locator('[tabindex="0"]'));
  await keyboard.until(() => keyboard.isAt(logs.getByRole('row').nth(leader).locator('*')), 'ArrowDown');
  await keyboard.goTo(entry, 'ArrowRight');
  await keyboard.press('Enter', 'y');
  const why = page.getByRole('tabpanel', { name: 'Why?' });
  for (const id of others) await expect(why).toContainText(new RegExp(`S${id}.*cut off`));
  // The one that has it is not waited for.
  await expect(why).not.toContainText(new RegExp(`S${friend}[^S]*cut off`));
});

test('a violation by a broken rule is found by "run until", and its chain leads to the broken step', async ({
  page,
}) => {
  await breakRule(page);
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open({ seed: 3, servers: 3 });
  // S1 and S3 run for the same term; S2 votes, loses its memory in a crash, and is asked again.
  await keyboard.press('1', 't', '3', 't');
  const named = async () => (await cluster.server(2).getAttribute('aria-label')) ?? '';
  await keyboard.until(async () => /voted for/.test(await named()), 'ArrowRight');
  const voted = /voted for (S\d)/.exec(await named())?.[1];
  for (const status of [/down/, /follower/]) {
    await keyboard.press('2', 'c');
    await expect(cluster.server(2)).toHaveAccessibleName(status);
  }
  const restarted = await cluster.clock.innerText();
  await keyboard.press('Shift+G');
  const dialog = page.getByRole('dialog', { name: 'Run until' });
  await expect(dialog).toBeVisible();
  await keyboard.goTo(dialog.getByRole('button', { name: /a safety property is violated/ }));
  await keyboard.press('Enter');
  await keyboard.goTo(dialog.getByRole('button', { name: 'Run', exact: true }));
  await keyboard.press('Enter');
  await expect(cluster.headline).toHaveText('Safety broken: two leaders in term 1');

  const why = page.getByRole('tabpanel', { name: 'Why?' });
  await expect(why.getByRole('heading', { name: 'Two leaders in term 1' })).toBeVisible();
  await keyboard.goTo(why.getByRole('button', { name: /^\d+ more$/ }));
  await keyboard.press('Enter');
  const chain = why.getByRole('list', { name: 'Because' });
  const again = voted === 'S1' ? 'S3' : 'S1';
  for (const link of [`S2 votes for ${voted}`, 'You restart S2', `S2 votes for ${again}`])
    await expect(chain).toContainText(link);
  // The step at which the vote was forgotten is one press away.
  await keyboard.goTo(chain.getByRole('button', { name: /You restart S2/ }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(cluster.clock).toHaveText(restarted);
  await expect(cluster.server(2)).not.toHaveAccessibleName(/voted for/);
});
