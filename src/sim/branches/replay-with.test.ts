import { expect, test } from 'vitest';
import {
  actNow,
  advance,
  branchInfos,
  canRedo,
  canUndo,
  createBranches,
  createHistory,
  defaultRun,
  digest,
  endOf,
  type History,
  issue,
  keepBranches,
  messagesInFlight,
  MOST_BRANCHES,
  present,
  redo,
  type Run,
  seekTime,
  showBranch,
  undo,
} from '../index.ts';
import { MS } from '../testing/lives.ts';
import { replayWith } from './replay-with.ts';
import { restoreBranches } from './restore.ts';

const never = () => false;
const handRun: Run = { ...defaultRun(1, 3), clock: 'manual' };
const offRun: Run = { ...handRun, options: { ...handRun.options, unsafe: ['votesTwice', 'commitsByCount'] } };

function hand(run: Run) {
  const history = createHistory(run);
  advance(history, 0);
  const act: typeof issue = (_, name, args) => {
    advance(history, history.world.now + MS);
    return issue(history, name, args);
  };
  const deliver = (from: number, to: number) => {
    const message = messagesInFlight(history.world).find((one) => one.from === from && one.to === to)!;
    act(history, 'deliver', { message: message.id });
  };
  return { history, act, deliver };
}

/** S2 votes for both candidates of term 1, so that both lead it. `before`: what is done first. */
function twoLeaders(run: Run, before: (act: typeof issue, history: History) => void = () => undefined): History {
  const { history, act, deliver } = hand(run);
  issue(history, 'timeout', { server: 1 });
  issue(history, 'timeout', { server: 3 });
  before(act, history);
  deliver(1, 2);
  deliver(2, 1);
  deliver(3, 2);
  deliver(2, 3);
  return history;
}

const namesOf = (history: History) =>
  history.end.run.commands.map(
    ({ name, args, at, after }) => `${name} ${Object.values(args).join(' ')} ${at}.${after}`,
  );

test('off from the start: the branch switches it on first, then the same is done, and nothing breaks', () => {
  const history = twoLeaders(offRun);
  expect(history.world.violations.length).toBe(1);
  const branches = createBranches(history);
  seekTime(history, 2 * MS);
  expect(replayWith(branches, 'votesTwice', never)).toEqual({ ok: true });
  const line = present(branches);
  expect(line.world.unsafe).toEqual(['commitsByCount']);
  expect(line.end.violations.length).toBe(0);
  expect(line.world.now).toBe(2 * MS);
  expect(endOf(line).now).toBe(endOf(history).now);
  // What was done in the instant of the switch comes one event later; all else stands where it stood.
  const [first, second, third, ...others] = namesOf(line);
  expect([first, second, third]).toEqual(['setRule votesTwice on 0.3', 'timeout 1 0.4', 'timeout 3 0.5']);
  expect(others).toEqual(namesOf(history).slice(2));
  expect(branchInfos(branches)[1]).toMatchObject({
    id: 2,
    parent: 1,
    fork: { events: 3, now: 0 },
    act: { name: 'setRule' },
  });
});

test('switched off on the way: the branch parts there, and does not', () => {
  const history = twoLeaders(handRun, (act, line) => {
    act(line, 'setRule', { rule: 'votesTwice', state: 'off' });
    // In the very same instant.
    issue(line, 'crash', { server: 2 });
    issue(line, 'restart', { server: 2 });
  });
  expect(history.world.violations.length).toBe(1);
  const branches = createBranches(history);
  expect(replayWith(branches, 'votesTwice', never)).toEqual({ ok: true });
  const line = present(branches);
  expect(line.end.violations.length).toBe(0);
  expect(namesOf(line)).toEqual(
    namesOf(history)
      .filter((name) => !name.startsWith('setRule'))
      .map((name) =>
        name.endsWith(`${MS}.1`) || name.endsWith(`${MS}.2`) ? name.replace(/\d$/, (d) => `${+d - 1}`) : name,
      ),
  );
  expect(branchInfos(branches)[1]).toMatchObject({ fork: { events: 5, now: MS }, act: null });
});

test('such a branch can be kept and had again', () => {
  const branches = createBranches(twoLeaders(offRun));
  replayWith(branches, 'votesTwice', never);
  const again = restoreBranches(offRun, keepBranches(branches), never)!.branches;
  expect(digest(present(again).end)).toBe(digest(present(branches).end));
});

test.each(['manual', 'auto'] as const)('undo takes the whole replay back, redo has it again: %s clock', (clock) => {
  const history = clock === 'manual' ? twoLeaders(offRun) : createHistory({ ...offRun, clock });
  if (clock === 'auto') {
    advance(history, 900 * MS);
    issue(history, 'crash', { server: 2 });
    advance(history, 1500 * MS);
  }
  const branches = createBranches(history);
  seekTime(history, clock === 'manual' ? 3 * MS : 1000 * MS);
  const told = () => [digest(present(branches).world), branches.shown, branchInfos(branches).map(({ id }) => id)];
  const before = told();
  replayWith(branches, 'votesTwice', never);
  seekTime(present(branches), 2 * MS);
  const replayed = told();
  expect(canUndo(branches)).toEqual({ kind: 'replay', rule: 'votesTwice' });
  expect([undo(branches), told()]).toEqual([true, before]);
  expect(canRedo(branches)).toEqual({ kind: 'replay', rule: 'votesTwice' });
  expect([redo(branches), told()]).toEqual([true, replayed]);
  expect(canRedo(branches)).toBe(null);
});

test('what was done in a replay is taken back before it, and a branch that came from it stays', () => {
  const branches = createBranches(twoLeaders(offRun));
  replayWith(branches, 'votesTwice', never);
  actNow(branches, 'crash', { server: 2 });
  expect(canUndo(branches)).toMatchObject({ kind: 'act', command: { name: 'crash' } });
  undo(branches);
  expect(canUndo(branches)).toMatchObject({ kind: 'replay' });
  seekTime(present(branches), 2 * MS);
  actNow(branches, 'crash', { server: 3 });
  actNow(branches, 'crash', { server: 1 });
  undo(branches);
  showBranch(branches, 2);
  undo(branches);
  expect(branches.shown).toBe(1);
  expect(branchInfos(branches).map(({ id, parent }) => [id, parent])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
  ]);
});

test('where the rule is on, or there are too many branches, it says so', () => {
  const branches = createBranches(twoLeaders(handRun, () => undefined));
  expect(replayWith(branches, 'votesTwice', never)).toEqual({ ok: false, problem: 'ruleIsOn' });
  const many = createBranches(twoLeaders(offRun));
  many.list = Array.from({ length: MOST_BRANCHES }, (_, i) => ({ ...many.list[0]!, id: i + 1 }));
  expect(replayWith(many, 'votesTwice', never)).toEqual({ ok: false, problem: 'tooManyBranches' });
});
