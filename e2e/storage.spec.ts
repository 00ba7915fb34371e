import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test('a run survives a reload', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open({ seed: 11 });
  await cluster.stepUntil(/^S\d leads term 1/);
  await cluster.server(3).dblclick();
  await expect(cluster.server(3)).toHaveAccessibleName(/down/);
  await page.goto('./');
  await page.reload();
  const offer = page.getByRole('region', { name: 'Your last run' });
  await offer.getByRole('button', { name: 'Continue where you were' }).click();
  await expect(offer).toBeHidden();
  await expect(cluster.server(3)).toHaveAccessibleName(/down/);
  await expect(cluster.button('Play')).toBeVisible();
});

test('what was stored and cannot be read is said, kept, and stops nothing', async ({ page }) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"broken');
    localStorage.setItem('raftarium.run', '{"broken');
  });
  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('cannot be read');
  await expect(cluster.headline).toHaveText(/leads term 1/, { timeout: 30_000 });
});

test('an address that is none is explained, and the default run plays', async ({ page }) => {
  const cluster = new Cluster(page);
  await page.goto('./#figure-8&x=<b>');
  const notices = page.getByRole('list', { name: 'Notices' });
  await expect(notices).toContainText('This address cannot be opened');
  await notices.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(notices.getByRole('listitem')).toHaveCount(0);
  await expect(cluster.server(5)).toBeVisible();
});

test('an address that is typed while the page is open is followed, and one that is none explained', async ({
  page,
}) => {
  const cluster = new Cluster(page);
  await cluster.open();
  await page.goto('./#cluster?seed=9&servers=3');
  await expect(cluster.server(4)).toBeHidden();
  await expect(cluster.server(3)).toBeVisible();
  await page.goto('./#nonsense');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('The present run goes on.');
  await cluster.button('Undo new run').click();
  await expect(cluster.server(5)).toBeVisible();
});

test('a worker that dies is replaced; when it dies again the reader decides', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
  });
  const kill = () =>
    page.evaluate(() => {
      const { workers } = window as unknown as { workers: Worker[] };
      workers.at(-1)?.dispatchEvent(new Event('error'));
    });
  const cluster = new Cluster(page);
  await cluster.open({ seed: 5 });
  await cluster.stepUntil(/^S\d leads term 1/);
  const [headline, clock] = [await cluster.headline.innerText(), await cluster.clock.innerText()];

  await kill();
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('was started again');
  await expect(cluster.headline).toHaveText(headline);
  await expect(cluster.clock).toHaveText(clock);

  await kill();
  await expect(page.getByRole('alert').filter({ hasText: 'Your run is kept' })).toBeVisible();
  await cluster.button('Restart from here').click();
  await expect(cluster.button('Restart from here')).toBeHidden();
  await expect(cluster.clock).toHaveText(clock);
  await cluster.step();
  await expect(cluster.server(1)).toBeVisible();
});
