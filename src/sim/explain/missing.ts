/** Why a leader does not have an acknowledgement, or a candidate a vote, in the true state of the world. */
import { lastIndex, lastTerm, termAt } from '../../raft/log.ts';
import type { Index, Persistent, ServerId, Term } from '../../raft/types.ts';
import type { Envelope } from '../envelope.ts';
import { messagesInFlight, messagesWaiting } from '../network.ts';
import type { DiskWrite, Node } from '../node.ts';
import type { Micros } from '../types.ts';
import type { World } from '../world.ts';
import { isJoined, roleOf } from './reach.ts';
import type { WhyMissing } from './types.ts';

interface Reason<Because extends string = WhyMissing> {
  readonly because: Because;
  readonly at: Micros;
}

/** Why `leader` has not heard that `node` holds its entry `index`. */
export function whyNoCopy(world: World, leader: Node, node: Node, index: Index): Reason {
  if (node.id === leader.id) return writing(world, node, index) ?? nothing('notSent');
  const { currentTerm, log } = leader.server.persistent;
  const acknowledges = (body: Envelope['body']) =>
    body.type === 'AppendEntriesResponse' && body.term === currentTerm && body.success && body.matchIndex >= index;
  // What it has said counts, whatever has become of it since.
  const answer = underWay(world, node, leader, ({ body }) => acknowledges(body));
  if (answer !== null) return { because: 'answerOnItsWay', at: answer };
  const apart = whyApart(world, leader, node);
  if (apart !== null) return apart;
  if (node.server.persistent.currentTerm > currentTerm) return nothing('refused');
  const answerWaits = node.held.find(
    ({ to, message }) => to === leader.id && message !== null && acknowledges(message),
  );
  if (answerWaits !== undefined) return writtenBy(world, node, ({ write }) => write >= answerWaits.after);
  const isThere = termAt(node.server.persistent.log, index) === termAt(log, index);
  const written = isThere ? writing(world, node, index) : null;
  if (written !== null) return written;
  const request = underWay(world, leader, node, (envelope) => {
    return reaches(envelope, currentTerm, index) && fits(node, envelope);
  });
  if (request !== null) return { because: 'onItsWay', at: request };
  const role = roleOf(leader)!;
  const nextIndex = role.nextIndex[node.id]!;
  if (!agrees(leader, node, nextIndex - 1)) return nothing('mismatch');
  const hasLeft = role.sentIndex[node.id]! >= index && leader.held.every(({ to }) => to !== node.id);
  return nothing(hasLeft ? 'lost' : 'notSent');
}

/** Why `node` has not heard that its entry `index` is committed. */
export function whyNotTold(world: World, leader: Node, node: Node, index: Index): Reason & { about: ServerId } {
  if (leader.server.volatile.commitIndex < index) return whyLeaderDoesNotKnow(world, leader, index);
  return { about: node.id, ...whyNoNews(world, leader, node, index) };
}

function whyNoNews(world: World, leader: Node, node: Node, index: Index): Reason {
  const apart = whyApart(world, leader, node);
  if (apart !== null) return apart;
  const { currentTerm } = leader.server.persistent;
  if (node.server.persistent.currentTerm > currentTerm) return nothing('refused');
  const news = underWay(world, leader, node, (envelope) => {
    const { body } = envelope;
    const tells = body.type === 'AppendEntriesRequest' && body.leaderCommit >= index;
    return tells && reaches(envelope, currentTerm, index) && fits(node, envelope);
  });
  if (news !== null) return { because: 'onItsWay', at: news };
  if (!agrees(leader, node, roleOf(leader)!.nextIndex[node.id]! - 1)) return nothing('mismatch');
  // The next round tells it.
  return { because: 'notSent', at: leader.heartbeat.deadline };
}

/** It is committed, because a majority has it and has said so; what they said has not reached the leader. */
function whyLeaderDoesNotKnow(world: World, leader: Node, index: Index): Reason & { about: ServerId } {
  const reasons = world.nodes
    .filter(({ id }) => roleOf(leader)!.matchIndex[id]! < index)
    .map((node) => ({ about: node.id, ...whyNoCopy(world, leader, node, index) }))
    .sort((a, b) => a.at - b.at);
  return (
    reasons.find(({ because }) => because === 'answerOnItsWay') ??
    reasons[0] ?? { about: leader.id, ...nothing('notSent') }
  );
}

