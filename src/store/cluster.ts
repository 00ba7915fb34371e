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
    choices: choicesOf(state),
    behind: Math.max(0, end.now - clock),
    branch: shown && branches.length > 1 ? { number: branch, of: branches.length, name: branchName(shown) } : undefined,
  };
}

/**
 * How many things can happen next under the manual clock, without asking: each message can arrive, each disk finish its
 * oldest write, each timer of a running server run out. Unknown before all servers have started.
 */
function choicesOf({ manual, events, size, servers, messages, messagesLeftOut }: State): number | undefined {
  if (!manual || events < size) return undefined;
  const writes = servers.filter((server) => server?.writesUnderWay > 0).length;
  const timers = servers.filter((server) => server?.status === 'up').length;
  return messages.length + messagesLeftOut + writes + timers;
}
