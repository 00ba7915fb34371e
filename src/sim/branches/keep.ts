/** Branches as data: all that has to be kept of them, so that they can be made again. */
import { endOf } from '../history/moving.ts';
import { countWhile } from '../history/sorted.ts';
import type { Branch, Branches } from './branch.ts';
import { type KeptBranch, type KeptBranches, NO_BRANCH } from './types.ts';

/** What was undone or removed is not among it. */
export function keepBranches({ list, shown, nextId }: Branches): KeptBranches {
  return { list: list.map(kept), shown, next: nextId };
}

function kept({ id, name, parent, fork, act, history }: Branch): KeptBranch {
  const shared = parent === NO_BRANCH ? 0 : countWhile(history.commandEvents, (event) => event < fork.events);
  const commands = history.end.run.commands.slice(shared);
  return { id, name, parent, fork, acted: act !== null, end: endOf(history), shared, commands };
}
