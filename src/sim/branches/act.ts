/** Doing something new: at the end of what is known a line goes on, before it a new one begins and the old one stays. */
import { CHOICE_TIME } from '../choice-time.ts';
import { forkHistory } from '../history/fork.ts';
import type { History } from '../history/history.ts';
import { advance, atEnd, issue, momentOf } from '../history/moving.ts';
import type { CommandArgs, SimEvent } from '../types.ts';
import { type Branch, type Branches, leave, ownerOf, shownBranch } from './branch.ts';

export const MOST_BRANCHES = 32;

export type Acted =
  { readonly ok: true; readonly event: SimEvent } | { readonly ok: false; readonly problem: 'tooManyBranches' };

/** Does something now; under the manual clock, where time does not pass by itself, a little later than the last act. */
export function actNow(branches: Branches, name: string, args: CommandArgs): Acted {
  const branch = shownBranch(branches);
  const goesOn = atEnd(branch.history);
  if (!goesOn && branches.list.length >= MOST_BRANCHES) return { ok: false, problem: 'tooManyBranches' };
  const fork = momentOf(branch.history);
  const history = goesOn ? branch.history : forkHistory(branch.history);
  awaitStart(history);
  if (history.world.manual) advance(history, history.world.now + CHOICE_TIME);
  const event = issue(history, name, args);
  branches.undone = [];
  branches.removed = [];
  if (!goesOn) {
    leave(branches, branch);
    const parent = ownerOf(branches, branch, fork).id;
    const child: Branch = { id: branches.nextId++, name: '', parent, fork, act: event.command, history };
    branches.list = [...branches.list, child];
    branches.shown = child.id;
  }
  return { ok: true, event };
}

/** Nothing is done before the servers have started, which they do at time 0 by themselves: a manual clock begins there. */
function awaitStart(history: History): void {
  const { events, nodes } = history.world;
  if (events < nodes.length) advance(history, 0, { maxEvents: nodes.length - events });
}
