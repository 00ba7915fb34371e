import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun, type KeptBranches } from '../sim/index.ts';
import type { Frame } from './protocol.ts';
import { decodeServers } from './servers.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';

// What one worker has told of its branches is all that the next one needs.

const SECOND = 1_000_000;
const run = defaultRun(1);
let line: Line;
let next: Line;
beforeEach(() => {
  line = openLine();
  next = openLine();
});
afterEach(() => {
  line.close();
  next.close();
});

const until = (to: number) => line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW });
const command = (name: string, args = {}) => line.frame({ type: 'command', name, args, view: VIEW });

/** Two seconds are known; at one second S2 crashes in another future, which is looked at in the midst of an instant. */
async function forked(): Promise<{ shown: Frame; branches: KeptBranches }> {
  await line.frame({ type: 'open', run, at: 0 });
  await until(2 * SECOND);
  await line.frame({ type: 'seek', to: { kind: 'time', at: SECOND }, view: VIEW });
  await command('crash', { server: 2 });
  await until(1.5 * SECOND);
  const shown = await line.frame({ type: 'seek', to: { kind: 'after', event: 150 }, view: VIEW });
  const answer = await line.ask({ type: 'keep' });
  if (answer.type !== 'kept') throw new Error(JSON.stringify(answer));
  return { shown, branches: answer.branches };
}
const restore = ({ events, now: at }: Frame, branches: unknown) =>
  next.frame({ type: 'restore', run: { ...run, commands: [] }, branches, at, events });

describe('a worker that is given the branches of another', () => {
  test('shows the same moment of the same branch, and knows the others as far', async () => {
    const { shown, branches } = await forked();
    const frame = await restore(shown, JSON.parse(JSON.stringify(branches)));
    const { now, events, takenNow, nextAt, end, branch, canUndo } = shown;
    expect(frame).toMatchObject({ now, events, takenNow, nextAt, end, branch, canUndo, lost: [], keyframe: true });
    expect(frame.branches).toMatchObject([
      { id: 1, end: { now: 2 * SECOND } },
      { id: 2, act: { name: 'crash' } },
    ]);
    expect(frame.run).toMatchObject({ seed: run.seed });
  });

  test('answers what is asked meanwhile about them', async () => {
    const { shown, branches } = await forked();
    void restore(shown, branches);
    const frame = await next.frame({ type: 'step', view: VIEW });
    expect(frame).toMatchObject({ branch: 2, events: shown.events + 1 });
  });

  test('leaves out what is broken, and says so', async () => {
    const { shown, branches } = await forked();
    const [first, second] = branches.list;
    const third = { ...second!, id: 3, parent: 7 };
    expect(await restore(shown, { ...branches, list: [first, second, third] })).toMatchObject({
      branch: 2,
      branches: [{ id: 1 }, { id: 2 }],
      lost: ['Branch 3 comes from one that is not there.'],
    });
  });

  test.each([null, { list: [] }, { list: Array(20).fill(7), shown: 1 }])(
    'opens the run that was shown when the branches are of no use: %j',
    async (branches) => {
      const { shown } = await forked();
      const crashed = { ...run, commands: [{ at: SECOND, after: 0, name: 'crash', args: { server: 2 } }] };
      const frame = await next.frame({ type: 'restore', run: crashed, branches, at: shown.now });
      expect(frame).toMatchObject({ branch: 1, now: shown.now, branches: [{ id: 1 }] });
      expect(decodeServers(frame.servers)[1]!.status).toBe('down');
      expect(frame.lost.length).toBeGreaterThan(0);
      expect(frame.lost.length).toBeLessThan(5);
      for (const sentence of frame.lost) expect(sentence).toMatch(/\.$/);
    },
  );

  test('refuses a run that is none, and goes on with the one it had', async () => {
    const { shown, branches } = await forked();
    await restore(shown, branches);
    const answer = await next.ask({ type: 'restore', run: null, branches, at: 0 });
    expect(answer).toMatchObject({ type: 'failed', problem: { kind: 'badRun' } });
    expect(await next.frame({ type: 'step', view: VIEW })).toMatchObject({ branch: 2 });
  });
});
