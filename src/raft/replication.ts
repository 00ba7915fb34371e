/** Log replication as the leader sees it (§5.3): what it sends to whom, and what the answers teach it. */
import { advanceCommitIndex } from './commitment.ts';
import { votersOf } from './configuration.ts';
import { sendTerm } from './durability.ts';
import { acted, refused } from './fired.ts';
import { entriesFrom, lastIndex, termAt } from './log.ts';
import { appendEntriesRequest, SET_HEARTBEAT_TIMER } from './messages.ts';
import { leaderOf, withSlot } from './state.ts';
import { dropStaleResponse } from './terms.ts';
import { changeRole, emit, report, type Turn } from './turn.ts';
import type { AppendEntriesRequest, AppendEntriesResponse, Index, Leader, Options, Server, ServerId } from './types.ts';

const HEARTBEAT = acted('AE-6');
const SENT = acted('LR-3');
const MATCHED = acted('LR-4');
const ONE_BACK = acted('LR-5');
const TERM_BACK = acted('LR-6');

/** The heartbeat timer of a leader ran out. */
export function heartbeatTimeout(turn: Turn, options: Options): void {
  if (turn.server.volatile.role.name === 'leader') heartbeat(turn, options);
}

/** AE-6, LR-3: to everybody, from nextIndex on; whatever is unacknowledged goes once more, for ever. */
export function heartbeat(turn: Turn, options: Options): void {
  report(turn, HEARTBEAT);
  emit(turn, SET_HEARTBEAT_TIMER);
  replicate(turn, 0, options);
}

/**
 * LR-3: sends from nextIndex to every server to which the log was sent up to `sentBefore` at least. Those that are
 * further behind are being served in batches, and get the next one when they answer.
 */
export function replicate(turn: Turn, sentBefore: Index, options: Options): void {
  const { id, volatile } = turn.server;
  const { role } = volatile;
  if (role.name !== 'leader') return;
  const { nextIndex, matchIndex, sentIndex, pending } = role;
  let sent: Index[] | null = null;
  let request: AppendEntriesRequest | null = null;
  for (const voter of votersOf(options)) {
    if (voter === id || sentIndex[voter]! < sentBefore) continue;
    // Servers with the same nextIndex are sent the same value.
    if (request === null || request.prevLogIndex !== nextIndex[voter]! - 1) {
      request = requestFrom(turn.server, nextIndex[voter]!, options);
      if (request.entries.length > 0) report(turn, SENT);
    }
    sendTerm(turn, voter, request, options);
    const last = request.prevLogIndex + request.entries.length;
    if (last !== sentIndex[voter]) (sent ??= sentIndex.slice())[voter] = last;
  }
  if (sent !== null) changeRole(turn, leaderOf(nextIndex, matchIndex, sent, pending));
}

/** One AppendEntries to one server, from its nextIndex on. */
function appendEntries(turn: Turn, leader: Leader, to: ServerId, options: Options): void {
  const { nextIndex, matchIndex, sentIndex, pending } = leader;
  const request = requestFrom(turn.server, nextIndex[to]!, options);
  if (request.entries.length > 0) report(turn, SENT);
  sendTerm(turn, to, request, options);
  const last = request.prevLogIndex + request.entries.length;
  changeRole(turn, leaderOf(nextIndex, matchIndex, withSlot(sentIndex, to, last), pending));
}

function requestFrom(server: Server, nextIndex: Index, options: Options): AppendEntriesRequest {
  const { currentTerm, log } = server.persistent;
  const { commitIndex } = server.volatile;
  const prevLogIndex = nextIndex - 1;
  const entries = entriesFrom(log, nextIndex, options.maxEntries);
  return appendEntriesRequest(currentTerm, server.id, prevLogIndex, termAt(log, prevLogIndex), entries, commitIndex);
}

export function handleAppendEntriesResponse(
  turn: Turn,
  from: ServerId,
  response: AppendEntriesResponse,
  options: Options,
): void {
  const { persistent, volatile } = turn.server;
  const { role } = volatile;
  if (options.rules.staleReply(response.term, persistent.currentTerm) || role.name !== 'leader') {
    dropStaleResponse(turn, response.term);
    return;
  }
  if (response.success) succeed(turn, role, from, response, options);
  else backtrack(turn, role, from, response, options);
}

/** LR-4: this follower's log agrees with the leader's up to what its answer names (AE-7). */
function succeed(turn: Turn, leader: Leader, from: ServerId, response: AppendEntriesResponse, options: Options): void {
  const last = lastIndex(turn.server.persistent.log);
  const before = leader.matchIndex[from]!;
  const match = options.rules.matchAfterSuccess(before, response.matchIndex, last);
  report(turn, MATCHED);
  if (match !== before || leader.nextIndex[from] !== match + 1) {
    const nextIndex = withSlot(leader.nextIndex, from, match + 1);
    const matchIndex = withSlot(leader.matchIndex, from, match);
    const sentIndex = leader.sentIndex[from]! < match ? withSlot(leader.sentIndex, from, match) : leader.sentIndex;
    changeRole(turn, leaderOf(nextIndex, matchIndex, sentIndex, leader.pending));
  }
  if (match > before) advanceCommitIndex(turn, before, match, options);
  // What was sent already is on its way, or the next heartbeat repeats it; only a rest that no message carries goes
  // now, and only when all before it has arrived. Without this every answer would set off the same entries once more,
  // and every heartbeat to a server that is far behind one more train of them.
  const { role } = turn.server.volatile;
  if (role.name === 'leader' && role.sentIndex[from] === match && last > match)
    appendEntries(turn, role, from, options);
}

/**
 * LR-5, LR-6: the logs differ at prevLogIndex: tries further back, at once. A refusal of an earlier request has been
 * acted upon; one of what this follower had acknowledged would mean that its disk has lost something (PS-6).
 */
function backtrack(turn: Turn, leader: Leader, from: ServerId, refusal: AppendEntriesResponse, options: Options): void {
  const { rules } = options;
  const { prevLogIndex } = refusal;
  const before = leader.nextIndex[from]!;
  const match = leader.matchIndex[from]!;
  const stale = rules.staleRefusal(prevLogIndex, before);
  const next = stale ? before : rules.nextAfterRefusal(turn.server.persistent.log, before, match, refusal);
  if (next === before) {
    report(turn, refused('LR-5', { prevLogIndex, nextIndex: before }));
    return;
  }
  report(turn, refusal.conflictIndex === 0 ? ONE_BACK : TERM_BACK);
  const nextIndex = withSlot(leader.nextIndex, from, next);
  appendEntries(turn, leaderOf(nextIndex, leader.matchIndex, leader.sentIndex, leader.pending), from, options);
}
