/** The lines of a run that exist side by side, and which of them is shown. */
import type { MutantId } from '../../raft/mutants/ids.ts';
import { thinTogether } from '../history/checkpoint.ts';
import { rest } from '../history/fork.ts';
import type { History } from '../history/history.ts';
import { isBefore, type Moment } from '../history/moment.ts';
import type { RunCommand } from '../types.ts';
import { type BranchId, type BranchInfo, NO_BRANCH } from './types.ts';

/** One line. A value: whatever changes makes a new one, so that what was can be had again. Its history lives on. */
export interface Branch {
  readonly id: BranchId;
  readonly name: string;
  readonly parent: BranchId;
  readonly fork: Moment;
  readonly act: RunCommand | null;
  readonly history: History;
  /** Of a line that was lived again with another rule, and by one act: which rule, and where one was before. */
  readonly replay?: Replay;
}

export interface Replay {
  readonly rule: MutantId;
  /** The branch that was shown, and where in it. */
  readonly from: BranchId;
  readonly at: Moment;
  /** As many commands of the line belong to the replay; what was done in it since comes after them. */
  readonly commands: number;
}

export interface Branches {
  /** Those that are listed, by number. */
  list: readonly Branch[];
  shown: BranchId;
  nextId: BranchId;
  /** What `redo` brings back, the next one last; emptied by the next act. */
  undone: readonly Undone[];
  /** Branches that were removed since the last act: `undo` brings them back, the last one first. */
  removed: readonly Removed[];
  /** What was told last, while it holds. */
  told: { readonly list: readonly Branch[]; readonly shown: BranchId; readonly infos: readonly BranchInfo[] } | null;
}

/** An act that was taken back, a removal, or a replay. */
export type Undone =
  | { readonly kind: 'removal'; readonly branch: BranchId }
  | {
      readonly kind: 'replay';
      readonly rule: MutantId;
      readonly had: Branch;
      /** Where in it one was. */
      readonly at: Moment;
    }
  | {
      readonly kind: 'act';
      readonly command: RunCommand;
      /** What was shown, and the moment just after the act. */
      readonly shown: BranchId;
      readonly after: Moment;
      /** The line that has the act; without a number where nothing happened in it afterwards, so that it is not listed. */
      readonly had: Branch;
      /** The branch that goes on without it under its own number, when the act had not made it; else NO_BRANCH. */
      readonly without: BranchId;
      /** The branch that had been listed as the one that goes on without the act; null when there was none. */
      readonly other: Branch | null;
    };

interface Removed {
  readonly branch: BranchId;
  /** It and those that forked from it. */
  readonly gone: readonly Branch[];
  readonly shown: BranchId;
  readonly undone: readonly Undone[];
}

export function createBranches(history: History): Branches {
  const fork = { events: 0, now: 0 };
  const first: Branch = { id: 1, name: '', parent: NO_BRANCH, fork, act: null, history };
  return { list: [first], shown: 1, nextId: 2, undone: [], removed: [], told: null };
}

export const branchNumbered = ({ list }: Branches, id: BranchId): Branch | undefined =>
  list.find((branch) => branch.id === id);

export const shownBranch = (branches: Branches): Branch => branchNumbered(branches, branches.shown)!;

/** The line that is shown. */
export const present = (branches: Branches): History => shownBranch(branches).history;

/**
 * The branch whose own part of the line of `branch` holds this moment: itself, or one that it comes from. The moment at
 * which it parts from its parent is still the parent's.
 */
export function ownerOf(branches: Branches, branch: Branch, moment: Moment): Branch {
  const parent = branchNumbered(branches, branch.parent);
  return parent !== undefined && !isBefore(branch.fork, moment) ? ownerOf(branches, parent, moment) : branch;
}

/** It and all that it comes from, the first branch last. */
export function lineageOf(branches: Branches, branch: Branch): readonly Branch[] {
  const parent = branchNumbered(branches, branch.parent);
  return parent === undefined ? [branch] : [branch, ...lineageOf(branches, parent)];
}

/** The last moment that two branches share; null for one and the same. */
export function partingOf(branches: Branches, a: Branch, b: Branch): Moment | null {
  const ofA = lineageOf(branches, a);
  const ofB = lineageOf(branches, b);
  const common = ofA.findIndex((branch) => ofB.includes(branch));
  const forks = [ofA[common - 1], ofB[ofB.indexOf(ofA[common]!) - 1]].flatMap((branch) => branch?.fork ?? []);
  return forks.reduce<Moment | null>((first, fork) => (first === null || isBefore(fork, first) ? fork : first), null);
}

/** A line that is not looked at any more keeps only what cannot be made again at once. */
export function leave({ list }: Branches, branch: Branch): void {
  rest(branch.history);
  thinTogether(list.map(({ history }) => history));
}

export const byNumber = (list: readonly Branch[]): readonly Branch[] => [...list].sort((a, b) => a.id - b.id);
