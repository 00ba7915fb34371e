import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test('messages can be dropped, delayed, duplicated and delivered by keys', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 4 });
  await cluster.stepUntil(/asks for votes/);
  const messages = page.getByRole('button', { name: /^Vote request from/ });
  await expect(messages).toHaveCount(4);

  await page.keyboard.press('m');
  await page.keyboard.press('x');
  await expect(messages).toHaveCount(3);

  await page.keyboard.press('m');
  const selected = page.getByRole('button', { name: /^Vote request from/, pressed: true });
  await expect(selected).toHaveAccessibleName(/arrives in \d/);
  const before = await selected.getAttribute('aria-label');
  await page.keyboard.press('d');
  await page.keyboard.type('200');
  await expect(page.getByText(/^Delay message \d+ by 200 ms/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(selected).not.toHaveAccessibleName(before!);

  await page.keyboard.press('Shift+D');
  await expect(messages).toHaveCount(4);
  await page.keyboard.press('n');
  await expect(messages).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Vote (granted|refused) from/ })).toHaveCount(1);
});

test('the menu of a message asks for the delay it needs, and refuses what is none', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 4 });
  await cluster.stepUntil(/asks for votes/);
  await page.keyboard.press('m');
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /^Delay/ }).click();
  const field = page.getByRole('textbox', { name: /delay/i });
  await field.fill('a while');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'must lie between' })).toBeVisible();
  await field.fill('30');
  await field.press('Enter');
  await expect(field).toBeHidden();
  await expect(cluster.button(/^Undo delay/i)).not.toHaveAttribute('aria-disabled', 'true');
});

test('a paused server stands still and goes on', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 4 });
  await page.keyboard.press('3');
  await page.keyboard.press('p');
  await expect(cluster.server(3)).toHaveAccessibleName(/paused/);
  await page.keyboard.press('p');
  await expect(cluster.server(3)).not.toHaveAccessibleName(/paused/);
});

test('links are cut both ways and one way, and healed', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 4 });
  for (const key of ['k', '1', '2', 'Shift+K', '3', '4', 'o']) await page.keyboard.press(key);
  const network = page.getByRole('tabpanel', { name: 'Network' });
  await expect(network.getByRole('listitem').filter({ hasText: 'cut both ways' })).toHaveCount(1);
  await network.getByRole('button', { name: 'Heal S3 and S4' }).click();
  await page.keyboard.press('h');
  await expect(network.getByText('Every link is open.')).toBeVisible();
});

test('a dial takes a figure, and says why it does not', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await cluster.tab('Network').click();
  const loss = page.getByRole('textbox', { name: /loss/i });
  await loss.fill('250');
  await loss.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: /Loss/ })).toBeVisible();
  await loss.fill('20');
  await loss.press('Enter');
  await expect(cluster.button(/loss 20 %/)).toBeVisible();
  await cluster.button(/^Undo/).click();
  await expect(cluster.button(/loss 0 %/)).toBeVisible();
});

test('what a client may not write is refused where it was typed', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Client write' });
  await dialog.getByRole('textbox', { name: 'Key' }).fill('a key with blanks and far too long '.repeat(40));
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Key');
  await dialog.getByRole('textbox', { name: 'Key' }).fill('k');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('\u{1F600}'.repeat(200));
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Value');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await cluster.step();
});
