import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultRun } from '../sim/index.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';

// A lesson waits for what the reader does: frames say when it has come true since, whatever led to the present.

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const until = (to: number) => line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW });
const seek = (at: number) => line.frame({ type: 'seek', to: { kind: 'time', at }, view: VIEW });
const command = (name: string, args = {}) => line.frame({ type: 'command', name, args, view: VIEW });
const watch = (name: string, args = {}) => line.frame({ type: 'watch', condition: { name, args }, view: VIEW });

beforeEach(async () => {
  await line.frame({ type: 'open', run: defaultRun(1), at: 0 });
  await until(SECOND);
});

test('an act, in the frame that shows it, and from then on', async () => {
  await command('crash', { server: 3 });
  expect(await watch('serverCrashes', { server: 0 })).toMatchObject({ came: false });
  expect(await until(1.1 * SECOND)).toMatchObject({ came: false });
  expect(await command('crash', { server: 2 })).toMatchObject({ came: true });
  expect(await until(2 * SECOND)).toMatchObject({ came: true });
  expect(await watch('serverCrashes', { server: 0 })).toMatchObject({ came: false });
});

test('a condition that needs more than an act, while it plays', async () => {
  await watch('leaderElected');
  const leader = (await line.ask({
    type: 'events',
    query: { filter: 'key', server: 0, before: Infinity, limit: 24 },
  })) as {
    readonly rows: readonly { readonly server: number; readonly marks: number }[];
  };
  const { server } = leader.rows.find(({ marks }) => (marks & 1) !== 0)!;
  expect(await command('crash', { server })).toMatchObject({ came: false });
  expect(await until(3 * SECOND)).toMatchObject({ came: true });
});

test('an act in the past counts, what was done there before it does not', async () => {
  await command('crash', { server: 3 });
  await until(2 * SECOND);
  await watch('serverCrashes');
  expect(await seek(SECOND / 2)).toMatchObject({ came: false });
  expect(await until(1.5 * SECOND)).toMatchObject({ came: false });
  await seek(SECOND / 2);
  expect(await command('restart', { server: 3 })).toMatchObject({ came: false });
  expect(await command('crash', { server: 4 })).toMatchObject({ came: true, branch: 2 });
});

test('also under a hold, and in a branch that parts from it', async () => {
  const { events, now } = await seek(SECOND / 2);
  await line.frame({ type: 'hold', at: { events, now }, view: VIEW });
  await watch('clientWrites');
  expect(await command('write', { op: 'set', key: 'x', value: '1', target: 0 })).toMatchObject({ came: true });
});

test('what is no condition is told, and with none nothing comes', async () => {
  await watch('serverCrashes');
  const answer = await line.ask({ type: 'watch', condition: { name: 'peace', args: {} }, view: VIEW });
  expect(answer).toMatchObject({ type: 'failed', problem: { message: expect.stringMatching(/no condition “peace”/) } });
  expect(await command('crash', { server: 3 })).toMatchObject({ came: false });
  await line.frame({ type: 'watch', condition: null, view: VIEW });
  expect(await command('crash', { server: 4 })).toMatchObject({ came: false });
});
