import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun, endOf, Mark, type Moment } from '../sim/index.ts';
import { createDice, type Dice } from '../sim/swarm.ts';
import { busyHistory } from '../sim/testing/lives.ts';
import type { Frame, Target } from './protocol.ts';
import { type Line, openLine, type Question, VIEW } from './testing/line.ts';

// While a question waits for its answer, nobody is told what comes of it, however it is asked for.

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const until = (to: number, changes = {}) =>
  line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW, ...changes });
const seek = (to: Target) => line.frame({ type: 'seek', to, view: VIEW });
const command = (name: string, args = {}) => line.frame({ type: 'command', name, args, view: VIEW });
const hold = (at: Moment | null) => line.frame({ type: 'hold', at, view: VIEW });
const step = () => line.ask({ type: 'step', view: VIEW });
const marks = (direction: 1 | -1): Question => {
  const goal = { kind: 'marks', marks: Mark.role } as const;
  return { type: 'find', goal, direction, begins: true, until: 60 * SECOND, budgetMs: 1e9, view: VIEW };
};

/** Three seconds are known, with a crash at one and a half; held after some events, about one second into it. */
async function held() {
  await line.frame({ type: 'open', run: defaultRun(1), at: 0 });
  await until(1.5 * SECOND);
  await command('crash', { server: 2 });
  const known = await until(3 * SECOND);
  const { now, events } = await seek({ kind: 'time', at: SECOND });
  await seek({ kind: 'after', event: events - 1 });
  const at = { events, now: (await seek({ kind: 'after', event: events - 1 })).now };
  expect(now).toBeGreaterThan(at.now);
  await seek({ kind: 'time', at: SECOND / 2 });
  return { known, at, frame: await hold(at) };
}
const stands = ({ events, now }: Frame): Moment => ({ events, now });

describe('a held run', () => {
  test('ends there for everybody who looks on', async () => {
    const { at, frame } = await held();
    expect(frame).toMatchObject({ hold: at, end: at, now: SECOND / 2, keyframe: true });
    expect(frame.branches).toMatchObject([{ id: 1, end: at }]);
    for (const to of [{ kind: 'end' }, { kind: 'time', at: 2 * SECOND }] as const) {
      await seek({ kind: 'start' });
      expect(stands(await seek(to))).toEqual(at);
    }
    expect(await line.ask({ type: 'row', event: at.events })).toMatchObject({ row: null });
    expect(await line.ask({ type: 'event', event: at.events })).toMatchObject({ detail: null });
  });

  test.each([{}, { stopOnKey: true }, { one: true }])(
    'is played to there and not an event further: %j',
    async (how) => {
      const { at } = await held();
      let frame = await until(20 * SECOND, how);
      for (let i = 0; i < 400 && frame.now < at.now; i++) frame = await until(20 * SECOND, how);
      expect(frame).toMatchObject({ ...at, nextAt: Infinity });
      expect(stands(await until(20 * SECOND, how))).toEqual(at);
    },
  );

  test('has nothing to step to, and what is searched for beyond leads to where one waits', async () => {
    const { at } = await held();
    const found = await line.frame(marks(1));
    expect(found.search).toEqual({ found: false, over: true });
    expect(stands(found)).toEqual(at);
    expect(await step()).toMatchObject({ type: 'failed', problem: { kind: 'nothingHappensNext' } });
    const later = await line.frame({ ...marks(1), goal: { kind: 'time' } } as Question);
    expect(later.search).toMatchObject({ found: false });
    const back = await line.frame(marks(-1));
    expect(back.search).toMatchObject({ found: true });
  });

  test('goes on when it is freed, from where one stands, and all that was known is known again', async () => {
    const { at, known } = await held();
    await until(20 * SECOND);
    const freed = await hold(null);
    expect(freed).toMatchObject({ ...at, hold: null, end: known.end });
    expect((await until(2 * SECOND)).events).toBeGreaterThan(at.events);
  });

  test('moves the present to where it is held, and is held elsewhere later', async () => {
    const { at, known } = await held();
    await hold(null);
    await seek({ kind: 'end' });
    expect(stands(await hold(at))).toEqual(at);
    const last = { events: known.end.events - 5, now: known.end.now };
    const next = await hold(last);
    expect(next).toMatchObject({ ...at, end: { events: last.events } });
    expect((await until(60 * SECOND)).events).toBe(last.events);
  });

  test('is lived on to there where it is not known so far', async () => {
    await line.frame({ type: 'open', run: defaultRun(1), at: 0 });
    const frame = await hold({ events: 300, now: 60 * SECOND });
    expect(frame).toMatchObject({ now: 0, end: { events: 300 } });
    expect((await until(60 * SECOND)).events).toBe(300);
  });

  test('another run that is opened is not held; a moment that is none holds nothing', async () => {
    await held();
    expect(await line.frame({ type: 'open', run: defaultRun(2), at: 0 })).toMatchObject({ hold: null });
    for (const at of [
      { events: -1, now: 0 },
      { events: 1.5, now: 0 },
      { events: 1, now: Infinity },
    ]) {
      expect(await line.ask({ type: 'hold', at, view: VIEW })).toMatchObject({
        type: 'failed',
        problem: { message: /moment/ },
      });
    }
  });

  test('all of it is kept', async () => {
    const { known } = await held();
    expect(await line.ask({ type: 'keep' })).toMatchObject({ branches: { list: [{ end: known.end }] } });
  });
});

