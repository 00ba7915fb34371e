import { defaultRun, type Run } from '../src/sim/index.ts';
import { createHandler } from '../src/worker/handler.ts';
import type { Request, ViewPort } from '../src/worker/protocol.ts';
import { expect, test } from './support/test.ts';

const SECOND = 1_000_000;
const view: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 1, maxMessages: 100 };

/** A troubled life: loss, duplicates, a slow disk, a partition, crashes, writes on both sides. */
function troubled(): Run {
  const fresh = defaultRun(20260123, 5);
  const { dials } = fresh.options;
  const at = (ms: number, name: string, args: Run['commands'][number]['args']) => ({
    at: 1000 * ms,
    after: 0,
    name,
    args,
  });
  const write = (ms: number, value: string, target: number) => at(ms, 'write', { op: 'set', key: 'x', value, target });
  return {
    ...fresh,
    options: { ...fresh.options, dials: { ...dials, loss: 50, duplication: 50, diskLatency: 3000, timerJitter: 500 } },
    commands: [
      write(600, 'a', 0),
      at(900, 'partition', { sides: [[1, 2]] }),
      ...[1, 2, 3, 4, 5].map((target) => write(1300 + target, `b${target}`, target)),
      at(2200, 'crash', { server: 3 }),
      at(2600, 'healAll', {}),
      at(3100, 'restart', { server: 3 }),
      write(4000, 'c', 0),
    ],
  };
}

function requests(): readonly Request[] {
  const frames = Array.from({ length: 30 }, (_, i): Request => {
    return { type: 'frame', n: i + 2, to: (i + 1) * 333_333, budgetMs: 1e9, stopOnKey: false, view };
  });
  return [
    { type: 'open', n: 1, run: troubled(), at: 0 },
    ...frames,
    { type: 'frame', n: 100, to: 60 * SECOND, budgetMs: 1e9, stopOnKey: false, view },
    { type: 'events', n: 101, query: { filter: 'all', server: 0, before: Infinity, limit: 24 } },
    { type: 'tape', n: 102, query: { from: 0, to: 10 * SECOND, maxStrokes: 200, maxDots: 200 } },
    { type: 'undo', n: 103, view },
  ];
}

test('the same run has the same history in the browser and in Node, to the bit', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^S5, / }).waitFor();
  const there = await page.evaluate(async (asked) => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const worker = new Worker(
      files.find((name) => /\/entry-[^/]*\.js$/.test(name))!,
      { type: 'module' },
    );
    const answers: string[] = [];
    for (const request of asked) {
      const answer = await new Promise((resolve) => {
        worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
        worker.postMessage(request);
      });
      answers.push(JSON.stringify(answer, (_, value) => (ArrayBuffer.isView(value) ? Object.values(value) : value)));
    }
    worker.terminate();
    return answers;
  }, requests());

  const handle = createHandler(() => 0);
  const here = requests().map((request) =>
    JSON.stringify(handle(request), (_, value) => (ArrayBuffer.isView(value) ? Object.values(value) : value)),
  );
  expect(here.join('').length).toBeGreaterThan(20_000);
  expect(there).toEqual(here);
});
