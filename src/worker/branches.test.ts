import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun, type Run } from '../sim/index.ts';
import type { BranchChange, Frame } from './protocol.ts';
import { decodeServers } from './servers.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';

// Several futures of one run, and what the page is told of them.

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const open = (changes: Partial<Run> = {}) => line.frame({ type: 'open', run: { ...defaultRun(1), ...changes }, at: 0 });
const until = (to: number) => line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW });
const seek = (at: number) => line.frame({ type: 'seek', to: { kind: 'time', at }, view: VIEW });
const command = (name: string, args = {}) => line.frame({ type: 'command', name, args, view: VIEW });
const change = (what: BranchChange) => line.frame({ type: 'branch', change: what, view: VIEW });
const statusIn = (frame: Frame, server: number) => decodeServers(frame.servers)[server - 1]!.status;

/** Two seconds are known; at one second S2 crashes in another future. */
async function forked() {
  await open();
  const main = await until(2 * SECOND);
  await seek(SECOND);
  const fork = await command('crash', { server: 2 });
  return { main, fork };
}

describe('branches', () => {
  test('an act in the past opens one, and the old future stays', async () => {
    const { main, fork } = await forked();
    expect(fork).toMatchObject({ keyframe: true, epoch: main.epoch + 1, branch: 2, now: SECOND });
    expect(fork.commands).toMatchObject({ keep: 0, added: [{ name: 'crash' }] });
    expect(fork.news).toHaveLength(1);
    expect(statusIn(fork, 2)).toBe('down');
    expect(fork.branches).toMatchObject([
      { id: 1, parent: 0, act: null, end: main.end },
      { id: 2, parent: 1, fork: { now: SECOND }, act: { name: 'crash' } },
    ]);
    const shown = await change({ op: 'show', branch: 1 });
    expect(shown).toMatchObject({ keyframe: true, branch: 1, now: SECOND, end: main.end });
    expect(statusIn(shown, 2)).toBe('up');
    expect(await until(2 * SECOND)).toMatchObject({ events: main.events });
  });

  test('an act at the end of what is known goes on in the same one', async () => {
    await open();
    const before = await until(SECOND);
    expect(await command('crash', { server: 2 })).toMatchObject({ keyframe: false, epoch: before.epoch, branch: 1 });
  });

  test('they are told when they change, and not with every frame', async () => {
    expect((await open()).branches).toHaveLength(1);
    expect((await until(10_000)).branches).toBeNull();
    await until(2 * SECOND);
    await seek(SECOND);
    expect((await command('pause', { server: 3 })).branches).toHaveLength(2);
    expect((await until(SECOND + 1000)).branches).toBeNull();
    expect((await seek(SECOND / 2)).branches).toBeNull();
    const named = await change({ op: 'rename', branch: 2, name: '  Without S3  ' });
    expect(named.branches?.map(({ name }) => name)).toEqual(['', 'Without S3']);
  });

  test('what was done to a message is told by what the message is', async () => {
    await open({ ...defaultRun(1, 3), clock: 'manual' });
    await command('timeout', { server: 1 });
    expect(await command('deliver', { message: 1 })).toMatchObject({
      canUndo: { message: { kind: 'voteRequest', from: 1 } },
    });
    const written = await command('write', { op: 'set', key: 'x', value: '1', target: 1 });
    expect(written.canUndo).not.toHaveProperty('message');
    await line.frame({ type: 'stepBack', view: VIEW });
    await line.frame({ type: 'stepBack', view: VIEW });
    const dropped = await command('drop', { message: 2 });
    expect(dropped.canUndo).toMatchObject({
      command: { name: 'drop' },
      message: { kind: 'voteRequest', from: 1, to: 3 },
    });
    expect(dropped.news[0]!.happenings[0]).toMatchObject({ message: { kind: 'voteRequest', from: 1, to: 3 } });
    expect(dropped.branches![1]!.message).toEqual({ kind: 'voteRequest', from: 1, to: 3 });
    const undone = await line.frame({ type: 'undo', view: VIEW });
    expect(undone).toMatchObject({
      canRedo: { command: { name: 'drop' }, message: { kind: 'voteRequest', from: 1, to: 3 } },
      canUndo: { command: { name: 'timeout' } },
    });
  });

  test('one that is removed comes back by undo', async () => {
    const { fork } = await forked();
    const removed = await change({ op: 'remove', branch: 2 });
    expect(removed).toMatchObject({ branch: 1, canUndo: { kind: 'removal', branch: 2 } });
    expect(removed.branches).toHaveLength(1);
    const back = await line.frame({ type: 'undo', view: VIEW });
    expect(back).toMatchObject({ branch: 2, events: fork.events, canRedo: { kind: 'removal', branch: 2 } });
    expect(back.branches).toHaveLength(2);
  });

  test('taking back what made a branch returns to the old future, and redo to the new one', async () => {
    const { fork, main } = await forked();
    const undone = await line.frame({ type: 'undo', view: VIEW });
    expect(undone).toMatchObject({
      branch: 1,
      now: SECOND,
      canRedo: { command: { name: 'crash', args: { server: 2 } } },
      end: main.end,
    });
    const redone = await line.frame({ type: 'redo', view: VIEW });
    expect(redone).toMatchObject({ branch: 2, now: SECOND, events: fork.events, canRedo: null });
    expect(statusIn(redone, 2)).toBe('down');
  });

  test('under the manual clock a choice takes a millisecond, in the past as well', async () => {
    await open({ clock: 'manual' });
    expect(await command('timeout', { server: 1 })).toMatchObject({ now: 1000, manual: true });
    await command('timeout', { server: 2 });
    await line.frame({ type: 'seek', to: { kind: 'time', at: 1000 }, view: VIEW });
    const other = await command('timeout', { server: 3 });
    expect(other).toMatchObject({ now: 2000, branch: 2 });
    expect(other.commands).toMatchObject({ keep: 1, added: [{ name: 'timeout', args: { server: 3 } }] });
  });

  test('a branch that is none is refused, and so is removing the only one', async () => {
    await open();
    for (const op of ['show', 'remove'] as const) {
      const answer = await line.ask({ type: 'branch', change: { op, branch: 7 }, view: VIEW });
      expect(answer).toMatchObject({
        problem: { kind: 'badRequest', message: expect.stringMatching(/branch 7.*\.$/) },
      });
    }
    const last = await line.ask({ type: 'branch', change: { op: 'remove', branch: 1 }, view: VIEW });
    expect(last).toMatchObject({ problem: { message: 'This is the only branch, so it stays.' } });
  });

  test('there are at most 32, then acting in the past says what to do', async () => {
    await open();
    await until(SECOND);
    for (let i = 2; i <= 32; i++) {
      await seek(10_000 * i);
      expect((await command('pause', { server: 1 })).branch).toBe(i);
      await change({ op: 'show', branch: 1 });
    }
    await seek(SECOND / 2);
    const answer = await line.ask({ type: 'command', name: 'pause', args: { server: 1 }, view: VIEW });
    expect(answer).toMatchObject({
      problem: { kind: 'tooManyBranches', message: expect.stringMatching(/Remove one/) },
    });
    expect((await until(SECOND / 2)).branch).toBe(1);
  });
});

test('a run opens with the present before the end of what is known', async () => {
  const frame = await line.frame({
    type: 'open',
    run: defaultRun(1),
    at: SECOND,
    known: { events: 1e6, now: 2 * SECOND },
  });
  expect(frame).toMatchObject({ now: SECOND, end: { now: 2 * SECOND } });
  expect(frame.end.events).toBeGreaterThan(frame.events);
});
