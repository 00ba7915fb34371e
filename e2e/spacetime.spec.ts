import { Cluster } from './cluster.ts';
import { Keyboard } from './keyboard.ts';
import { expect, test } from './support/test.ts';

test('an event of the space-time diagram is chosen by keys, and is selected everywhere', async ({ page }) => {
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open();
  await keyboard.until(async () => /^S\d leads term 1/.test(await cluster.headline.innerText()), 'Shift+ArrowRight');
  const leader = await cluster.leader();
  const elected = await cluster.clock.innerText();
  // The last step has selected its event.
  await keyboard.press('Escape', 'e');
  const diagram = page.getByRole('region', { name: 'Space-time diagram' });
  const grid = diagram.getByRole('grid', { name: 'Events by server and time' });
  await keyboard.goTo(grid.locator('[tabindex="0"]'));
  const row = grid.getByRole('row').nth(leader - 1);
  await keyboard.until(() => keyboard.isAt(row.locator('*')), 'ArrowDown');
  await keyboard.press('End');
  // From the newest event of the leader some way back; what happened there is said.
  await keyboard.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  const here = grid.locator(':focus');
  await expect(here).toHaveText(new RegExp(`^(?!Event).*S${leader}.* At [\\d.]+ s\\.$`));
  const [, time] = / At ([\d.]+) s\.$/.exec(await here.innerText())!;
  await expect(diagram.locator('[data-story]')).toHaveCount(0);
  await keyboard.press('Enter');

  await expect(cluster.clock).toHaveText(`${time} s`);
  expect(`${time} s`).not.toBe(elected);
  await expect(grid.getByRole('gridcell', { selected: true })).toContainText(`${time} s`);
  // What has nothing to do with it steps back.
  await expect(diagram.locator('[data-story]')).toHaveCount(1);
  await expect(cluster.headline).toHaveText(/^Space-time: /);

  await keyboard.press('y');
  const why = page.getByRole('tabpanel', { name: 'Why?' });
  await expect(why.getByText(new RegExp(`^${time} s, event \\d`))).toBeVisible();
  await keyboard.press('Shift+Y');
  await expect(cluster.eventList.getByRole('row', { selected: true })).toContainText(time!);

  await keyboard.goTo(cluster.button('Back to stage'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(diagram).toBeHidden();
  await expect(cluster.headline).not.toHaveText(/^Space-time/);
  await expect(cluster.clock).toHaveText(`${time} s`);
  await expect(cluster.eventList.getByRole('row', { selected: true })).toContainText(time!);
});
