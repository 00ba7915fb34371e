import { Cluster } from './cluster.ts';
import { expect, test } from './support/test.ts';

test('the simulation runs in a Worker and streams at most one frame a picture', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = { asked: 0, answered: 0, most: 0 };
    Object.assign(window, { counts });
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        this.addEventListener('message', ({ data }) => (counts.answered += Number(data.type === 'frame')));
      }
      override postMessage(message: { type: string }): void {
        if (['frame', 'open', 'step', 'command', 'undo', 'redo'].includes(message.type)) counts.asked++;
        counts.most = Math.max(counts.most, counts.asked - counts.answered);
        super.postMessage(message);
      }
    };
  });
  const cluster = new Cluster(page);
  await page.goto('./');
  await expect(cluster.headline).toHaveText(/leads term 1/);
  expect(page.workers()).toHaveLength(1);
  await cluster.pause();
  const counts = await page.evaluate(() => (window as unknown as { counts: Record<string, number> }).counts);
  expect(counts['answered']).toBeGreaterThan(20);
  expect(counts['most']).toBe(1);
});
