/** The door of this folder. `compare` has a file of its own, because a page needs it only once somebody asks. */
export { actNow, type Acted, MOST_BRANCHES } from './act.ts';
export { type Branches, branchNumbered, createBranches, present } from './branch.ts';
export { removeBranch, renameBranch, showBranch } from './change.ts';
export { keepBranches } from './keep.ts';
export { branchInfos } from './infos.ts';
export { canRedo, canUndo, redo, undo, type Undoable } from './undo.ts';
export * from './types.ts';
