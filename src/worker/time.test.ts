import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandArgs, defaultRun, Mark } from '../sim/index.ts';
import type { Frame, Goal, Target } from './protocol.ts';
import { decodeServers } from './servers.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';

// Moves of the present: whatever way leads to a moment, the page is told the same of it.

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const open = (servers = 5) => line.frame({ type: 'open', run: defaultRun(1, servers), at: 0 });
const until = (to: number) => line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW });
const seek = (to: Target) => line.frame({ type: 'seek', to, view: VIEW });
const step = () => line.frame({ type: 'step', view: VIEW });
const stepBack = () => line.frame({ type: 'stepBack', view: VIEW });
const find = (goal: Goal, direction: 1 | -1 = 1, until = 60 * SECOND, budgetMs = 1e9, begins = true) =>
  line.frame({ type: 'find', goal, direction, begins, until, budgetMs, view: VIEW });
const row = async (event: number) => {
  const answer = await line.ask({ type: 'row', event });
  if (answer.type !== 'row' || answer.row === null) throw new Error(JSON.stringify(answer));
  return answer.row;
};

/** What a keyframe tells, without the numbers of the telling. */
function told(frame: Frame) {
  const { now, events, takenNow, nextAt, messages, timers, clients, violations, canUndo } = frame;
  const servers = decodeServers(frame.servers).map((server) => ({ ...server, revision: 0 }));
  return { now, events, takenNow, nextAt, messages, timers, clients, violations, canUndo, servers };
}

describe('seeking', () => {
  test('tells the whole state, in the same epoch, and forgets nothing of what lies ahead', async () => {
    const first = await open();
    const end = await until(3 * SECOND);
    const back = await seek({ kind: 'time', at: SECOND });
    expect(back).toMatchObject({ keyframe: true, epoch: first.epoch, now: SECOND, commands: null, branches: null });
    expect(decodeServers(back.servers)).toHaveLength(5);
    expect(back.end).toEqual({ events: end.events, now: 3 * SECOND });
    const again = await seek({ kind: 'end' });
    expect(again).toMatchObject({ now: 3 * SECOND, events: end.events, end: { events: end.events } });
  });

  test('comes to the same moment by time, by event and by the moment itself', async () => {
    await open();
    await until(2 * SECOND);
    const after = await seek({ kind: 'after', event: 100 });
    expect(after.events).toBe(101);
    await seek({ kind: 'start' });
    expect(told(await seek({ kind: 'moment', moment: { events: 101, now: after.now } }))).toEqual(told(after));
    const before = await seek({ kind: 'before', event: 101 });
    expect(before.events).toBe(101);
    expect(before.now).toBe((await row(101)).at);
    const { at } = await row(100);
    const atTime = await seek({ kind: 'time', at });
    expect(atTime.now).toBe(at);
    expect(atTime.events).toBeGreaterThanOrEqual(101);
  });

  test('before everything nothing has happened, and beyond what is known there is its end', async () => {
    await open();
    const end = await until(SECOND);
    expect(await seek({ kind: 'start' })).toMatchObject({ now: 0, events: 0, takenNow: 0 });
    expect(await seek({ kind: 'time', at: 900 * SECOND })).toMatchObject({ now: SECOND, events: end.events });
    const far = { kind: 'moment', moment: { events: 1e9, now: 0 } } as const;
    expect(await seek(far)).toMatchObject({ now: SECOND, events: end.events });
  });

  test('playing from the past goes over what is known, then on', async () => {
    await open();
    const straight = await until(2 * SECOND);
    await seek({ kind: 'time', at: SECOND / 2 });
    expect(await until(2 * SECOND)).toMatchObject({ now: 2 * SECOND, events: straight.events });
    const beyond = await until(3 * SECOND);
    expect(beyond.end).toEqual({ events: beyond.events, now: 3 * SECOND });
  });

  test('a time, a moment or an event that is none is refused with a sentence', async () => {
    await open();
    await until(SECOND);
    const targets: Target[] = [
      { kind: 'time', at: -1 },
      { kind: 'time', at: NaN },
      { kind: 'moment', moment: { events: -1, now: 0 } },
      { kind: 'after', event: 1e9 },
      { kind: 'before', event: -1 },
    ];
    for (const to of targets) {
      const answer = await line.ask({ type: 'seek', to, view: VIEW });
      expect(answer).toMatchObject({ type: 'failed', problem: { kind: 'badRequest' } });
      expect(answer.type === 'failed' && answer.problem.message).toMatch(/\.$/);
    }
    expect((await until(SECOND)).now).toBe(SECOND);
  });
});

