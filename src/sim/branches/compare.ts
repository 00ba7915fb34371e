/** Two futures beside each other: at the same time, and at their ends. */
import { differences } from '../explain/differences.ts';
import { isBefore } from '../history/moment.ts';
import { endOf, momentOf } from '../history/moving.ts';
import { worldAt, worldAtTime } from '../history/past.ts';
import { branchNumbered, type Branches, partingOf, shownBranch } from './branch.ts';
import type { BranchId, Comparison, Difference } from './types.ts';

const WHAT = [
  'status',
  'role',
  'currentTerm',
  'votedFor',
  'votes',
  'leaderId',
  'log',
  'commitIndex',
  'lastApplied',
  'messages',
  'cuts',
  'violations',
] as const satisfies readonly Difference['what'][];

/** The branch that is shown beside another, at the present time; null when there is no such other. */
export function compare(branches: Branches, other: BranchId): Comparison | null {
  const a = shownBranch(branches);
  const b = branchNumbered(branches, other);
  if (b === undefined || b === a) return null;
  const { world } = a.history;
  const at = world.now;
  const moment = momentOf(a.history);
  const parting = partingOf(branches, a, b);
  // Time does not tell where between the events of one instant; as long as both have the same events, their number does.
  const apart = parting === null || isBefore(parting, moment);
  const found = differences(world, apart ? worldAtTime(b.history, at) : worldAt(b.history, moment));
  const end = endOf(b.history).now;
  return {
    a: a.id,
    b: b.id,
    at,
    differences: found,
    same: WHAT.filter((what) => found.every((difference) => difference.what !== what)),
    partAt: parting?.now ?? 0,
    aEndsAt: null,
    bEndsAt: end < at ? end : null,
    atEnds: differences(a.history.end, b.history.end),
  };
}
