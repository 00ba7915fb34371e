/**
 * Servers as one flat list of whole numbers, records of varying length one after the other: cloning writes a small
 * number as two bytes, while objects would repeat twenty field names for each server of each frame. Key-value stores
 * are mostly the same at several servers, so each travels once and a server names its place in the list.
 */
import type { KeyValues, ServerColumns, ServerState } from './protocol.ts';

const STATUS = ['up', 'down', 'paused'] as const satisfies readonly ServerState['status'][];
const ROLE = ['follower', 'candidate', 'leader'] as const satisfies readonly ServerState['role'][];

export function encodeServers(servers: readonly ServerState[]): ServerColumns {
  const numbers: number[] = [];
  const stores: KeyValues[] = [];
  for (const server of servers) {
    const { durable, votes, nextIndex, matchIndex } = server;
    let store = stores.indexOf(server.store);
    if (store < 0) store = stores.push(server.store) - 1;
    numbers.push(
      server.id,
      server.revision,
      STATUS.indexOf(server.status),
      server.since,
      ROLE.indexOf(server.role),
      server.currentTerm,
      server.votedFor,
      server.leaderId,
      server.commitIndex,
      server.lastApplied,
      server.lastIndex,
      server.lastTerm,
      durable.currentTerm,
      durable.votedFor,
      durable.lastIndex,
      server.writesUnderWay,
      server.inbox,
      store,
      server.storeSize,
    );
    for (const list of [votes, nextIndex, matchIndex]) numbers.push(list.length, ...list);
  }
  return { numbers, stores };
}

export function decodeServers({ numbers, stores }: ServerColumns): ServerState[] {
  const servers: ServerState[] = [];
  let at = 0;
  const next = () => numbers[at++]!;
  const list = () => Array.from({ length: next() }, next);
  // The fields are read in the order in which they stand here.
  while (at < numbers.length)
    servers.push({
      id: next(),
      revision: next(),
      status: STATUS[next()]!,
      since: next(),
      role: ROLE[next()]!,
      currentTerm: next(),
      votedFor: next(),
      leaderId: next(),
      commitIndex: next(),
      lastApplied: next(),
      lastIndex: next(),
      lastTerm: next(),
      durable: { currentTerm: next(), votedFor: next(), lastIndex: next() },
      writesUnderWay: next(),
      inbox: next(),
      store: stores[next()]!,
      storeSize: next(),
      votes: list(),
      nextIndex: list(),
      matchIndex: list(),
    });
  return servers;
}
