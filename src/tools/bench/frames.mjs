// The page while it plays: from frame to frame, and what the main thread works meanwhile.

export const WARM_UP_MS = 3000;
const MEASURE_MS = 5000;

/**
 * @param {import('playwright').Page} page
 * @param {string} address
 * @param {number} servers
 * @param {number | string} speed
 */
export async function begin(page, address, servers, speed) {
  await page.goto(`${address}#cluster?seed=1&servers=${servers}`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page
    .getByText(/leads term/)
    .first()
    .waitFor();
  await page.getByRole('combobox', { name: /speed/i }).selectOption(`${speed}`);
}

/** Frames for a while, and the seconds that the main thread worked meanwhile. @param {import('playwright').Page} page */
export async function watch(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const before = await metrics(devtools);
  const frames = await page.evaluate(recordFrames, MEASURE_MS);
  return { frames, seconds: (await metrics(devtools)) - before };
}

/** The frame in twenty that comes latest, in milliseconds. @param {readonly number[]} frames */
export function lateOf(frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
}

/** Frames that never came: one that took the time of two or more left the others out. @param {readonly number[]} frames */
export function droppedOf(frames) {
  return frames.reduce((sum, frame) => sum + Math.max(0, Math.round(frame / (1000 / 60)) - 1), 0);
}

/** Seconds of main-thread tasks so far. @param {import('playwright').CDPSession} devtools */
async function metrics(devtools) {
  const { metrics: list } = await devtools.send('Performance.getMetrics');
  return list.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** In the page: the time from each frame to the next. @param {number} milliseconds */
function recordFrames(milliseconds) {
  return new Promise((/** @type {(frames: number[]) => void} */ resolve) => {
    /** @type {number[]} */
    const frames = [];
    let last = 0;
    const start = performance.now();
    requestAnimationFrame(function frame(now) {
      if (last > 0) frames.push(now - last);
      last = now;
      if (now - start < milliseconds) requestAnimationFrame(frame);
      else resolve(frames);
    });
  });
}
