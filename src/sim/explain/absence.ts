/** What is missing where something has not happened: a commitment, the news of it, a leader. */
import { entryAt, lastIndex, termAt } from '../../raft/log.ts';
import type { Index, ServerId, Term } from '../../raft/types.ts';
import { isCommitted } from '../commitment.ts';
import type { Node } from '../node.ts';
import { nodeOf, type World } from '../world.ts';
import { missingVotes, whyNoCopy, whyNotTold, writing } from './missing.ts';
import { groupsOf, leaderOf, neededOf, reaches, roleOf, votesNeeded } from './reach.ts';
import type { Absence, MissingCopy } from './types.ts';

/** What `server` waits for with an entry; null when it knows that the entry is committed. */
export function absenceOfCommitment(world: World, server: ServerId, index: Index, term: Term): Absence | null {
  const node = nodeOf(world, server);
  const holder = world.nodes.find(({ server: { persistent } }) => holds(persistent.log, index, term));
  const entry = holder === undefined ? undefined : entryAt(holder.server.persistent.log, index);
  if (holds(node.server.persistent.log, index, term) && node.server.volatile.commitIndex >= index) return null;
  if (entry === undefined || !isCommitted(world, entry)) return notCommitted(world, index, term);
  const leader = leaderOf(world);
  const reason =
    leader === null
      ? { about: server, because: node.status === 'up' ? ('notSent' as const) : node.status, at: Infinity }
      : whyNotTold(world, leader, node, index);
  return { kind: 'notKnown', server, index, leader: leader?.id ?? 0, ...reason };
}

function notCommitted(world: World, index: Index, term: Term): Absence {
  const leader = leaderOf(world);
  const copies = world.nodes.filter(({ durable }) => holds(durable.log, index, term)).length;
  return {
    kind: 'notCommitted',
    index,
    term,
    copies,
    needed: neededOf(world),
    leader: leader?.id ?? 0,
    leaderTerm: leader?.server.persistent.currentTerm ?? 0,
    blocked: blocked(world, leader, index, term, copies),
    missing: missingCopies(world, leader, index, term),
  };
}

/** Figure 8: copies alone do not commit an entry of an older term (CM-1, §5.4.2). */
function blocked(world: World, leader: Node | null, index: Index, term: Term, copies: number) {
  if (leader === null) return 'noLeader';
  const { log, currentTerm } = leader.server.persistent;
  const { commitIndex } = leader.server.volatile;
  if (!holds(log, index, term)) return 'leaderLacksIt';
  const older = !world.options.rules.mayCommit(log, index, currentTerm, commitIndex);
  if (older && copies >= neededOf(world)) return 'olderTerm';
  if (!reaches(world, leader, neededOf(world))) return 'noMajority';
  return older ? 'olderTerm' : '';
}

/** Of those that the leader has no acknowledgement of; without a leader, of those that have no copy on their disk. */
function missingCopies(world: World, leader: Node | null, index: Index, term: Term): MissingCopy[] {
  if (leader === null || !holds(leader.server.persistent.log, index, term)) {
    return world.nodes
      .filter(({ durable }) => !holds(durable.log, index, term))
      .map((node) => ({ server: node.id, ...whyNotOnDisk(world, node, index, term) }));
  }
  const { matchIndex } = roleOf(leader)!;
  return world.nodes
    .filter(({ id }) => matchIndex[id]! < index)
    .map((node) => ({ server: node.id, ...whyNoCopy(world, leader, node, index) }));
}

function whyNotOnDisk(world: World, node: Node, index: Index, term: Term): Omit<MissingCopy, 'server'> {
  if (node.status !== 'up') return { because: node.status, at: Infinity };
  const written = holds(node.server.persistent.log, index, term) ? writing(world, node, index) : null;
  return written ?? { because: 'notSent', at: Infinity };
}

/** Why nobody leads a majority; null when somebody does. */
export function absenceOfLeader(world: World): Absence | null {
  const leader = leaderOf(world);
  if (leader !== null && reaches(world, leader, votesNeeded(world))) return null;
  return noLeader(world);
}

/** What the candidates wait for, and who comes next. */
export function noLeader(world: World): Absence {
  const next = nextToTimeOut(world);
  return {
    kind: 'noLeader',
    needed: votesNeeded(world),
    groups: groupsOf(world),
    candidates: world.nodes.flatMap((node) => candidacyOf(world, node)).sort((a, b) => b.term - a.term),
    next: next?.id ?? 0,
    at: world.manual ? Infinity : (next?.election.deadline ?? Infinity),
  };
}

function candidacyOf(world: World, node: Node) {
  const { role } = node.server.volatile;
  if (node.status !== 'up' || role.name !== 'candidate') return [];
  const { currentTerm: term } = node.server.persistent;
  const votes = role.votes.filter((vote) => vote === 1).length;
  return [{ server: node.id, term, votes, missing: missingVotes(world, node, role.votes) }];
}

function nextToTimeOut({ nodes }: World): Node | null {
  const running = nodes.filter(({ status, election }) => status === 'up' && election.deadline !== Infinity);
  return (
    running.sort((a, b) => a.election.deadline - b.election.deadline || a.election.seq - b.election.seq)[0] ?? null
  );
}

const holds = (log: Parameters<typeof termAt>[0], index: Index, term: Term): boolean =>
  index <= lastIndex(log) && index > log.base.index && termAt(log, index) === term;
