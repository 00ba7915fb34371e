import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun } from '../sim/index.ts';
import { decodeMessages } from './messages.ts';
import type { Frame, Request } from './protocol.ts';
import { decodeServers } from './servers.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';
import { createHandler } from './handler.ts';

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const open = (servers = 5, at = 0) => line.frame({ type: 'open', run: defaultRun(1, servers), at });
const until = (to: number, changes = {}) =>
  line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW, ...changes });
const command = (name: string, args = {}) => line.frame({ type: 'command', name, args, view: VIEW });
const leaderIn = (frame: Frame) => decodeServers(frame.servers).find(({ role }) => role === 'leader')?.id ?? 0;

describe('over a real channel', () => {
  test('every request gets exactly one answer, in order', async () => {
    const asked = [
      open(),
      until(SECOND),
      line.ask({ type: 'events', query: { filter: 'all', server: 0, before: Infinity, limit: 5 } }),
      line.ask({ type: 'tape', query: { from: 0, to: SECOND, maxStrokes: 100, maxDots: 100 } }),
      line.ask({ type: 'message', message: 1 }),
      line.ask({ type: 'undo', view: VIEW }),
      line.ask({ type: 'step', view: VIEW }),
    ];
    await Promise.all(asked);
    expect(line.answers.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(line.answers.map(({ type }) => type)).toEqual([
      'frame',
      'frame',
      'events',
      'tape',
      'message',
      'failed',
      'frame',
    ]);
  });

  test('a frame tells what changed and nothing else', async () => {
    const first = await open();
    expect(first).toMatchObject({ keyframe: true, now: 0 });
    expect(first.run).toEqual(defaultRun(1, 5));
    expect(decodeServers(first.servers)).toHaveLength(5);
    await until(SECOND);
    const nothing = await until(SECOND);
    expect(nothing).toMatchObject({
      keyframe: false,
      run: null,
      commands: null,
      network: null,
      logs: null,
      clients: null,
      violations: null,
      unsafe: null,
      news: [],
    });
    expect(nothing.servers.small).toEqual([]);
    const crashed = await command('crash', { server: 2 });
    expect(decodeServers(crashed.servers).map(({ id, status }) => [id, status])).toEqual([[2, 'down']]);
    expect(crashed.commands).toMatchObject({ keep: 0, added: [{ name: 'crash', args: { server: 2 } }] });
    const cut = await command('cut', { a: 1, b: 3 });
    expect(cut.network!.cuts).toEqual([
      [1, 3],
      [3, 1],
    ]);
    expect(cut.commands).toMatchObject({ keep: 1, added: [{ name: 'cut' }] });
    expect(cut.servers.small).toEqual([]);
  });

  test('a revision grows with each change of a server', async () => {
    await open();
    const seen = new Map<number, number>();
    for (let at = 0; at < 3 * SECOND; at += 20_000)
      for (const { id, revision } of decodeServers((await until(at)).servers)) {
        expect(revision).toBeGreaterThan(seen.get(id) ?? -1);
        seen.set(id, revision);
      }
    expect(seen.size).toBe(5);
  });

  test('advancing ends when the wall time is used up, and goes on with the next credit', async () => {
    await open();
    const first = await until(60 * SECOND, { budgetMs: 3 });
    expect(first.now).toBeGreaterThan(0);
    expect(first.now).toBeLessThan(60 * SECOND);
    const second = await until(60 * SECOND, { budgetMs: 3 });
    expect(second.now).toBeGreaterThan(first.now);
  });

  test('under Follow it stops where a message worth watching is sent', async () => {
    await open();
    const stops = [];
    let frame = await until(SECOND, { stopOnKey: true });
    for (; frame.now < SECOND; frame = await until(SECOND, { stopOnKey: true })) {
      const sent = decodeMessages(frame.messages).filter(({ sentAt }) => sentAt === frame.now);
      expect(sent.some(({ kind }) => kind !== 'heartbeat' && kind !== 'stored')).toBe(true);
      stops.push(frame.now);
    }
    expect(stops.length).toBeGreaterThan(5);
  });

  test('opening, undo and redo begin a new epoch with a keyframe, everything else goes on in it', async () => {
    expect(await open()).toMatchObject({ epoch: 1, keyframe: true });
    expect(await until(SECOND)).toMatchObject({ epoch: 1, keyframe: false });
    await command('crash', { server: 1 });
    expect(await line.frame({ type: 'undo', view: VIEW })).toMatchObject({ epoch: 2, keyframe: true, now: SECOND });
    expect(await line.frame({ type: 'redo', view: VIEW })).toMatchObject({ epoch: 3, keyframe: true, now: SECOND });
    expect(await open()).toMatchObject({ epoch: 4, keyframe: true });
  });
});

describe('undo and redo', () => {
  const crashOf = (server: number) => ({ kind: 'act', command: { name: 'crash', args: { server } } });

  test('name the act, and come back to the very same state', async () => {
    await open();
    const leader = leaderIn(await until(SECOND));
    const crashed = await command('crash', { server: leader });
    const act = crashOf(leader);
    expect(crashed.canUndo).toMatchObject(act);
    await until(2 * SECOND);
    const undone = await line.frame({ type: 'undo', view: VIEW });
    expect(undone).toMatchObject({ now: SECOND, canUndo: null, canRedo: act });
    expect(undone.commands).toMatchObject({ keep: 0, added: [] });
    expect(leaderIn(undone)).toBe(leader);
    const redone = await line.frame({ type: 'redo', view: VIEW });
    expect(redone).toMatchObject({ now: SECOND, canUndo: act, canRedo: null });
    expect(decodeServers(redone.servers)[leader - 1]).toMatchObject({ status: 'down' });
    expect(redone.events).toBe(crashed.events);
  });

  test('redo finds the moment of the act again after time has gone on', async () => {
    await open();
    await until(SECOND);
    await command('pause', { server: 1 });
    const before = await until(3 * SECOND);
    await line.frame({ type: 'undo', view: VIEW });
    await until(2 * SECOND);
    await line.frame({ type: 'redo', view: VIEW });
    const after = await until(3 * SECOND);
    expect(after).toMatchObject({ events: before.events, now: before.now });
    expect(after.messages).toEqual(before.messages);
  });

  test('a new act gives up what was undone', async () => {
    await open();
    await command('crash', { server: 1 });
    await line.frame({ type: 'undo', view: VIEW });
    expect(await command('crash', { server: 2 })).toMatchObject({ canRedo: null });
    expect(await line.ask({ type: 'redo', view: VIEW })).toMatchObject({ problem: { kind: 'nothingToRedo' } });
  });

  test('several acts are undone one after the other', async () => {
    await open();
    await command('crash', { server: 1 });
    await until(SECOND);
    await command('crash', { server: 2 });
    expect(await line.frame({ type: 'undo', view: VIEW })).toMatchObject({ now: SECOND, canUndo: crashOf(1) });
    expect(await line.frame({ type: 'undo', view: VIEW })).toMatchObject({ now: 0, canRedo: crashOf(1) });
    expect(await line.ask({ type: 'undo', view: VIEW })).toMatchObject({ problem: { kind: 'nothingToUndo' } });
    expect(await line.frame({ type: 'redo', view: VIEW })).toMatchObject({ canRedo: crashOf(2) });
    expect(await line.frame({ type: 'redo', view: VIEW })).toMatchObject({ now: SECOND, canRedo: null });
  });
});

describe('bad input', () => {
  test('a run that cannot be opened is refused with a sentence, and the old one goes on', async () => {
    await open();
    const before = await until(SECOND);
    for (const run of [
      null,
      7,
      {},
      { ...defaultRun(1), seed: -1 },
      { ...defaultRun(1), commands: [{ name: 'fly' }] },
    ]) {
      const answer = await line.ask({ type: 'open', run, at: 0 });
      expect(answer).toMatchObject({ type: 'failed', problem: { kind: 'badRun' } });
      expect(answer.type === 'failed' && answer.problem.message).toMatch(/\.$/);
    }
    expect(await until(SECOND)).toMatchObject({ now: before.now, epoch: before.epoch, events: before.events });
  });

  test('a time that is none is refused, and one that is too far away is approached', () => {
    let looks = 0;
    const handle = createHandler(() => 1000 * looks++);
    const run = defaultRun(1);
    for (const at of [Number.NaN, Infinity, -1, 0.5]) {
      expect(handle({ type: 'open', n: 1, run, at })).toMatchObject({ problem: { kind: 'badRun' } });
    }
    const answer = handle({ type: 'open', n: 2, run, at: Number.MAX_SAFE_INTEGER });
    if (answer.type !== 'frame') throw new Error('The run was not opened.');
    expect(answer.frame.now).toBeGreaterThan(SECOND);
    expect(answer.frame.now).toBeLessThan(1000 * SECOND);
  });

  test('what cannot be done now is a refusal, what cannot be done at all a problem; neither becomes part of the run', async () => {
    await open();
    const refused = await command('restart', { server: 1 });
    expect(refused.refusal).toMatchObject({ reason: 'serverIsNotDown' });
    expect(refused.commands).toBeNull();
    const wrong = await line.ask({ type: 'command', name: 'crash', args: { server: 'one' }, view: VIEW });
    expect(wrong).toMatchObject({ type: 'failed', problem: { kind: 'badRequest' } });
    expect((await until(0)).canUndo).toBeNull();
  });

  test('before any run is open, and on an exception inside, it answers all the same', () => {
    const handle = createHandler(() => 0);
    expect(handle({ type: 'step', n: 1, view: VIEW })).toMatchObject({
      type: 'failed',
      problem: { kind: 'badRequest' },
    });
    handle({ type: 'open', n: 2, run: defaultRun(1), at: 0 });
    const broken = { type: 'tape', n: 3, query: null } as unknown as Request;
    expect(handle(broken)).toMatchObject({ type: 'failed', n: 3, problem: { kind: 'crashed' } });
  });

  test('with every server down, a step says that nothing happens', async () => {
    await open(1);
    await until(SECOND);
    await command('crash', { server: 1 });
    let answer = await line.ask({ type: 'step', view: VIEW });
    for (let i = 0; i < 20 && answer.type === 'frame'; i++) answer = await line.ask({ type: 'step', view: VIEW });
    expect(answer).toMatchObject({ problem: { kind: 'nothingHappensNext' } });
  });
});
