/** Makes branches again from what was kept of them. */
import { catchUp } from '../history/catch-up.ts';
import { thinTogether } from '../history/checkpoint.ts';
import { forkHistory, rest } from '../history/fork.ts';
import { createHistory, type History, type HistoryOptions } from '../history/history.ts';
import { endOf } from '../history/moving.ts';
import type { Run } from '../types.ts';
import { type Branch, type Branches, byNumber } from './branch.ts';
import { type BranchId, type KeptBranch, type KeptBranches, NO_BRANCH } from './types.ts';

export interface Restored {
  readonly branches: Branches;
  /** Branches that could not be had again: their fork was not reached. */
  readonly lost: readonly BranchId[];
  /** Those that are known less far than before, because `exhausted` said so. */
  readonly shortened: readonly BranchId[];
}

/**
 * Lives the branches again, the one that is shown first: each begins as a fork of its parent, so nothing is taken twice.
 * They have been parsed; `run` says everything but the commands. Null when the one that is shown could not be had.
 */
export function restoreBranches(
  run: Run,
  { list: all, shown, next }: KeptBranches,
  exhausted: () => boolean,
  options: HistoryOptions = {},
): Restored | null {
  const lines = new Map<BranchId, Branch>();
  const lost: BranchId[] = [];
  const shortened: BranchId[] = [];
  for (const branch of inOrder(all, shown)) {
    const history = begun(run, lines.get(branch.parent), branch, options);
    if (history === null) {
      lost.push(branch.id);
      continue;
    }
    const { id, name, parent, fork, commands } = branch;
    if (!catchUp(history, branch.end, exhausted)) shortened.push(id);
    if (id !== shown) rest(history);
    lines.set(id, { id, name, parent, fork, act: branch.acted ? commands[0]! : null, history });
  }
  if (!lines.has(shown)) return null;
  const list = byNumber([...lines.values()]);
  thinTogether(list.map(({ history }) => history));
  const branches: Branches = { list, shown, nextId: next, undone: [], removed: [], told: null };
  return { branches, lost, shortened };
}

/** Parents before those that fork from them; before all others what the one that is shown comes from. */
function inOrder(all: readonly KeptBranch[], shown: BranchId): readonly KeptBranch[] {
  const ordered: KeptBranch[] = [];
  function add(id: BranchId): void {
    const branch = all.find((one) => one.id === id);
    if (branch === undefined || ordered.includes(branch)) return;
    add(branch.parent);
    ordered.push(branch);
  }
  for (const id of [shown, ...all.map((branch) => branch.id)]) add(id);
  return ordered;
}

/** The line of a branch up to its fork; null when its parent is not known so far, or is another there. */
function begun(run: Run, parent: Branch | undefined, branch: KeptBranch, options: HistoryOptions): History | null {
  const { fork, shared, commands } = branch;
  if (branch.parent === NO_BRANCH) return createHistory({ ...run, commands }, options);
  if (parent === undefined || endOf(parent.history).events < fork.events) return null;
  const history = forkHistory(parent.history, fork);
  const { world } = history;
  if (world.nextCommand !== shared) return null;
  world.run = { ...world.run, commands: [...world.run.commands, ...commands] };
  return history;
}
