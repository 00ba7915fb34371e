import { Cluster } from './cluster.ts';
import { Keyboard } from './keyboard.ts';
import { expect, test } from './support/test.ts';

test('seen through the eyes of one server: what it has heard of the others, and the way back', async ({ page }) => {
  const cluster = new Cluster(page);
  const keyboard = new Keyboard(page);
  await keyboard.open();
  // The leader has just been elected; only it knows.
  await keyboard.until(async () => /^S\d leads term 1/.test(await cluster.headline.innerText()), 'Shift+ArrowRight');
  const leader = await cluster.leader();
  const eyes = leader === 3 ? 2 : 3;
  const told = await cluster.states();
  await expect(cluster.server(leader)).toHaveAccessibleName(/leader/);

  await keyboard.press(String(eyes), 'i');
  const viewAs = page.getByRole('button', { name: `View as S${eyes}` });
  await keyboard.goTo(viewAs);
  await keyboard.press('Enter');
  await expect(viewAs).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`Seen by S${eyes}`, { exact: true })).toBeVisible();
  const known = page.getByRole('tabpanel', { name: 'Inspect' });
  await expect(known.getByText(`What S${eyes} knows`)).toBeVisible();
  // It has heard from the leader as a candidate, and from nobody else.
  await expect(
    known
      .getByRole('listitem')
      .filter({ hasText: `S${leader}` })
      .first(),
  ).toContainText(/candidate|term 1/);
  await expect(cluster.server(eyes)).toHaveAccessibleName(/follower/);
  await expect(cluster.server(leader)).toHaveAccessibleName(/says S\d|last heard/);
  await expect(cluster.server(leader)).not.toHaveAccessibleName(/leader|log to/);

  await keyboard.goTo(cluster.button('See all'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect.poll(() => cluster.states()).toBe(told);
});
