/**
 * Taking acts back and doing them again. What an undo leaves behind is a line like any other: it is listed as a branch
 * when anything happened in it after the act. A redo exchanges the two lines again, so neither loses anything.
 */
import type { MutantId } from '../../raft/mutants/ids.ts';
import { forkHistory, rest } from '../history/fork.ts';
import type { History } from '../history/history.ts';
import { isBefore, type Moment } from '../history/moment.ts';
import { seek } from '../history/moving.ts';
import { eventNumbered, eventsFrom, worldAt } from '../history/past.ts';
import { messageOfAct } from '../history/tape-record.ts';
import type { EventId, MessageSort, RunCommand } from '../types.ts';
import { type Branch, branchNumbered, type Branches, byNumber, shownBranch, type Undone } from './branch.ts';
import { MOST_BRANCHES } from './act.ts';
import { removeBranch } from './change.ts';
import { type BranchId, NO_BRANCH } from './types.ts';
import { redoReplay, undoableReplay, undoReplay } from './undo-replay.ts';

/** What an undo or a redo would be about, so that its button can say so. */
export type Undoable =
  | { readonly kind: 'act'; readonly command: RunCommand; readonly message?: MessageSort }
  | { readonly kind: 'removal'; readonly branch: BranchId }
  | { readonly kind: 'replay'; readonly rule: MutantId };
type UndoneAct = Extract<Undone, { kind: 'act' }>;

export function canUndo(branches: Branches): Undoable | null {
  const removed = branches.removed.at(-1);
  if (removed !== undefined) return { kind: 'removal', branch: removed.branch };
  const replay = undoableReplay(branches);
  if (replay !== null) return { kind: 'replay', rule: replay.rule };
  const { world, commandEvents, tape } = shownBranch(branches).history;
  const command = world.run.commands[world.nextCommand - 1];
  if (command === undefined) return null;
  return { kind: 'act', command, ...messageOfAct(tape, command, commandEvents[world.nextCommand - 1]!) };
}

export function canRedo({ undone }: Branches): Undoable | null {
  const last = undone.at(-1);
  if (last?.kind === 'replay') return { kind: 'replay', rule: last.rule };
  if (last?.kind !== 'act') return last ?? null;
  const { command, had } = last;
  return { kind: 'act', command, ...messageOfAct(had.history.tape, command, had.fork.events) };
}

/** Returns to just before the last act at or before the present, or a replay; false when there is none, or no room for its line. */
export function undo(branches: Branches): boolean {
  if (bringBack(branches)) return true;
  const replay = undoableReplay(branches);
  if (replay !== null) {
    undoReplay(branches, replay);
    return true;
  }
  const shown = shownBranch(branches);
  const { world, commandEvents } = shown.history;
  const command = world.run.commands[world.nextCommand - 1];
  if (command === undefined) return false;
  const id = commandEvents[world.nextCommand - 1]!;
  const owner = actorOf(branches, shown, id);
  const after = afterAct(owner.history, id);
  const entry = { kind: 'act', command, shown: shown.id, after } as const;
  const undone =
    owner.act === command
      ? depart(branches, owner, { ...entry, had: owner, without: NO_BRANCH, other: null })
      : exchange(branches, owner, entry, id);
  if (undone === null) return false;
  branches.undone = [...branches.undone, undone];
  return true;
}

/** Does again what was undone last; false when there is nothing, or no room for what has become without it. */
export function redo(branches: Branches): boolean {
  const last = branches.undone.at(-1);
  if (last === undefined) return false;
  if (last.kind === 'act' && !hasRoomToRedo(branches, last)) return false;
  if (last.kind === 'replay' && isFull(branches) && branchNumbered(branches, last.had.id) === undefined) return false;
  branches.undone = branches.undone.slice(0, -1);
  // What is left to be redone may be about branches that go with it: it comes back together with them.
  if (last.kind === 'removal') return removeBranch(branches, last.branch);
  if (last.kind === 'replay') {
    redoReplay(branches, last);
    return true;
  }
  if (last.without === NO_BRANCH) list(branches, last.had);
  else exchangeBack(branches, last);
  branches.shown = (branchNumbered(branches, last.shown) ?? shownBranch(branches)).id;
  seek(shownBranch(branches).history, last.after);
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
  if (!isWanted(branches, branch, undone.after, branch.fork))
    branches.list = branches.list.filter(({ id }) => id !== branch.id);
  rest(branch.history);
  branches.shown = branch.parent;
  seek(shownBranch(branches).history, branch.fork);
  return undone;
}

