/** A rule that is off is part of the run, from the start or from a command on, and part of the state. */
import { describe, expect, test } from 'vitest';
import { MUTANT_IDS, rulesWith } from '../raft/mutants/index.ts';
import { rules } from '../raft/rules.ts';
import {
  act,
  actNow,
  advance,
  advanceTo,
  createBranches,
  createHistory,
  createWorld,
  defaultRun,
  digest,
  type History,
  issue,
  Mark,
  parseRun,
  present,
  refusalSentence,
  type Run,
  seekTime,
  showBranch,
  toArray,
  type World,
} from './index.ts';
import { MS, settledWorld } from './testing/lives.ts';
import { swarm } from './swarm.ts';

const withUnsafe = (unsafe: unknown): unknown => ({
  ...defaultRun(1),
  options: { ...defaultRun(1).options, unsafe },
});
const broken = (run: Run): number => {
  const world = createWorld(run);
  advanceTo(world, 60_000 * MS);
  return world.violations.length;
};

describe('a run says which rules are off', () => {
  const problem = (unsafe: unknown): string => {
    const parsed = parseRun(withUnsafe(unsafe));
    return parsed.ok ? '' : parsed.problem;
  };

  test('and what was stored comes back; none is the same as nothing said', () => {
    const run = withUnsafe(['commitsByCount', 'forgetsVote']);
    const parsed = parseRun(JSON.parse(JSON.stringify(run)));
    expect(parsed).toMatchObject({ ok: true, run: { options: { unsafe: ['forgetsVote', 'commitsByCount'] } } });
    expect(parseRun(withUnsafe([]))).toEqual({ ok: true, run: defaultRun(1) });
    expect(parseRun(withUnsafe(['forgetsVote', 'forgetsVote']))).toMatchObject({
      run: { options: { unsafe: ['forgetsVote'] } },
    });
  });

  test.each([
    ['commitsByCount', 'The option unsafe must be a list of rules that are off.'],
    [['commitsByCount', 'CM-1'], `The option unsafe does not know “CM-1”. It may list ${MUTANT_IDS.join(', ')}.`],
    [
      ['losesTail', 'forgetsVote'],
      'The option unsafe may not list both losesTail and forgetsVote: they change the same decision.',
    ],
  ])('%j is refused in a sentence', (unsafe, sentence) => {
    expect(problem(unsafe)).toBe(sentence);
  });

  test('the world of a run obeys the rules that are on', () => {
    expect(createWorld(defaultRun(1)).options.rules).toBe(rules);
    const { options, unsafe } = createWorld(withUnsafe(['halfIsEnough']) as Run);
    expect(options.rules).toEqual(rulesWith(['halfIsEnough']));
    expect(unsafe).toEqual(['halfIsEnough']);
  });

  test('the same run breaks with the rule off and not with it on', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { run } = swarm(seed, { unsafe: ['votesTwice'] });
      if (broken(run) === 0) continue;
      const { unsafe: _, ...published } = run.options;
      expect(broken({ ...run, options: published })).toBe(0);
      return;
    }
    throw new Error('No life breaks it.');
  });
});

