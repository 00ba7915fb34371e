import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIBRARY } from '../scenarios/library/index.ts';
import { defaultRun } from '../sim/index.ts';
import { type Line, openLine, VIEW } from './testing/line.ts';

// What is asked about scenarios, over a real channel: nothing of it touches the run that is shown.

const FIGURE_8 = LIBRARY.find(({ name }) => name === 'figure-8')!.text;
let line: Line;
beforeEach(() => {
  line = openLine();
});
afterEach(() => line.close());

describe('scenarios', () => {
  test('are played before any run is open', async () => {
    const answer = await line.ask({ type: 'perform', text: FIGURE_8 });
    if (answer.type !== 'performed') throw new Error(JSON.stringify(answer));
    const { performance, title } = answer;
    expect(title).not.toBe('');
    expect(performance.failures).toEqual([]);
    const { run, end } = performance;
    const frame = await line.frame({ type: 'open', run, at: end.now, events: end.events, known: end });
    expect(frame).toMatchObject({ now: end.now, events: end.events, end });
  });

  test('that cannot be read are answered with where and why', async () => {
    for (const type of ['check', 'perform', 'preview'] as const) {
      const answer = await line.ask({ type, text: '{ "raftarium": 1 }' });
      if (answer.type !== 'checked') throw new Error(JSON.stringify(answer));
      expect(answer.problems.length).toBeGreaterThan(0);
    }
    expect(await line.ask({ type: 'check', text: FIGURE_8 })).toMatchObject({ type: 'checked', problems: [] });
  });

  test('are given up when they take too long, with a sentence', async () => {
    let now = 0;
    const slow = openLine(() => (now += 1000));
    const text = JSON.stringify({ raftarium: 1, title: 'Long', steps: [{ after: 600_000 }, { after: 1 }] });
    const answer = await slow.ask({ type: 'perform', text });
    slow.close();
    if (answer.type !== 'performed') throw new Error(JSON.stringify(answer));
    const { end, failures } = answer.performance;
    expect(failures.map(({ path, problem }) => [path, problem])).toEqual([
      [['steps', 0], expect.stringMatching(/after \d+ events: to play more of it would take too long/)],
    ]);
    expect(end.now).toBeLessThan(600_000_000);
  });

  test('do not touch the run that is shown', async () => {
    await line.frame({ type: 'open', run: defaultRun(3), at: 400_000 });
    const before = await line.ask({ type: 'digest' });
    for (const { text } of LIBRARY.slice(0, 3)) await line.ask({ type: 'preview', text });
    await line.ask({ type: 'surprise', seed: 5 });
    const { n: _, ...after } = await line.ask({ type: 'digest' });
    expect(before).toMatchObject(after);
  });

  test('have previews as light as a frame', async () => {
    for (const { name, text } of LIBRARY) {
      const answer = await line.ask({ type: 'preview', text });
      if (answer.type !== 'preview') throw new Error(name);
      const { tape, end } = answer.preview;
      expect([tape.to, tape.strokesLeftOut]).toEqual([end, false]);
      expect(tape.from).toBeLessThan(end);
    }
  });
});

describe('a moment by its time', () => {
  test('stands after so many events of that very instant, and never after more than there were', async () => {
    const run = defaultRun(1);
    const at = 0;
    expect(await line.frame({ type: 'open', run, at, taken: 2 })).toMatchObject({ now: 0, events: 2, takenNow: 2 });
    expect(await line.frame({ type: 'open', run, at, taken: 99 })).toMatchObject({ now: 0, events: 5 });
    const later = await line.frame({ type: 'open', run, at: 900_000, taken: 0 });
    expect(later).toMatchObject({ now: 900_000, takenNow: 0 });
    const wrong = await line.ask({ type: 'open', run, at, taken: -1 });
    expect(wrong).toMatchObject({ type: 'failed', problem: { kind: 'badRun' } });
  });
});

describe('one event at a time', () => {
  test('a frame takes one, whatever it is, and no more', async () => {
    await line.frame({ type: 'open', run: defaultRun(1), at: 0 });
    const ask = { type: 'frame', to: 1_000_000, budgetMs: 1e9, stopOnKey: false, one: true, view: VIEW } as const;
    for (const events of [6, 7, 8]) expect(await line.frame(ask)).toMatchObject({ events });
  });
});

describe('all events', () => {
  test('come in parts, each once and in order, ahead of the present too', async () => {
    await line.frame({ type: 'open', run: defaultRun(1), at: 8_000_000 });
    await line.frame({ type: 'seek', to: { kind: 'start' }, view: VIEW });
    const ids: number[] = [];
    for (let from: number | null = 0; from !== null;) {
      const answer = await line.ask({ type: 'rows', from });
      if (answer.type !== 'rows') throw new Error(JSON.stringify(answer));
      ids.push(...answer.rows.map(({ id }) => id));
      from = answer.next;
    }
    expect(ids.length).toBeGreaterThan(400);
    expect(ids).toEqual(ids.map((_, i) => i));
  });
});
