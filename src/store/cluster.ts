/** The state as the narration reads it. */
import { branchName, type ClusterView } from '../narration/index.ts';
import type { State } from './types.ts';

export function clusterOf(state: State): ClusterView {
  const { branch, branches, end, clock, ...rest } = state;
  const place = branches.findIndex(({ id }) => id === branch);
  const shown = branches[place];
  return {
    ...rest,
    clock,
    behind: Math.max(0, end.now - clock),
    branch: shown && branches.length > 1 ? { number: branch, of: branches.length, name: branchName(shown) } : undefined,
  };
}