/** Why `candidate` does not have the vote of `node`. */
function whyNoVote(world: World, candidate: Node, node: Node): Reason<WhyMissing | 'votedFor' | 'log'> {
  const { currentTerm: term, log } = candidate.server.persistent;
  const { rules } = world.options;
  const answer = underWay(world, node, candidate, ({ body }) => {
    return body.type === 'RequestVoteResponse' && body.voteGranted && body.term === term;
  });
  if (answer !== null) return { because: 'answerOnItsWay', at: answer };
  const apart = whyApart(world, candidate, node);
  if (apart !== null) return apart;
  const own = node.server.persistent;
  if (own.currentTerm > term) return nothing('refused');
  if (own.currentTerm === term && own.votedFor === candidate.id) return writing(world, node, 0) ?? nothing('lost');
  const request = underWay(world, candidate, node, ({ body }) => {
    return body.type === 'RequestVoteRequest' && body.term === term;
  });
  if (own.currentTerm === term && !rules.mayVote(own.votedFor, candidate.id)) return nothing('votedFor');
  const [ownTerm, theirTerm] = [lastTerm(own.log), lastTerm(log)];
  if (!rules.upToDate(theirTerm, lastIndex(log), ownTerm, lastIndex(own.log))) return nothing('log');
  if (request !== null) return { because: 'onItsWay', at: request };
  return writing(world, candidate, 0) ?? nothing('lost');
}

const nothing = <Because extends string>(because: Because): Reason<Because> => ({ because, at: Infinity });

/** What stands between two servers, whatever is said. */
function whyApart(world: World, asker: Node, node: Node): Reason | null {
  if (node.status !== 'up') return nothing(node.status);
  return isJoined(world, asker.id, node.id) ? null : nothing('cut');
}

/** The disk is still writing what the server has at `index` of its log, or for 0 its term and vote. */
export function writing(world: World, node: Node, index: Index): Reason | null {
  const { currentTerm, votedFor, log } = node.server.persistent;
  const has = (disk: Persistent) =>
    index === 0
      ? disk.currentTerm === currentTerm && disk.votedFor === votedFor
      : termAt(disk.log, index) === termAt(log, index);
  if (has(node.durable) || !node.writes.some(({ persistent }) => has(persistent))) return null;
  return writtenBy(world, node, ({ persistent }) => has(persistent));
}

/** Until the first such write is over; one that waits to be heard of by its server is. */
function writtenBy({ manual, now }: World, { writes }: Node, is: (write: DiskWrite) => boolean): Reason {
  const write = writes.find(is);
  return { because: 'writing', at: manual ? Infinity : (write?.dueAt ?? now) };
}

/** When the first such message arrives; null when none will. One that is doomed is lost already. */
function underWay(world: World, from: Node, to: Node, is: (envelope: Envelope) => boolean): Micros | null {
  const flying = messagesInFlight(world).filter(({ fate }) => fate !== 'lose');
  const waits = to.status === 'paused' ? Infinity : world.now;
  const times = [
    ...flying.map((envelope) => ({ envelope, at: envelope.deliverAt })),
    ...messagesWaiting(world, to).map((envelope) => ({ envelope, at: waits })),
  ];
  const found = times.filter(({ envelope }) => envelope.from === from.id && envelope.to === to.id && is(envelope));
  return found.length === 0 ? null : Math.min(...found.map(({ at }) => at));
}

/** Whoever accepts it agrees with the leader up to `index`, with or without new entries (AE-7). */
function reaches({ body }: Envelope, currentTerm: Term, index: Index): boolean {
  if (body.type !== 'AppendEntriesRequest' || body.term !== currentTerm) return false;
  return body.prevLogIndex + body.entries.length >= index;
}

function fits({ server }: Node, { body }: Envelope): boolean {
  return body.type === 'AppendEntriesRequest' && termAt(server.persistent.log, body.prevLogIndex) === body.prevLogTerm;
}

/** AE-2, at `index`. */
function agrees(leader: Node, node: Node, index: Index): boolean {
  const own = node.server.persistent.log;
  return index <= lastIndex(own) && termAt(own, index) === termAt(leader.server.persistent.log, index);
}

/** Whoever has not granted a vote to `candidate`, and why. */
export function missingVotes(world: World, candidate: Node, votes: readonly number[]) {
  return world.nodes
    .filter(({ id }) => id !== candidate.id && votes[id] !== 1)
    .map((node) => ({ server: node.id as ServerId, ...whyNoVote(world, candidate, node) }));
}
