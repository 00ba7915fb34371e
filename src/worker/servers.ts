/**
 * Servers as numbers, records of varying length one after the other: objects would repeat twenty field names for each
 * server of each frame. Key-value stores are mostly the same at several servers, so each travels once and a server
 * names its place in the list.
 */
import { createWriter, readerOf } from './columns.ts';
import type { KeyValues, ServerColumns, ServerState } from './protocol.ts';

const STATUS = ['up', 'down', 'paused'] as const satisfies readonly ServerState['status'][];
const ROLE = ['follower', 'candidate', 'leader'] as const satisfies readonly ServerState['role'][];

export function encodeServers(servers: readonly ServerState[]): ServerColumns {
  const { small, time, columns } = createWriter();
  const stores: KeyValues[] = [];
  for (const server of servers) {
    const { durable, votes, nextIndex, matchIndex } = server;
    let store = stores.indexOf(server.store);
    if (store < 0) store = stores.push(server.store) - 1;
    small(server.id, server.revision, STATUS.indexOf(server.status), ROLE.indexOf(server.role));
    time(server.since);
    small(server.currentTerm, server.votedFor, server.leaderId, server.commitIndex, server.lastApplied);
    small(server.lastIndex, server.lastTerm, durable.currentTerm, durable.votedFor, durable.lastIndex);
    small(server.writesUnderWay, server.inbox, store, server.storeSize);
    for (const list of [votes, nextIndex, matchIndex]) small(list.length, ...list);
  }
  return { ...columns(), stores };
}

export function decodeServers(columns: ServerColumns): ServerState[] {
  const { small, time, list, done } = readerOf(columns);
  const servers: ServerState[] = [];
  // The fields are read in the order in which they stand here.
  while (!done())
    servers.push({
      id: small(),
      revision: small(),
      status: STATUS[small()]!,
      role: ROLE[small()]!,
      since: time(),
      currentTerm: small(),
      votedFor: small(),
      leaderId: small(),
      commitIndex: small(),
      lastApplied: small(),
      lastIndex: small(),
      lastTerm: small(),
      durable: { currentTerm: small(), votedFor: small(), lastIndex: small() },
      writesUnderWay: small(),
      inbox: small(),
      store: columns.stores[small()]!,
      storeSize: small(),
      votes: list(),
      nextIndex: list(),
      matchIndex: list(),
    });
  return servers;
}
