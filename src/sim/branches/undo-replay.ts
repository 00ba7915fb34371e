/** Taking a replay back: it was one act, however many it has done again. */
import { rest } from '../history/fork.ts';
import { isBefore, type Moment } from '../history/moment.ts';
import { endOf, momentOf, seek } from '../history/moving.ts';
import {
  type Branch,
  branchNumbered,
  type Branches,
  byNumber,
  type Replay,
  shownBranch,
  type Undone,
} from './branch.ts';

/** The replay that an undo would take back: the shown line is one, and nothing was done in it since. */
export function undoableReplay(branches: Branches): Replay | null {
  const { replay, history } = shownBranch(branches);
  if (replay === undefined || history.world.nextCommand > replay.commands) return null;
  return branchNumbered(branches, replay.from) === undefined ? null : replay;
}

/** Back to where one was. Its branch goes, unless others have come from it. */
export function undoReplay(branches: Branches, { rule, from, at }: Replay): void {
  const had = shownBranch(branches);
  const undone: Undone = { kind: 'replay', rule, had, at: momentOf(had.history) };
  if (branches.list.every(({ parent }) => parent !== had.id))
    branches.list = branches.list.filter(({ id }) => id !== had.id);
  rest(had.history);
  show(branches, branchNumbered(branches, from)!, at);
  branches.undone = [...branches.undone, undone];
}

export function redoReplay(branches: Branches, { had, at }: Extract<Undone, { kind: 'replay' }>): void {
  if (branchNumbered(branches, had.id) === undefined) branches.list = byNumber([...branches.list, had]);
  rest(shownBranch(branches).history);
  show(branches, had, at);
}

/** The line may have become shorter since. */
function show(branches: Branches, { id, history }: Branch, at: Moment): void {
  const end = endOf(history);
  branches.shown = id;
  seek(history, isBefore(end, at) ? end : at);
}
