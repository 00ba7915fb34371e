import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { type CommandArgs, defaultRun } from '../sim/index.ts';
import { createHandler } from './handler.ts';
import type { Response } from './protocol.ts';
import { decodeTape } from './tapes.ts';
import { VIEW } from './testing/line.ts';

// What a frame may weigh at most, through structured cloning, while everything happens at once.

const cases = [
  { servers: 5, bytes: 16_000, frames: 100 },
  { servers: 9, bytes: 16_000, frames: 100 },
  { servers: 25, bytes: 16_000, frames: 60 },
  { servers: 51, bytes: 32_000, frames: 30 },
];

describe.each(cases)('a frame of $servers servers is at most $bytes bytes', ({ servers, bytes, frames }) => {
  test.each([1, 100])('at %dx, under writes and faults', (speed) => {
    let n = 0;
    const handle = createHandler(() => 0);
    let largest = { bytes: 0, what: '' };
    const weigh = (what: string, response: Response) => {
      const size = serialize(response).byteLength;
      if (size > largest.bytes) {
        const parts = 'frame' in response ? response.frame : 'tape' in response ? response.tape : response;
        const weights = Object.entries(parts).map(([name, part]) => `${name} ${serialize(part).byteLength}`);
        largest = { bytes: size, what: `${what}: ${weights.join(', ')}` };
      }
    };
    handle({ type: 'open', n: n++, run: defaultRun(7, servers), at: 0 });
    const command = (name: string, args: CommandArgs) =>
      weigh(name, handle({ type: 'command', n: n++, name, args, view: VIEW }));
    let now = 0;
    const view = { ...VIEW, inspected: 1 };
    for (let i = 0; i < frames; i++) {
      now += Math.floor((speed * 1_000_000) / 60);
      const frame = handle({ type: 'frame', n: n++, to: now, budgetMs: 1, stopOnKey: false, view });
      weigh('frame', frame);
      for (const write of [1, 2])
        command('write', { op: 'set', key: `k${(i * write) % 40}`, value: 'v'.repeat(16), target: 0 });
      if (i % 10 === 3) command('crash', { server: 1 + (i % servers) });
      if (i % 10 === 7) command('restart', { server: 1 + ((i - 4) % servers) });
      if (i % 30 === 5 && servers > 2) command('partition', { sides: [[1, 2], [3]] });
      if (i % 30 === 19) command('healAll', {});
      if (i === 12) for (const id of ['loss', 'duplication']) command('setDial', { dial: id, value: 200 });
      if (i === 22) command('setDial', { dial: 'latency', value: 50_000 });
      if (i % 10 === 0) {
        const query = { filter: 'all', server: 0, before: Infinity, limit: 1000 } as const;
        weigh('events', handle({ type: 'events', n: n++, query }));
        weigh(
          'tape',
          handle({ type: 'tape', n: n++, query: { from: now - 1_000_000, to: now, maxStrokes: 200, maxDots: 0 } }),
        );
      }
    }
    expect(largest.bytes, largest.what).toBeLessThanOrEqual(bytes);
    expect(largest.bytes).toBeGreaterThan(1000);
  });
});

test('a stretch of the space-time diagram is at most 64 kB, however much is asked for', () => {
  let n = 0;
  const handle = createHandler(() => 0);
  const run = defaultRun(7, 9);
  const dials = { ...run.options.dials, latency: 100_000, heartbeatInterval: 20_000 };
  // Hours into the run the numbers of messages and events have grown.
  handle({ type: 'open', n: n++, run: { ...run, options: { ...run.options, dials } }, at: 120_000_000 });
  let largest = 0;
  const most = { strokes: 0, dots: 0 };
  for (const span of [500_000, 800_000, 1_100_000, 1_300_000, 1_500_000, 2_500_000]) {
    const query = { from: 120_000_000 - span, to: 120_000_000, maxStrokes: 1e6, maxDots: 1e6 };
    const answer = handle({ type: 'tape', n: n++, query });
    if (answer.type !== 'tape') throw new Error(answer.type);
    const { strokes, dots } = decodeTape(answer.tape);
    most.strokes = Math.max(most.strokes, strokes.length);
    most.dots = Math.max(most.dots, dots.length);
    largest = Math.max(largest, serialize(answer).byteLength);
  }
  expect(largest).toBeLessThanOrEqual(64_000);
  expect(most.strokes).toBeGreaterThan(900);
  expect(most.dots).toBeGreaterThan(1000);
});
