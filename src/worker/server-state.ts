/** A server of the world as the page sees it. While it is down the page sees what its disk has kept (PS-4). */
import { lastIndex, lastTerm } from '../raft/index.ts';
import type { Role } from '../raft/index.ts';
import type { Node } from '../sim/index.ts';
import type { KeyValues, ServerState } from './protocol.ts';

const NONE: readonly number[] = [];

export function serverState(node: Node, revision: number, store: KeyValues): ServerState {
  const { server, durable, machine, status } = node;
  const down = status === 'down';
  const { currentTerm, votedFor, log } = persistentOf(node);
  const { volatile } = server;
  const role: Role = down ? { name: 'follower' } : volatile.role;
  return {
    id: node.id,
    revision,
    status,
    since: node.since,
    role: role.name,
    currentTerm,
    votedFor,
    leaderId: down ? 0 : volatile.leaderId,
    // Kept while down: the page draws hollow what the crash took.
    commitIndex: volatile.commitIndex,
    lastApplied: volatile.lastApplied,
    lastIndex: lastIndex(log),
    lastTerm: lastTerm(log),
    votes: role.name === 'candidate' ? role.votes : NONE,
    nextIndex: role.name === 'leader' ? role.nextIndex : NONE,
    matchIndex: role.name === 'leader' ? role.matchIndex : NONE,
    durable: { currentTerm: durable.currentTerm, votedFor: durable.votedFor, lastIndex: lastIndex(durable.log) },
    writesUnderWay: node.writes.length,
    inbox: node.inbox.length,
    store,
    storeSize: machine.keys.length,
  };
}

export function persistentOf({ status, durable, server }: Node) {
  return status === 'down' ? durable : server.persistent;
}

/** What of a node the page can see; two nodes that agree in all of it look the same. */
export function visibleParts({ server, durable, machine, status, since, writes, inbox }: Node): readonly unknown[] {
  return [server, durable, machine, status, since, writes.length, inbox.length];
}
