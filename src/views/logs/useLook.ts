/** What of the state decides how the logs look as a whole; each value is equal as long as nothing of it changed. */
import { useMemo } from 'react';
import { highestLeader, removedFrom } from '../../geometry/logs.ts';
import { type LogWindow, type State, useStore } from '../../store/index.ts';

const selectRoles = (state: State) =>
  state.servers
    .map((server) => (server ? `${server.id} ${server.status} ${server.role} ${server.currentTerm}` : ''))
    .join();
const selectServers = (state: State) => state.servers.filter((server) => server !== undefined && server !== null);

/** By server id: from which index on its entries are about to be removed. */
export function useRemoved(window: LogWindow): (id: number) => number {
  const roles = useStore(selectRoles);
  return useMemo(() => {
    // The roles are what changes of the servers that matters here; the servers themselves change with every message.
    const servers = roles === '' ? [] : selectServers(useStore.getState());
    const from = new Map(servers.map(({ id }) => [id, removedFrom(window, servers, id)]));
    return (id: number) => from.get(id) ?? Infinity;
  }, [roles, window]);
}

/** The leader whose nextIndex and matchIndex are asked for: the selected one, else, in Inspect, the highest; 0 = none. */
export const selectAskedLeader = (state: State): number => {
  const { selection, servers, viewAs } = state;
  // A leader knows what it thinks that the others hold.
  if (viewAs !== 0) return servers[viewAs]?.role === 'leader' ? viewAs : 0;
  const chosen = selection.kind === 'server' ? servers[selection.server] : undefined;
  if (chosen?.role === 'leader' && chosen.status !== 'down') return chosen.id;
  const inspecting = state.railTab === 'inspect' && state.railOpen && selection.kind === 'none';
  return inspecting ? (highestLeader(selectServers(state))?.id ?? 0) : 0;
};

/** Whether what is in memory and what is on disk are worth telling apart: writes wait for the reader. */
export const selectDisks = (state: State): boolean => state.manual && state.network.dials.diskLatency > 0;

/** Pixels for "in memory, not on disk" behind the entries. */
export const DISK_ROOM = 160;

export const selectAnyDown = (state: State): boolean => state.servers.some((server) => server?.status === 'down');
