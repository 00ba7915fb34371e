/**
 * Taking acts back and doing them again. What an undo leaves behind is a line like any other: it is listed as a branch
 * when anything happened in it after the act. A redo exchanges the two lines again, so neither loses anything.
 */
import { forkHistory, rest } from '../history/fork.ts';
import type { History } from '../history/history.ts';
import type { Moment } from '../history/moment.ts';
import { endOf, seek } from '../history/moving.ts';
import { eventNumbered, eventsFrom, worldAt } from '../history/past.ts';
import type { EventId, RunCommand } from '../types.ts';
import { type Branch, branchNumbered, type Branches, byNumber, shownBranch, type Undone } from './branch.ts';
import { removeBranch } from './change.ts';
import { type BranchId, NO_BRANCH } from './types.ts';

/** What an undo or a redo would be about, so that its button can say so. */
export type Undoable =
  { readonly kind: 'act'; readonly command: RunCommand } | { readonly kind: 'removal'; readonly branch: BranchId };
type UndoneAct = Extract<Undone, { kind: 'act' }>;

export function canUndo(branches: Branches): Undoable | null {
  const removed = branches.removed.at(-1);
  if (removed !== undefined) return { kind: 'removal', branch: removed.branch };
  const { run, nextCommand } = shownBranch(branches).history.world;
  const command = run.commands[nextCommand - 1];
  return command === undefined ? null : { kind: 'act', command };
}

export function canRedo({ undone }: Branches): Undoable | null {
  return undone.at(-1) ?? null;
}

/** Returns to just before the last act at or before the present; false when there is none. */
export function undo(branches: Branches): boolean {
  if (bringBack(branches)) return true;
  const shown = shownBranch(branches);
  const { world, commandEvents } = shown.history;
  const command = world.run.commands[world.nextCommand - 1];
  if (command === undefined) return false;
  const id = commandEvents[world.nextCommand - 1]!;
  const owner = actorOf(branches, shown, id);
  const after = afterAct(owner.history, id);
  const entry = { kind: 'act', command, shown: shown.id, after } as const;
  const undone =
    owner.act !== null && owner.fork.events === id
      ? depart(branches, owner, { ...entry, had: owner, without: NO_BRANCH })
      : exchange(branches, owner, entry, id);
  branches.undone = [...branches.undone, undone];
  return true;
}

/** Does again what was undone last; false when there is nothing. */
export function redo(branches: Branches): boolean {
  const last = branches.undone.at(-1);
  if (last === undefined) return false;
  const left = branches.undone.slice(0, -1);
  if (last.kind === 'removal') removeBranch(branches, last.branch);
  else {
    if (last.without === NO_BRANCH) list(branches, last.had);
    else exchangeBack(branches, last);
    branches.shown = (branchNumbered(branches, last.shown) ?? shownBranch(branches)).id;
    seek(shownBranch(branches).history, last.after);
  }
  branches.undone = left;
  return true;
}

/** A removal since the last act is taken back first. */
function bringBack(branches: Branches): boolean {
  const last = branches.removed.at(-1);
  if (last === undefined) return false;
  branches.removed = branches.removed.slice(0, -1);
  branches.list = byNumber([...branches.list, ...last.gone]);
  if (last.gone.some(({ id }) => id === last.shown)) branches.shown = last.shown;
  branches.undone = [...last.undone, { kind: 'removal', branch: last.branch }];
  return true;
}

/** The act made its branch: back to where that parted from its parent. */
function depart(branches: Branches, branch: Branch, undone: UndoneAct): UndoneAct {
  if (!happened(branch.history, undone.after)) branches.list = branches.list.filter(({ id }) => id !== branch.id);
  rest(branch.history);
  branches.shown = branch.parent;
  seek(shownBranch(branches).history, branch.fork);
  return undone;
}

/** The branch keeps its number and goes on without the act; the line that has it becomes a branch of its own. */
function exchange(
  branches: Branches,
  branch: Branch,
  entry: Omit<UndoneAct, 'had' | 'without'>,
  id: EventId,
): UndoneAct {
  const before = beforeAct(branch.history, id);
  const known = branches.list.find(
    ({ parent, act, fork }) => parent === branch.id && act === null && fork.events === id,
  );
  const history = known?.history ?? forkHistory(branch.history, before);
  const isListed = happened(branch.history, entry.after);
  const had: Branch = {
    id: isListed ? branches.nextId++ : NO_BRANCH,
    name: '',
    parent: branch.id,
    fork: before,
    act: entry.command,
    history: branch.history,
  };
  adopt(branches, branch.id, had.id, id);
  if (known !== undefined) {
    adopt(branches, known.id, branch.id, id);
    branches.list = branches.list.filter(({ id }) => id !== known.id);
  }
  replace(branches, { ...branch, history });
  rest(had.history);
  if (isListed) list(branches, had);
  branches.shown = branch.id;
  seek(history, before);
  return { ...entry, had, without: branch.id };
}

/** The inverse: the branch has its act again. What has become of it without the act stays as a branch of its own. */
function exchangeBack(branches: Branches, { had, without }: UndoneAct): void {
  const branch = branchNumbered(branches, without)!;
  const { fork } = had;
  const grown = happened(branch.history, fork);
  const other: Branch = { ...had, id: branches.nextId, name: '', act: null, history: branch.history };
  if (grown) {
    branches.nextId++;
    adopt(branches, branch.id, other.id, fork.events);
  }
  adopt(branches, had.id, branch.id, fork.events);
  branches.list = branches.list.filter(({ id }) => id !== had.id);
  replace(branches, { ...branch, history: had.history });
  rest(other.history);
  if (grown) list(branches, other);
}

/** Gives a branch's children that fork after `events` events to another. */
function adopt(branches: Branches, from: BranchId, to: BranchId, events: number): void {
  branches.list = branches.list.map((branch) =>
    branch.parent === from && branch.fork.events > events ? { ...branch, parent: to } : branch,
  );
}

function replace(branches: Branches, branch: Branch): void {
  branches.list = branches.list.map((other) => (other.id === branch.id ? branch : other));
}

function list(branches: Branches, branch: Branch): void {
  if (branchNumbered(branches, branch.id) === undefined) branches.list = byNumber([...branches.list, branch]);
}

/** The branch in whose own part of the line the event lies. */
function actorOf(branches: Branches, branch: Branch, id: EventId): Branch {
  const parent = branchNumbered(branches, branch.parent);
  return parent !== undefined && id < branch.fork.events ? actorOf(branches, parent, id) : branch;
}

/** Under the manual clock time passes for the sake of an act alone, so it is taken back with it. */
function beforeAct(history: History, id: EventId): Moment {
  const { manual, now } = worldAt(history, { events: id, now: 0 });
  return { events: id, now: manual ? now : eventNumbered(history, id)!.at };
}

/** With the messages that a cut stopped. */
function afterAct(history: History, id: EventId): Moment {
  const { at } = eventNumbered(history, id)!;
  let events = id + 1;
  for (const event of eventsFrom(history, id + 1)) {
    if (event.at !== at || event.cause !== id || event.lost !== 'cut') break;
    events++;
  }
  return { events, now: at };
}

/** Whether anything is known beyond `moment`: an event that was taken, or a command of the run. */
function happened(history: History, { events }: Moment): boolean {
  return endOf(history).events > events || history.end.nextCommand < history.end.run.commands.length;
}
