/** Looking at another branch, naming one, and giving one up. */
import { isBefore } from '../history/moment.ts';
import { momentOf, seek, seekTime } from '../history/moving.ts';
import { type Branch, branchNumbered, type Branches, leave, lineageOf, partingOf, shownBranch } from './branch.ts';
import type { BranchId } from './types.ts';

/** In letters. */
export const LONGEST_NAME = 60;

/** At the present time where it has one, else at its end; where both are still the same, at the very same moment. */
export function showBranch(branches: Branches, id: BranchId): boolean {
  const next = branchNumbered(branches, id);
  if (next === undefined) return false;
  show(branches, shownBranch(branches), next);
  return true;
}

export function renameBranch(branches: Branches, id: BranchId, name: string): boolean {
  if (branchNumbered(branches, id) === undefined) return false;
  const given = [...name.trim()].slice(0, LONGEST_NAME).join('');
  branches.list = branches.list.map((branch) => (branch.id === id ? { ...branch, name: given } : branch));
  return true;
}

/** With every branch that comes from it; `undo` brings them back. False when none would be left. */
export function removeBranch(branches: Branches, id: BranchId): boolean {
  const branch = branchNumbered(branches, id);
  const isGone = (other: Branch) => lineageOf(branches, other).some((one) => one.id === id);
  const gone = branches.list.filter(isGone);
  if (branch === undefined || gone.length === branches.list.length) return false;
  const shown = shownBranch(branches);
  const { undone } = branches;
  if (gone.includes(shown)) show(branches, shown, branchNumbered(branches, branch.parent)!);
  branches.list = branches.list.filter((other) => !gone.includes(other));
  branches.removed = [...branches.removed, { branch: id, gone, shown: shown.id, undone }];
  branches.undone = [];
  return true;
}

function show(branches: Branches, from: Branch, to: Branch): void {
  if (from.id === to.id) return;
  const moment = momentOf(from.history);
  const parting = partingOf(branches, from, to);
  if (parting === null || isBefore(parting, moment)) seekTime(to.history, moment.now);
  else seek(to.history, moment);
  leave(branches, from);
  branches.shown = to.id;
}
