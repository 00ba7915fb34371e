// The page in headless Chromium without a GPU at 1440x900, worker running: frames, main-thread work, message sizes.
import { root } from '../install.mjs';
import { buildApp } from '../build-app.mjs';
import { withPage } from '../with-page.mjs';
import { begin, droppedOf, lateOf, WARM_UP_MS, watch } from './frames.mjs';

export const title = 'Page, 1440x900, software rendering';

const cases = [
  { servers: 5, work: 4, bytes: 16_000 },
  { servers: 25, work: 8, bytes: 16_000 },
  { servers: 51, work: 12, bytes: 32_000 },
];
const SEEKS = 40;

export async function measure() {
  await buildApp();
  /** @type {import('./row.d.ts').Row[]} */
  const rows = [];
  for (const { servers, work, bytes } of cases) {
    for (const speed of [1, 100]) {
      const result = await withPage(`${root}/dist`, { width: 1440, height: 900 }, (page, address) =>
        drive(page, address, servers, speed),
      );
      const name = `${servers} servers, ${speed}x`;
      const dropped = (100 * result.dropped) / result.frames;
      rows.push(
        {
          figure: `${name}, frame p95`,
          value: `${result.p95.toFixed(1)} ms`,
          bound: '<= 17.5 ms',
          met: result.p95 <= 17.5,
        },
        { figure: `${name}, dropped`, value: `${dropped.toFixed(1)} %`, bound: '<= 2 %', met: dropped <= 2 },
        {
          figure: `${name}, main-thread work a frame`,
          value: `${result.work.toFixed(2)} ms`,
          bound: `<= ${work} ms`,
          met: result.work <= work,
        },
        {
          figure: `${name}, messages a frame, largest`,
          value: `${(result.messages / result.pictures).toFixed(2)}, ${(result.largest / 1000).toFixed(1)} kB`,
          bound: `<= 1, ${bytes / 1000} kB`,
          met: result.messages <= result.pictures + 1 && result.largest <= bytes,
        },
      );
    }
  }
  for (const { servers, work } of cases) rows.push(await seekRow(servers), ...(await spaceTimeRows(servers, work)));
  return rows;
}

/** From a press on the slider of the whole run to the picture of that moment. @param {number} servers */
async function seekRow(servers) {
  const waits = await withPage(`${root}/dist`, { width: 1440, height: 900 }, async (page, address) => {
    await page.addInitScript(countToNextClock);
    await begin(page, address, servers, 100);
    await page.waitForTimeout(WARM_UP_MS);
    await page.getByRole('button', { name: 'Pause' }).click();
    const box = await page.getByRole('region', { name: 'Whole run' }).getByRole('slider').boundingBox();
    if (box === null) throw new Error('The slider of the whole run has no place.');
    /** @type {number[]} */
    const frames = [];
    for (let i = 0; i < SEEKS; i++) {
      const place = 0.02 + (((i * 37) % SEEKS) / SEEKS) * 0.8;
      const next = page.evaluate('framesToNextClock()');
      await page.mouse.click(box.x + place * box.width, box.y + box.height / 2);
      frames.push(/** @type {number} */ (await next));
    }
    return frames.sort((a, b) => a - b);
  });
  const worst = waits[Math.floor(waits.length * 0.95)] ?? Infinity;
  return {
    figure: `${servers} servers, from a press on the slider to the picture, p50 and p95`,
    value: `${waits[waits.length >> 1]} and ${worst} frames`,
    bound: '<= 2 frames',
    met: worst <= 2,
  };
}

/** The space-time diagram while it plays. @param {number} servers @param {number} work */
async function spaceTimeRows(servers, work) {
  /** @type {import('./row.d.ts').Row[]} */
  const rows = [];
  for (const speed of [1, 100]) {
    const { p95, perFrame } = await withPage(`${root}/dist`, { width: 1440, height: 900 }, async (page, address) => {
      await begin(page, address, servers, speed);
      await page.keyboard.press('e');
      await page
        .getByRole('button', { name: /^Back to stage/ })
        .first()
        .waitFor();
      await page.waitForTimeout(WARM_UP_MS);
      const { frames, seconds } = await watch(page);
      return { p95: lateOf(frames), perFrame: (seconds * 1000) / frames.length };
    });
    rows.push({
      figure: `${servers} servers, ${speed}x, space-time: frame p95, main-thread work a frame`,
      value: `${p95.toFixed(1)} ms, ${perFrame.toFixed(2)} ms`,
      bound: `<= 17.5 ms, ${work} ms`,
      met: p95 <= 17.5 && perFrame <= work,
    });
  }
  return rows;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} address
 * @param {number} servers
 * @param {number} speed
 */
async function drive(page, address, servers, speed) {
  await page.addInitScript(countMessages);
  await begin(page, address, servers, speed);
  await page.waitForTimeout(WARM_UP_MS);
  const { frames, seconds } = await watch(page);
  const counted = /** @type {{ messages: number, pictures: number, largest: number }} */ (
    await page.evaluate('measureMessages(1500)')
  );
  return {
    frames: frames.length,
    p95: lateOf(frames),
    dropped: droppedOf(frames),
    work: (seconds * 1000) / frames.length,
    messages: counted.messages,
    pictures: counted.pictures,
    largest: counted.largest,
  };
}

/** In the page, before anything else: lets a later call count the frames from a press to the next time on the clock. */
function countToNextClock() {
  const clock = () => /\d+\.\d{3} s/.exec(document.querySelector('#transport')?.textContent ?? '')?.[0];
  Object.assign(window, {
    framesToNextClock: () =>
      new Promise((resolve) => {
        addEventListener(
          'pointerdown',
          () => {
            const before = clock();
            let frames = 0;
            const next = () => {
              // Before the picture of this frame: what has changed by now is in it.
              frames++;
              if (clock() !== before || frames > 100) resolve(frames);
              else requestAnimationFrame(next);
            };
            requestAnimationFrame(next);
          },
          { once: true, capture: true },
        );
      }),
  });
}

/** In the page, before anything else: lets a later call weigh what the worker sends. */
function countMessages() {
  let weighing = false;
  let count = 0;
  let largest = 0;
  const weigh = (/** @type {any} */ value) => {
    let typed = 0;
    const text = JSON.stringify(value, (_, item) => {
      if (!ArrayBuffer.isView(item)) return item;
      typed += item.byteLength;
      return 0;
    });
    return text.length + typed;
  };
  const Original = window.Worker;
  window.Worker = class extends Original {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      this.addEventListener('message', (event) => {
        if (!weighing) return;
        if (event.data.type === 'frame') count++;
        largest = Math.max(largest, weigh(event.data));
      });
    }
  };
  Object.assign(window, {
    measureMessages: (/** @type {number} */ milliseconds) =>
      new Promise((resolve) => {
        weighing = true;
        let frames = 0;
        const start = performance.now();
        requestAnimationFrame(function frame(now) {
          frames++;
          if (now - start < milliseconds) return requestAnimationFrame(frame);
          weighing = false;
          return resolve({ messages: count, pictures: frames, largest });
        });
      }),
  });
}