describe('single events', () => {
  test('a step back and a step forward cancel each other, all the way to the start', async () => {
    const { events: first } = await open();
    for (let i = 0; i < 40; i++) await step();
    const seen: Frame[] = [];
    for (;;) {
      const answer = await line.ask({ type: 'stepBack', view: VIEW });
      if (answer.type === 'failed') {
        expect(answer.problem.kind).toBe('nothingBefore');
        break;
      }
      if (answer.type === 'frame') seen.push(answer.frame);
    }
    expect(seen.map(({ events }) => events)).toEqual(Array.from({ length: first + 40 }, (_, i) => first + 39 - i));
    for (const before of seen.slice(0, -1).reverse()) {
      const { now, events } = await step();
      expect({ now, events }).toEqual({ now: before.now, events: before.events });
      await seek({ kind: 'end' });
      const again = await seek({ kind: 'moment', moment: { now, events } });
      expect(told(again)).toEqual(told(before));
    }
  });

  test('a step back tells the event that it returned to', async () => {
    await open();
    await until(SECOND);
    const { events } = await stepBack();
    const { news } = await stepBack();
    expect(news.map(({ id }) => id)).toEqual([events - 2]);
  });
});

describe('searching', () => {
  test('for a time goes on to it in slices, and is the same as playing to it', async () => {
    await open();
    let frame = await find({ kind: 'time' }, 1, 2 * SECOND, 0);
    expect(frame.search).toEqual({ found: false, over: false });
    while (!frame.search!.over) frame = await find({ kind: 'time' }, 1, 2 * SECOND, 0, false);
    expect(frame).toMatchObject({ now: 2 * SECOND, search: { found: true, over: true } });
    await seek({ kind: 'start' });
    frame = await find({ kind: 'time' }, 1, 3 * SECOND);
    await open();
    expect(await until(3 * SECOND)).toMatchObject({ now: frame.now, events: frame.events, end: frame.end });
  });

  test('walks over the events of interest forwards and back, past the end of what is known', async () => {
    await open();
    const goal: Goal = { kind: 'marks', marks: Mark.vote };
    const forwards: number[] = [];
    for (let i = 0; i < 3; i++) {
      const found = await find(goal);
      expect(found.search).toEqual({ found: true, over: true });
      expect((await row(found.events - 1)).marks & Mark.vote).not.toBe(0);
      forwards.push(found.events);
    }
    const backwards = [await find(goal, -1), await find(goal, -1)].map(({ events }) => events);
    expect(backwards).toEqual([forwards[1], forwards[0]]);
    expect((await find(goal, -1)).search).toEqual({ found: false, over: true });
    expect((await find(goal)).events).toBe(forwards[1]);
  });

  test('stops at each message that arrives', async () => {
    await open();
    await until(SECOND);
    const back = await find({ kind: 'message' }, -1);
    expect((await row(back.events - 1)).kind).toBe('deliver');
    const further = await find({ kind: 'message' }, -1);
    expect(further.events).toBeLessThan(back.events);
    expect((await find({ kind: 'message' })).events).toBe(back.events);
  });

  test('stops at each message that is delivered by hand, forwards and backwards', async () => {
    await line.frame({ type: 'open', run: { ...defaultRun(1, 3), clock: 'manual' }, at: 0 });
    const act = (name: string, args: CommandArgs) => line.frame({ type: 'command', name, args, view: VIEW });
    await act('timeout', { server: 1 });
    expect((await find({ kind: 'message' }, -1)).search!.found).toBe(false);
    const [first, second] = [1, 2];
    const delivered = await act('deliver', { message: first });
    // Neither a delivery that was refused nor a delay is one.
    await act('deliver', { message: first });
    await act('hold', { message: second });
    const dropped = await act('drop', { message: second });
    const last = await act('timeout', { server: 2 });
    expect((await find({ kind: 'message' }, -1)).events).toBe(dropped.events);
    expect((await find({ kind: 'message' }, -1)).events).toBe(delivered.events);
    expect((await find({ kind: 'message' })).events).toBe(dropped.events);
    expect(await find({ kind: 'message' })).toMatchObject({ search: { found: false, over: true }, end: last.end });
  });

  test('goes on in slices, and ends at the time it was given', async () => {
    await open();
    const never: Goal = { kind: 'marks', marks: Mark.violation };
    const slice = await find(never, 1, 5 * SECOND, 2);
    expect(slice.search).toEqual({ found: false, over: false });
    expect(slice.now).toBeGreaterThan(0);
    let last = slice;
    while (!last.search!.over) last = await find(never, 1, 5 * SECOND, 2, false);
    expect(last.search).toEqual({ found: false, over: true });
    expect(
      Math.max(...line.answers.map((answer) => (answer.type === 'frame' ? answer.frame.now : 0))),
    ).toBeLessThanOrEqual(5 * SECOND);
  });

  test('in vain, it leads back to where it began, and what it saw beyond the end is not known', async () => {
    await open();
    const known = await until(SECOND);
    const began = await seek({ kind: 'after', event: 30 });
    const never: Goal = { kind: 'marks', marks: Mark.violation };
    const slice = await find(never, 1, 5 * SECOND, 2);
    expect(slice.end.events).toBeGreaterThan(known.events);
    const back = await find(never, 1, 5 * SECOND, 1e9, false);
    expect(back).toMatchObject({ search: { found: false, over: true }, keyframe: true, end: known.end });
    expect(told(back)).toEqual(told(began));
    // Answers about what is not known any more are void.
    expect(back.epoch).toBe(known.epoch + 1);
    // So an act at the end goes on.
    await seek({ kind: 'end' });
    const acted = await line.frame({ type: 'command', name: 'crash', args: { server: 2 }, view: VIEW });
    expect(acted).toMatchObject({ branch: 1, now: SECOND, branches: null });
  });

  test('in vain backwards, it leads back too', async () => {
    await open();
    const here = await until(SECOND / 100);
    const back = await find({ kind: 'marks', marks: Mark.violation }, -1);
    expect(back).toMatchObject({ search: { found: false, over: true }, epoch: here.epoch, events: here.events });
    const arrival = await find({ kind: 'message' }, -1);
    expect(arrival).toMatchObject({ search: { found: false, over: true }, events: here.events, now: here.now });
  });

  test('a message of long ago is looked for in slices', async () => {
    await open();
    await until(SECOND);
    for (const server of [1, 2, 3, 4, 5]) {
      await line.frame({ type: 'command', name: 'crash', args: { server }, view: VIEW });
    }
    for (let i = 0; i < 200; i++) {
      await line.frame({ type: 'command', name: 'setDial', args: { dial: 'loss', value: i % 50 }, view: VIEW });
    }
    const slices = [await find({ kind: 'message' }, -1, 0, 0)];
    while (!slices.at(-1)!.search!.over) slices.push(await find({ kind: 'message' }, -1, 0, 0, false));
    expect(slices.length).toBeGreaterThan(2);
    const { events, search } = slices.at(-1)!;
    expect(search!.found).toBe(true);
    expect(['deliver', 'lost']).toContain((await row(events - 1)).kind);
    await seek({ kind: 'end' });
    expect((await find({ kind: 'message' }, -1)).events).toBe(events);
  });

  test('has nothing to find where nothing happens any more', async () => {
    await open(1);
    await until(SECOND);
    await line.frame({ type: 'command', name: 'crash', args: { server: 1 }, view: VIEW });
    const over = await find({ kind: 'marks', marks: Mark.role });
    expect(over.search).toEqual({ found: false, over: true });
  });
});
