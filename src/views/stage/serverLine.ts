/** What matters now about one server, in one line: each answer is a list of texts, the longest first. */
import { greatest } from 'd3';
import { formatClock, quorumOf } from '../../narration/index.ts';
import type { NetworkState, ServerState, State } from '../../store/index.ts';
import { isCut } from '../cuts.ts';
import { words } from './words.ts';

export interface Cluster {
  /** By id, slot 0 unused. */
  readonly servers: readonly ServerState[];
  readonly size: number;
  readonly cuts: NetworkState['cuts'];
  /** Rules that are off. */
  readonly unsafe: State['unsafe'];
}

/** What servers ask for; where that rule is off, not a majority. */
export const neededIn = ({ size, unsafe }: Cluster): number => quorumOf(size, unsafe);
export const votesOf = (server: ServerState): number => server.votes.filter((vote) => vote === 1).length;

/** The role as a word; a server that is down or paused is that before anything else. */
export function roleWord(server: ServerState): string {
  if (server.status === 'down') return words.down;
  return server.status === 'paused' ? words.paused : words.role[server.role];
}

export function serverLine(server: ServerState, cluster: Cluster): readonly string[] {
  const { status, role, since, inbox } = server;
  if (status === 'down') return words.crashedAt(`${formatClock(since)} s`);
  if (status === 'paused') return words.pausedSince(`${formatClock(since)} s`, inbox);
  if (role === 'candidate') return words.votes(votesOf(server), neededIn(cluster));
  return role === 'leader' ? leaderLine(server, cluster) : followerLine(server, cluster);
}

function leaderLine(server: ServerState, cluster: Cluster): readonly string[] {
  const needed = neededIn(cluster);
  if (isAlone(server, cluster)) return isOvertaken(server, cluster) ? words.staleAndAlone : words.cannotCommit;
  if (server.commitIndex < server.lastIndex) {
    const copies = server.matchIndex.filter((match, id) => id > 0 && match >= server.lastIndex).length;
    return words.copies(copies, needed);
  }
  return server.commitIndex === 0 ? words.nothingCommitted : words.committed(server.commitIndex);
}

function followerLine(server: ServerState, cluster: Cluster): readonly string[] {
  const { leaderId, votedFor, currentTerm, id } = server;
  const leader = cluster.servers[leaderId];
  const hears =
    leader?.role === 'leader' &&
    leader.status === 'up' &&
    leader.currentTerm === currentTerm &&
    !isCut(cluster.cuts, leaderId, id);
  if (hears) return words.hears(leaderId);
  if (currentTerm < highestTerm(cluster)) return words.stillIn(currentTerm);
  if (leaderId !== 0) return words.lost(leaderId);
  return votedFor !== 0 && votedFor !== id ? words.votedFor(votedFor) : words.waits;
}

/** No majority would take its entries: too few in reach are not of a newer term. */
function isAlone(leader: ServerState, cluster: Cluster): boolean {
  const led = reachable(leader, cluster).filter(({ currentTerm }) => currentTerm <= leader.currentTerm);
  return led.length < neededIn(cluster);
}

/** A newer term runs somewhere. That alone ends nothing: candidates on a minority side count their terms up for ever. */
function isOvertaken(leader: ServerState, cluster: Cluster): boolean {
  return leader.currentTerm < highestTerm(cluster);
}

function highestTerm({ servers }: Cluster): number {
  return Math.max(0, ...servers.slice(1).map(({ currentTerm }) => currentTerm));
}

function reachable(server: ServerState, cluster: Cluster): ServerState[] {
  return cluster.servers
    .slice(1)
    .filter(
      (other) =>
        other.status === 'up' &&
        (other === server || !(isCut(cluster.cuts, server.id, other.id) || isCut(cluster.cuts, other.id, server.id))),
    );
}

/** What one side of a partition can do now. */
export function sideLine(side: readonly number[], cluster: Cluster): string {
  const needed = neededIn(cluster);
  const running = side.map((id) => cluster.servers[id]!).filter(({ status }) => status === 'up');
  const leader = greatest(
    running.filter(({ role }) => role === 'leader'),
    ({ currentTerm }) => currentTerm,
  );
  if (side.length < needed) return leader ? words.sideStillLeads(leader.id) : words.sideCannot;
  if (running.length < needed) return words.sideNeeds(needed - running.length);
  if (leader && !isAlone(leader, cluster)) return words.sideLeads(leader.id);
  if (leader && !isOvertaken(leader, cluster)) return words.sideLeadsAlone(leader.id);
  return running.length === needed && side.length > 3 ? words.sideCanElectIfAll(needed) : words.sideCanElect;
}