describe('what is done before a held moment, or at it', () => {
  test('opens a branch that nothing holds; the other one still is', async () => {
    const { at } = await held();
    expect(await command('crash', { server: 3 })).toMatchObject({ branch: 2, hold: null });
    expect((await until(5 * SECOND)).now).toBe(5 * SECOND);
    const main = await line.frame({ type: 'branch', change: { op: 'show', branch: 1 }, view: VIEW });
    expect(main).toMatchObject({ ...at, hold: at });
    const { branches } = await hold(null);
    expect(branches).toMatchObject([{ id: 1 }, { id: 2, end: { now: 5 * SECOND } }]);
  });

  test('also at the very moment, and the future that is held stays', async () => {
    const { at, known } = await held();
    await until(20 * SECOND);
    const act = await command('crash', { server: 3 });
    expect(act).toMatchObject({ branch: 2, hold: null, events: at.events + 1 });
    await until(5 * SECOND);
    const other = await line.ask({ type: 'compare', with: 1 });
    expect(other).toMatchObject({ comparison: { bEndsAt: at.now } });
    await line.frame({ type: 'undo', view: VIEW });
    expect(await hold(null)).toMatchObject({ branch: 1, ...at, end: known.end });
  });

  test('branches that part later are not told of, nor led to', async () => {
    const { at } = await held();
    await hold(null);
    await seek({ kind: 'time', at: 2 * SECOND });
    await command('crash', { server: 3 });
    await until(4 * SECOND);
    const frame = await hold(at);
    expect(frame).toMatchObject({ ...at, branch: 1, hold: at });
    expect(frame.branches).toHaveLength(1);
    const shown = await line.frame({ type: 'branch', change: { op: 'show', branch: 2 }, view: VIEW });
    expect(shown).toMatchObject({ ...at, branch: 1 });
    expect((await hold(null)).branches).toHaveLength(2);
  });

  test('an act that was undone is done again only as far as one may look', async () => {
    const { at } = await held();
    await hold(null);
    await seek({ kind: 'time', at: 2 * SECOND });
    await command('crash', { server: 3 });
    await line.frame({ type: 'undo', view: VIEW });
    await hold(at);
    expect(stands(await line.frame({ type: 'redo', view: VIEW }))).toEqual(at);
  });
});

test('a moment at which the next event is due, and not yet taken, is reached in small steps', async () => {
  await line.frame({ type: 'open', run: defaultRun(1), at: 0 });
  await until(SECOND);
  const next = await seek({ kind: 'after', event: 20 });
  await seek({ kind: 'before', event: 20 });
  const at = { events: 20, now: next.now };
  await seek({ kind: 'after', event: 10 });
  await hold(at);
  for (const stopOnKey of [true, false]) {
    let frame = await seek({ kind: 'after', event: 10 });
    for (let i = 0; i < 100 && frame.now < at.now; i++) frame = await until(frame.now + 1000, { stop: at, stopOnKey });
    expect(stands(await until(at.now + 1000, { stop: at, stopOnKey }))).toEqual(at);
  }
});

