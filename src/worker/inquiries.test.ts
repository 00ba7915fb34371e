import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultRun } from '../sim/index.ts';
import { createHandler } from './handler.ts';
import type { Response } from './protocol.ts';
import { type Line, openLine, type Question, VIEW } from './testing/line.ts';

// What is asked about the present and the past of a run. The answers' contents are the simulator's own tests' business.

const SECOND = 1_000_000;
let line: Line;
beforeEach(() => (line = openLine()));
afterEach(() => line.close());

const open = (clock: 'auto' | 'manual' = 'auto') =>
  line.frame({ type: 'open', run: { ...defaultRun(1), clock }, at: 0 });
const until = (to: number) => line.frame({ type: 'frame', to, budgetMs: 1e9, stopOnKey: false, view: VIEW });
const runUntil = (name: string, args = {}, limit = 60 * SECOND, budgetMs = 1e9) =>
  line.ask({ type: 'runUntil', name, args, begins: true, until: limit, budgetMs, view: VIEW });
async function ask<Type extends Response['type']>(question: Question & { type: Type }) {
  const answer = await line.ask(question);
  if (answer.type !== question.type) throw new Error(JSON.stringify(answer));
  return answer as Extract<Response, { type: Type }>;
}

describe('inquiries', () => {
  test('are answered after what came later, if need be, each exactly once', async () => {
    await open();
    await Promise.all([line.ask({ type: 'rules' }), until(SECOND)]);
    expect(line.answers.map(({ n }) => n).sort()).toEqual([1, 2, 3]);
  });

  test('why: a chain that ends at the event, and answers to the other questions', async () => {
    await open();
    const { events } = await until(SECOND);
    const { explanation } = await ask({ type: 'explain', question: { about: 'event', event: events - 1 } });
    expect(explanation.causes.at(-1)).toMatchObject({ by: 'self', row: { id: events - 1 } });
    for (const question of [
      { about: 'leader' },
      { about: 'role', server: 1 },
      { about: 'entry', server: 1, index: 1, term: 1 },
      { about: 'message', message: 1 },
    ] as const)
      expect((await ask({ type: 'explain', question })).explanation.question).toEqual(question);
  });

  test('an event with its server before and after it', async () => {
    await open();
    const found = await runUntil('leaderElected');
    const id = found.type === 'frame' ? found.frame.events - 1 : -1;
    const { detail } = await ask({ type: 'event', event: id });
    expect(detail).toMatchObject({ row: { id }, before: { role: 'candidate' }, after: { role: 'leader' } });
    expect(detail!.logAfter.length).toBe(detail!.logBefore.length + 1);
    expect(detail!.timerAfter).toBe(Infinity);
    expect(detail!.timerBefore).toBeGreaterThan(0);
    expect((await ask({ type: 'event', event: 1e9 })).detail).toBeNull();
  });

  test('rules, their firings, what a server knows, what can happen next', async () => {
    await open();
    await until(SECOND);
    const { counts } = await ask({ type: 'rules' });
    const granted = counts.find(({ rule }) => rule === 'RV-3')!;
    expect(granted.acted).toBeGreaterThan(0);
    const query = { rule: 'RV-3', verdict: 'acted', before: Infinity, limit: 1000 } as const;
    const { rows } = await ask({ type: 'firings', query });
    expect(rows).toHaveLength(Math.min(granted.acted, 24));
    expect((await ask({ type: 'knowledge', server: 2 })).knowledge.others).toHaveLength(4);
    expect((await ask({ type: 'choices' })).choices.length).toBeGreaterThan(0);
  });

  test('two branches beside each other, nothing for one that is none', async () => {
    await open();
    await until(2 * SECOND);
    await line.frame({ type: 'seek', to: { kind: 'time', at: SECOND }, view: VIEW });
    await line.frame({ type: 'command', name: 'crash', args: { server: 3 }, view: VIEW });
    const { comparison } = await ask({ type: 'compare', with: 1 });
    expect(comparison).toMatchObject({ a: 2, b: 1, at: SECOND, partAt: SECOND });
    expect(comparison!.differences).toContainEqual({ what: 'status', servers: [3], a: 'down', b: 'up' });
    expect((await ask({ type: 'compare', with: 9 })).comparison).toBeNull();
  });

  test('the dice of the manual clock fall the same way at the same moment', async () => {
    await open('manual');
    const throwDice = () => line.frame({ type: 'randomChoice', view: VIEW });
    const first = await throwDice();
    expect(first.commands?.added).toHaveLength(1);
    await line.frame({ type: 'undo', view: VIEW });
    expect((await throwDice()).commands?.added).toEqual(first.commands?.added);
  });
});