/** The branch keeps its number and goes on without the act; the line that has it becomes a branch of its own. */
function exchange(
  branches: Branches,
  branch: Branch,
  entry: Omit<UndoneAct, 'had' | 'without' | 'other'>,
  id: EventId,
): UndoneAct | null {
  const before = beforeAct(branch.history, id);
  const known = branches.list.find(
    ({ parent, act, fork }) => parent === branch.id && act === null && fork.events === id,
  );
  const isListed = isWanted(branches, branch, entry.after, before);
  if (isListed && known === undefined && isFull(branches)) return null;
  const history = known?.history ?? withoutAct(branch.history, id);
  const had: Branch = {
    id: isListed ? branches.nextId++ : NO_BRANCH,
    name: '',
    parent: branch.id,
    fork: before,
    act: entry.command,
    history: branch.history,
  };
  if (isListed) adopt(branches, branch.id, had.id, before);
  if (known !== undefined) dissolve(branches, known.id, branch.id);
  replace(branches, { ...branch, history });
  rest(had.history);
  if (isListed) list(branches, had);
  branches.shown = branch.id;
  seek(history, before);
  return { ...entry, had, without: branch.id, other: known ?? null };
}

/** The inverse: the branch has its act again. What has become of it without the act stays as a branch of its own. */
function exchangeBack(branches: Branches, { had, without, other }: UndoneAct): void {
  const branch = branchNumbered(branches, without)!;
  const { history } = branch;
  if (isWanted(branches, branch, had.fork)) {
    const { id, name } = other ?? { id: branches.nextId++, name: '' };
    adopt(branches, branch.id, id, had.fork);
    list(branches, { ...had, id, name, parent: branch.id, act: null, history });
  }
  if (had.id !== NO_BRANCH) dissolve(branches, had.id, branch.id);
  replace(branches, { ...branch, history: had.history });
  rest(history);
}

const isFull = ({ list }: Branches): boolean => list.length >= MOST_BRANCHES;

function hasRoomToRedo(branches: Branches, { had, without }: UndoneAct): boolean {
  if (!isFull(branches) || branchNumbered(branches, had.id) !== undefined) return true;
  return without !== NO_BRANCH && !isWanted(branches, branchNumbered(branches, without)!, had.fork);
}

/** Gives a branch's children that part from it after `moment` to another. */
function adopt(branches: Branches, from: BranchId, to: BranchId, moment: Moment): void {
  branches.list = branches.list.map((branch) =>
    branch.parent === from && branch.id !== to && isBefore(moment, branch.fork) ? { ...branch, parent: to } : branch,
  );
}

/** The line of branch `id` goes on as that of `into`, and what came from it comes from there. */
function dissolve(branches: Branches, id: BranchId, into: BranchId): void {
  branches.list = branches.list
    .filter((branch) => branch.id !== id)
    .map((branch) => (branch.parent === id ? { ...branch, parent: into } : branch));
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

/** All that is the same without the act, and under the manual clock the time that it took, where others may fork. */
function withoutAct(history: History, id: EventId): History {
  return forkHistory(history, { events: id, now: eventNumbered(history, id)!.at });
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

/**
 * Whether anything is known of the branch beyond `moment`, an event that was taken or a command of the run, or others
 * part from it after `before`.
 */
function isWanted({ list }: Branches, { id, history }: Branch, moment: Moment, before = moment): boolean {
  const { end } = history;
  const happened = end.events > moment.events || end.nextCommand < end.run.commands.length;
  return happened || list.some(({ parent, fork }) => parent === id && isBefore(before, fork));
}