test('a frame may stop at a moment by itself', async () => {
  const { at } = await held();
  await hold(null);
  for (const how of [{}, { stopOnKey: true }, { one: true }]) {
    let frame = await seek({ kind: 'start' });
    for (let i = 0; i < 400 && frame.now < at.now; i++) frame = await until(20 * SECOND, { stop: at, ...how });
    expect(stands(frame)).toEqual(at);
    expect(stands(await until(20 * SECOND, { stop: at, ...how }))).toEqual(at);
  }
});

const KINDS = ['all', 'key', 'faults', 'refused'] as const;
/** A question about what is known, or the past of it. */
function oddQuestion(dice: Dice, events: number, now: number): Question {
  const event = dice(events);
  const server = dice(3);
  switch (dice(9)) {
    case 0:
      return {
        type: 'events',
        query: { filter: KINDS[dice(3)]!, server, before: dice(1) === 0 ? Infinity : event, limit: 24 },
      };
    case 1:
      return { type: 'tape', query: { from: 0, to: dice(now), maxStrokes: 400, maxDots: 400 } };
    case 2:
      return { type: 'row', event };
    case 3:
      return { type: 'event', event };
    case 4:
      return { type: 'explain', question: { about: 'event', event: Math.max(0, event - 1) } as never };
    case 5:
      return { type: 'rules' };
    case 6:
      return { type: 'rows', from: event };
    case 7:
      return { type: 'trace', from: dice(events), limit: 2000 };
    case 8:
      return { type: 'choices' };
    default:
      return { type: 'digest' };
  }
}

function oddMove(dice: Dice, events: number, now: number): Question {
  const budgetMs = 1e9;
  const direction = dice(1) === 0 ? 1 : -1;
  switch (dice(6)) {
    case 0:
      return { type: 'frame', to: dice(2 * now), budgetMs, stopOnKey: dice(1) === 0, one: dice(1) === 0, view: VIEW };
    case 1:
      return { type: dice(1) === 0 ? 'step' : 'stepBack', view: VIEW };
    case 2:
      return { type: 'seek', to: { kind: dice(1) === 0 ? 'before' : 'after', event: dice(events) }, view: VIEW };
    case 3:
      return { type: 'seek', to: { kind: 'time', at: dice(now) }, view: VIEW };
    case 4: {
      const goal = [{ kind: 'marks', marks: 1 << dice(12) }, { kind: 'message' }, { kind: 'time' }] as const;
      return { type: 'find', goal: goal[dice(2)]!, direction, begins: true, until: 2 * now, budgetMs, view: VIEW };
    }
    case 5:
      return {
        type: 'runUntil',
        name: 'leaderElected',
        args: { server: 0 },
        begins: true,
        until: 2 * now,
        budgetMs,
        view: VIEW,
      };
    default:
      return { type: 'seek', to: { kind: 'end' }, view: VIEW };
  }
}

// Nothing can be told that another worker could not tell, to which the rest has never happened.
test.each(Array.from({ length: 16 }, (_, i) => i + 1))('whatever is asked, it is not told: life %i', async (seed) => {
  const dice = createDice(seed);
  const lived = busyHistory(seed);
  const { run } = lived.end;
  const { end: known } = await line.frame({ type: 'open', run, at: lived.end.now, known: endOf(lived) });
  const event = 10 + dice(known.events - 20);
  const at = stands(await seek({ kind: 'after', event }));
  await hold(at);
  const other = openLine();
  await other.frame({ type: 'open', run, at: 0, known: at });
  for (let i = 0; i < 60; i++) {
    const answer = await line.ask(oddMove(dice, known.events, known.now));
    if (answer.type === 'frame') {
      const { frame } = answer;
      expect(frame.events).toBeLessThanOrEqual(at.events);
      expect(frame.now).toBeLessThanOrEqual(at.now);
      expect([frame.hold, frame.end]).toEqual([at, at]);
      for (const row of frame.news) expect(row.id).toBeLessThan(at.events);
    } else expect(answer.type).toBe('failed');
    const here = await until(0);
    await other.frame({ type: 'seek', to: { kind: 'moment', moment: stands(here) }, view: VIEW });
    const question = oddQuestion(dice, known.events, known.now);
    expect({ question, ...(await line.ask(question)), n: 0 }).toEqual({
      question,
      ...(await other.ask(question)),
      n: 0,
    });
  }
  expect(await hold(null)).toMatchObject({ end: known });
  other.close();
});
