/** AppendEntries at the receiver (Figure 2, §5.3): the consistency check, and a log that follows the leader's. */
import { commitTo } from './commitment.ts';
import { changeLog, sendAcknowledgement, sendTerm } from './durability.ts';
import { acted, actedOn, refused } from './fired.ts';
import { extend, lastIndex, termAt, truncate } from './log.ts';
import { appendEntriesResponse, SET_ELECTION_TIMER } from './messages.ts';
import { followTerm } from './terms.ts';
import { changeLeaderId, emit, report, type Turn } from './turn.ts';
import type { AppendEntriesRequest, Options, ServerId } from './types.ts';
import type { AppendOutcome } from './rules.ts';

const YIELDED = acted('RO-2');
const CONSISTENT = acted('AE-2');
const APPENDED = acted('AE-4');
const COMMIT_LEARNED = acted('AE-5');
const HELD_ALREADY = acted('AE-8');

export function handleAppendEntriesRequest(
  turn: Turn,
  from: ServerId,
  request: AppendEntriesRequest,
  options: Options,
): void {
  const { rules } = options;
  const { currentTerm } = turn.server.persistent;
  if (rules.refusesOldLeader(request.term, currentTerm)) {
    report(turn, refused('AE-1', { term: request.term, currentTerm }));
    refuse(turn, from, request, 'old', options);
    return;
  }
  if (!followLeader(turn, request, options)) return;
  const { log } = turn.server.persistent;
  if (!rules.consistent(log, request)) {
    const { prevLogIndex, prevLogTerm } = request;
    const ownTerm = termAt(log, prevLogIndex);
    report(turn, refused('AE-2', { prevLogIndex, prevLogTerm, ownTerm, ownLastIndex: lastIndex(log) }));
    refuse(turn, from, request, 'mismatch', options);
    return;
  }
  report(turn, CONSISTENT);
  take(turn, from, request, options);
}

/**
 * RO-2, LR-7: whoever hears from the leader of its term follows it, and only followers take entries. A *leader*
 * never hears one in correct Raft; where a broken rule has made two leaders of a term, it says so and stays as it is:
 * both are then there to be seen.
 */
function followLeader(turn: Turn, request: AppendEntriesRequest, options: Options): boolean {
  const { role } = turn.server.volatile;
  if (role.name !== 'follower') {
    if (!options.rules.yieldsToLeader(role.name)) {
      report(turn, refused('RO-2', { leaderId: request.leaderId, term: request.term }));
      return false;
    }
    report(turn, YIELDED);
  }
  followTerm(turn, request.term, options);
  if (turn.server.volatile.leaderId !== request.leaderId) changeLeaderId(turn, request.leaderId);
  return true;
}

/** A refusal for the term names no conflict: it must not be mistaken for a mismatch (LR-5). */
function refuse(turn: Turn, to: ServerId, request: AppendEntriesRequest, why: AppendOutcome, options: Options): void {
  const { rules } = options;
  const { currentTerm, log } = turn.server.persistent;
  const { prevLogIndex } = request;
  if (rules.restartsTimerOnAppend(why)) emit(turn, SET_ELECTION_TIMER);
  const hint = why === 'mismatch' && options.fastBacktrack;
  const conflictTerm = hint ? rules.conflictTerm(log, prevLogIndex) : 0;
  const conflictIndex = hint ? rules.conflictIndex(log, prevLogIndex) : 0;
  const response = appendEntriesResponse(currentTerm, false, 0, prevLogIndex, conflictTerm, conflictIndex);
  sendTerm(turn, to, response, options);
}

/** The logs agree up to prevLogIndex: makes them agree up to the request's last entry, and says so (AE-7). */
function take(turn: Turn, to: ServerId, request: AppendEntriesRequest, options: Options): void {
  const { rules } = options;
  const { prevLogIndex, entries } = request;
  const verified = prevLogIndex + entries.length;
  if (rules.restartsTimerOnAppend('taken')) emit(turn, SET_ELECTION_TIMER);
  mergeEntries(turn, request, options);
  learnCommitIndex(turn, request, verified, options);
  const { currentTerm } = turn.server.persistent;
  sendAcknowledgement(turn, to, appendEntriesResponse(currentTerm, true, verified, prevLogIndex, 0, 0), options);
}

/**
 * AE-3, AE-4: only a real conflict shortens the log, and what it holds already stays as it is. A shorter, older
 * request that arrives late therefore takes nothing away (AE-8).
 */
function mergeEntries(turn: Turn, request: AppendEntriesRequest, options: Options): void {
  const { rules } = options;
  const { entries } = request;
  const { log } = turn.server.persistent;
  const conflict = rules.conflict(log, request);
  if (conflict > 0) report(turn, actedOn('AE-3', { from: conflict, to: lastIndex(log) }));
  const kept = conflict > 0 ? truncate(log, conflict - 1) : log;
  const held = Math.max(0, rules.heldAlready(kept, request));
  if (held < entries.length) {
    report(turn, APPENDED);
    changeLog(turn, extend(kept, entries, held));
  } else {
    if (entries.length > 0) report(turn, HELD_ALREADY);
    if (kept !== log) changeLog(turn, kept);
  }
}

/** AE-5, CM-3: learns what is committed, but never beyond what this request has verified, and never back. */
function learnCommitIndex(turn: Turn, request: AppendEntriesRequest, verified: number, options: Options): void {
  const { commitIndex, lastApplied } = turn.server.volatile;
  const { leaderCommit } = request;
  const last = lastIndex(turn.server.persistent.log);
  const next = options.rules.followerCommitIndex(commitIndex, leaderCommit, verified, last);
  if (next !== commitIndex) report(turn, COMMIT_LEARNED);
  if (next !== commitIndex || next > lastApplied) {
    commitTo(turn, next, options);
  } else if (leaderCommit < commitIndex) {
    report(turn, refused('CM-3', { leaderCommit, commitIndex }));
  }
}