describe('running until a condition holds', () => {
  test('stops right after the event, and the next time looks at events to come', async () => {
    await open();
    const first = await runUntil('leaderElected');
    if (first.type !== 'frame') throw new Error(first.type);
    expect(first.frame.search).toEqual({ found: true, over: true });
    const second = await runUntil('leaderElected', {}, 5 * SECOND);
    expect(second).toMatchObject({ frame: { search: { found: false, over: true } } });
  });

  test('goes through what is known first', async () => {
    await open();
    const first = await runUntil('leaderElected');
    await until(5 * SECOND);
    await line.frame({ type: 'seek', to: { kind: 'start' }, view: VIEW });
    const again = await runUntil('leaderElected');
    if (first.type !== 'frame' || again.type !== 'frame') throw new Error(again.type);
    expect(again.frame.events).toBe(first.frame.events);
    expect(again.frame.end.now).toBe(5 * SECOND);
  });

  test('an unknown condition, or one with wrong values, is refused with a sentence', async () => {
    await open();
    for (const answer of [await runUntil('theCowsComeHome'), await runUntil('leaderElected', { server: 77 })]) {
      expect(answer).toMatchObject({ problem: { kind: 'badRequest', message: expect.stringMatching(/\.$/) } });
    }
  });

  test('a rule that is broken for the test is found by its violation, and the chain leads to the step', async () => {
    const handle = createHandler(() => 0, { unsafe: ['forgetsVote'] });
    handle({ type: 'open', n: 1, run: twoVotes(), at: 0 });
    const search = { name: 'violation', args: {}, until: 20 * SECOND, begins: true, budgetMs: 1e9, view: VIEW };
    const answer = await handle({ type: 'runUntil', n: 2, ...search });
    if (answer.type !== 'frame') throw new Error(JSON.stringify(answer));
    expect(answer.frame.search).toEqual({ found: true, over: true });
    expect(answer.frame.violations).toMatchObject([{ check: 'electionSafety', servers: [1, 3], term: 1 }]);
    const question = { about: 'event', event: answer.frame.events - 1 } as const;
    const why = await handle({ type: 'explain', n: 3, question });
    if (why.type !== 'explain') throw new Error(JSON.stringify(why));
    const votes = why.explanation.causes.filter(({ row }) =>
      row.happenings.some((happening) => happening.what === 'votes' && happening.term === 1 && row.server === 2),
    );
    expect(votes.length).toBeGreaterThan(0);
  });
});

describe('a rule that is off', () => {
  const unsafeRun = () => {
    const run = twoVotes();
    return { ...run, options: { ...run.options, unsafe: ['forgetsVote'] } };
  };

  test('is told with the first frame, and again when it is switched', async () => {
    const opened = await line.frame({ type: 'open', run: unsafeRun(), at: 0 });
    expect(opened.unsafe).toEqual(['forgetsVote']);
    expect((await until(SECOND)).unsafe).toBeNull();
    const args = { rule: 'forgetsVote', state: 'on' };
    expect((await line.frame({ type: 'command', name: 'setRule', args, view: VIEW })).unsafe).toEqual([]);
    await line.frame({ type: 'undo', view: VIEW });
    const back = await line.frame({ type: 'seek', to: { kind: 'end' }, view: VIEW });
    expect(back.unsafe ?? ['forgetsVote']).toEqual(['forgetsVote']);
  });

  test('is switched on in a branch with the same acts, at the same time', async () => {
    await line.frame({ type: 'open', run: unsafeRun(), at: 0 });
    const before = await until(SECOND);
    const replayed = await line.frame({ type: 'replayWith', rule: 'forgetsVote', view: VIEW });
    expect(replayed).toMatchObject({ keyframe: true, branch: 2, unsafe: [], violations: [], now: before.now });
    expect(replayed.epoch).toBe(before.epoch + 1);
    expect(replayed.branches).toMatchObject([{ id: 1 }, { id: 2, parent: 1, fork: { events: 3, now: 0 } }]);
    const again = await line.ask({ type: 'replayWith', rule: 'forgetsVote', view: VIEW });
    expect(again).toMatchObject({ problem: { message: 'The rule is on throughout, so there is nothing to replay.' } });
    const unknown = await line.ask({ type: 'replayWith', rule: 'gravity' as never, view: VIEW });
    expect(unknown).toMatchObject({ problem: { message: 'There is no rule “gravity” to switch.' } });
  });
});

/** S2 votes for S1, hears nothing from it any more, crashes, restarts, and is asked by S3 in the same term. */
function twoVotes() {
  const acts = [
    [1000, 'cut', { a: 1, b: 3 }],
    [2000, 'timeout', { server: 1 }],
    [22_000, 'cut', { a: 1, b: 2 }],
    [60_000, 'crash', { server: 2 }],
    [70_000, 'restart', { server: 2 }],
    [80_000, 'timeout', { server: 3 }],
  ] as const;
  return { ...defaultRun(1, 3), commands: acts.map(([at, name, args]) => ({ at, after: 0, name, args })) };
}
