/** What is told of the branches. */
import { endOf } from '../history/moving.ts';
import { eventNumbered } from '../history/past.ts';
import { countWhile } from '../history/sorted.ts';
import { messageOfAct } from '../history/tape-record.ts';
import type { Branch, Branches } from './branch.ts';
import type { BranchInfo } from './types.ts';

/** The same list while no branch came, went, or changed in more than the end of the one that is shown. */
export function branchInfos(branches: Branches): readonly BranchInfo[] {
  const { list, shown, told } = branches;
  if (told !== null && told.list === list && told.shown === shown) {
    const position = list.findIndex(({ id }) => id === shown);
    if ((told.infos[position]!.leader === null) === (leaderOf(list[position]!) === null)) return told.infos;
  }
  const infos = list.map(infoOf);
  branches.told = { list, shown, infos };
  return infos;
}

function infoOf(branch: Branch): BranchInfo {
  const { id, name, parent, fork, act, history } = branch;
  const message = act === null ? {} : messageOfAct(history.tape, act, fork.events);
  return { id, name, parent, fork, act, ...message, end: endOf(history), leader: leaderOf(branch) };
}

/** The first leader that was elected after the fork. */
function leaderOf({ history, fork }: Branch): BranchInfo['leader'] {
  const { tape } = history;
  const { items } = tape.marks.leader;
  const elected = items[countWhile(items, ({ event }) => event < fork.events)];
  if (elected === undefined) return null;
  const { server, at, event } = elected;
  const points = tape.tracks[server - 1]!.items;
  // In a long run the track of a busy server has let its beginning go.
  const point = points[countWhile(points, (other) => other.event <= event) - 1];
  const term = point?.term ?? eventNumbered(history, event)!.after!.persistent.currentTerm;
  return { server, term, at };
}
