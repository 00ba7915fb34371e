import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test('a bare address runs at once and follows what matters', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.goto('./');
  await expect(cluster.button('Pause')).toBeVisible();
  await expect(cluster.speed).toHaveValue('follow');
  await expect(cluster.headline).toHaveText(/^S\d leads term 1/, { timeout: 30_000 });
});

test('with reduced motion the page waits, and Play has the focus', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(cluster.button('Play')).toBeFocused();
  await expect(cluster.clock).toHaveText('0.000 s');
});

test('one event at a time; the same seed plays the same run', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 7 });
  const play = async () => {
    await cluster.stepUntil(/^S\d leads term 1$/);
    return [await cluster.headline.innerText(), await cluster.clock.innerText(), await cluster.events()];
  };
  const first = await play();
  await cluster.setReducedMotion(true);
  for (const seed of ['8', '7']) {
    await cluster.button('New run').click();
    const dialog = page.getByRole('dialog', { name: 'New run' });
    await dialog.getByRole('textbox', { name: 'Seed' }).fill(seed);
    await dialog.getByRole('button', { name: 'Start' }).click();
    await expect(cluster.clock).toHaveText('0.000 s');
    if (seed === '7') expect(await play()).toEqual(first);
    else expect(await play()).not.toEqual(first);
  }
});

test('undo names what it takes back, redo brings it again', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 7 });
  await cluster.server(2).dblclick();
  await expect(cluster.server(2)).toHaveAccessibleName(/down/);
  await page.getByRole('button', { name: 'Undo crash S2' }).click();
  await expect(cluster.server(2)).toHaveAccessibleName(/follower/);
  await page.getByRole('button', { name: 'Redo crash S2' }).click();
  await expect(cluster.server(2)).toHaveAccessibleName(/down/);
  await page.keyboard.press('Control+z');
  await expect(cluster.server(2)).toHaveAccessibleName(/follower/);
});

test('speeds are named steps and Follow is the first of them', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  const { speed } = cluster;
  await expect(speed.getByRole('option')).toHaveText([
    'Follow',
    ...['0.001×', '0.002×', '0.005×', '0.01×', '0.02×', '0.05×', '0.1×', '0.2×', '0.5×'],
    ...['1×', '2×', '5×', '10×', '20×', '50×', '100×'],
  ]);
  await page.keyboard.press('0');
  await expect(speed).toHaveValue('1');
  await page.keyboard.press('-');
  await expect(speed).toHaveValue('0.5');
  await page.keyboard.press('a');
  await expect(speed).toHaveValue('follow');
});

test('another size starts a new run; a seed that is none is refused where it stands', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 7 });
  await cluster.button('New run').click();
  const dialog = page.getByRole('dialog', { name: 'New run' });
  await dialog.getByRole('radio', { name: '3' }).click();
  const seed = dialog.getByRole('textbox', { name: 'Seed' });
  await seed.fill('4294967296');
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('A seed is a whole number from 0 to 4294967295.');
  await seed.fill('42');
  await seed.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cluster.server(3)).toBeVisible();
  await expect(cluster.server(4)).toHaveCount(0);
});

for (const servers of [1, 2, 9]) {
  test(`${servers} servers elect a leader`, async ({ page }) => {
    const cluster = new Cluster(page);
    await cluster.open({ seed: 3, servers });
    await cluster.stepUntil(/^S\d leads term/);
    await expect(cluster.server(await cluster.leader())).toHaveAccessibleName(/leader/);
  });
}
