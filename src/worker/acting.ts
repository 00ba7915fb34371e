/** What the page does to the run: commands, undo and redo, and the choice between its futures. */
import {
  actNow,
  branchInfos,
  canRedo,
  canUndo,
  type CommandArgs,
  parseCommand,
  redo,
  refusalOf,
  removeBranch,
  renameBranch,
  showBranch,
  undo,
} from '../sim/index.ts';
import type { BranchChange } from './protocol.ts';
import { type Done, presentOf, problem, type Showing, turnPage } from './showing.ts';

export const TOO_MANY = 'There are as many branches as fit. Remove one, then try again.';

/** Acting where more is known already opens a branch. */
export function command(showing: Showing, raw: { readonly name: string; readonly args: CommandArgs }): Done {
  const parsed = parseCommand(raw);
  if (!parsed.ok) return problem('badRequest', parsed.problem);
  const { name, args } = parsed.command;
  const refusal = refusalOf(presentOf(showing).world, name, args);
  if (refusal !== null) return { news: 'all', refusal };
  const before = presentOf(showing);
  if (!actNow(showing.branches, name, args).ok) return problem('tooManyBranches', TOO_MANY);
  if (presentOf(showing) !== before) turnPage(showing);
  return { news: 'all' };
}

export function takeBack(showing: Showing): Done {
  const { branches } = showing;
  if (!undo(branches))
    return canUndo(branches) === null ? problem('nothingToUndo') : problem('tooManyBranches', TOO_MANY);
  turnPage(showing);
  return { news: 'key' };
}

export function doAgain(showing: Showing): Done {
  const { branches } = showing;
  if (!redo(branches))
    return canRedo(branches) === null ? problem('nothingToRedo') : problem('tooManyBranches', TOO_MANY);
  turnPage(showing);
  return { news: 'key' };
}

export function changeBranch(showing: Showing, change: BranchChange): Done {
  const { branches } = showing;
  const infos = branchInfos(branches);
  if (!infos.some(({ id }) => id === change.branch)) {
    const ids = infos.map(({ id }) => id).join(', ');
    return problem('badRequest', `There is no branch ${change.branch}. There is ${ids}.`);
  }
  const before = presentOf(showing);
  switch (change.op) {
    case 'show':
      showBranch(branches, change.branch);
      break;
    case 'rename':
      renameBranch(branches, change.branch, change.name);
      break;
    case 'remove':
      if (!removeBranch(branches, change.branch)) return problem('badRequest', infos.length === 1 ? ONLY : ROOT);
  }
  if (presentOf(showing) !== before) turnPage(showing);
  return { news: 'key' };
}

const ONLY = 'This is the only branch, so it stays.';
const ROOT = 'The other branches grow from it, so it stays.';