describe('a rule is switched during the run', () => {
  const off = { rule: 'commitsByCount', state: 'off' };
  const on = { rule: 'commitsByCount', state: 'on' };

  test('off is a fault, on an act; what is so already is refused', () => {
    const world = settledWorld();
    const said = (args: typeof off) => {
      const { refusal, marks } = act(world, 'setRule', args);
      return refusal === null ? marks & (Mark.act | Mark.fault) : refusalSentence(refusal);
    };
    expect(said(on)).toBe('Rule CM-1 is on already.');
    expect(said(off)).toBe(Mark.act | Mark.fault);
    expect(said(off)).toBe('Rule CM-1 is off already.');
    expect(world.options.rules).toEqual(rulesWith(['commitsByCount']));
    expect(said(on)).toBe(Mark.act);
    expect(world.options.rules).toBe(rules);
  });

  test('two that would change one decision are not off at once', () => {
    const world = settledWorld();
    act(world, 'setRule', { rule: 'comparesTerm', state: 'off' });
    const { refusal } = act(world, 'setRule', { rule: 'votesForAnyLog', state: 'off' });
    expect(refusalSentence(refusal!)).toBe(
      'Rule RV-3 is off (compares term) and concerns the same decision. Switch it on first.',
    );
    expect(world.unsafe).toEqual(['comparesTerm']);
  });

  test('the digest tells whether it is off', () => {
    const [a, b] = [settledWorld(), settledWorld()];
    expect(digest(a)).toBe(digest(b));
    b.unsafe = ['commitsByCount'];
    expect(digest(a)).not.toBe(digest(b));
  });

  /** Off from 2 s to 40 s, with work to do and several checkpoints in between. */
  function lived(): History {
    const history = createHistory(defaultRun(3));
    const at = (ms: number, name: string, args: Parameters<typeof issue>[2]) => {
      advance(history, ms * MS);
      issue(history, name, args);
    };
    at(2000, 'setRule', { rule: 'halfIsEnough', state: 'off' });
    for (let ms = 3000; ms < 40_000; ms += 1000) at(ms, 'write', { op: 'set', key: 'x', value: '1', target: 0 });
    at(40_000, 'setRule', { rule: 'halfIsEnough', state: 'on' });
    advance(history, 60_000 * MS);
    return history;
  }
  const unsafeAt = (history: History, ms: number): World['unsafe'] => {
    seekTime(history, ms * MS);
    expect(history.world.options.rules).toEqual(rulesWith(history.world.unsafe));
    return history.world.unsafe;
  };

  test('every moment that is sought knows the rules in force then, and replays to the same state', () => {
    const history = lived();
    expect(history.checkpoints.length).toBeGreaterThan(3);
    const end = digest(history.world);
    expect([1999, 2001, 20_000, 39_999, 40_001].map((ms) => unsafeAt(history, ms))).toEqual([
      [],
      ['halfIsEnough'],
      ['halfIsEnough'],
      ['halfIsEnough'],
      [],
    ]);
    for (const { world, digest: proof } of history.checkpoints) expect(digest(world)).toBe(proof);
    seekTime(history, 60_000 * MS);
    expect(digest(history.world)).toBe(end);
    const again = createWorld(history.world.run);
    advanceTo(again, 60_000 * MS);
    expect(digest(again)).toBe(end);
  });

  test('a branch has the rules of the moment at which it forks', () => {
    const branches = createBranches(lived());
    seekTime(present(branches), 20_000 * MS);
    actNow(branches, 'crash', { server: 1 });
    expect(present(branches).world.unsafe).toEqual(['halfIsEnough']);
    actNow(branches, 'setRule', { rule: 'halfIsEnough', state: 'on' });
    expect(present(branches).world.unsafe).toEqual([]);
    showBranch(branches, 1);
    expect(present(branches).world.unsafe).toEqual(['halfIsEnough']);
  });

  test('what breaks after it is explained by a step that only the broken rule makes', async () => {
    const { explain } = await import('./explain/index.ts');
    const history = createHistory({ ...defaultRun(1, 3), clock: 'manual' });
    advance(history, 0);
    const deliver = (from: number, to: number) => {
      const { id } = history.world.held.find((one) => one.from === from && one.to === to)!;
      return issue(history, 'deliver', { message: id }).id;
    };
    issue(history, 'timeout', { server: 1 });
    issue(history, 'timeout', { server: 3 });
    deliver(1, 2);
    deliver(2, 1);
    issue(history, 'setRule', { rule: 'votesTwice', state: 'off' });
    const second = deliver(3, 2);
    issue(history, 'setRule', { rule: 'votesTwice', state: 'on' });
    const event = deliver(2, 3);
    expect(toArray(history.world.violations)).toMatchObject([{ check: 'electionSafety', event }]);
    const { causes } = explain(history, { about: 'event', event });
    expect(causes.map(({ row }) => row.id)).toContain(second);
  });
});
