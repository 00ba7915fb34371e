/** The makers of messages and of what a server asks for. One maker per kind: one shape for the engine. */
import type { Entry } from './log.ts';
import type {
  AppendEntriesRequest,
  AppendEntriesResponse,
  Effect,
  Index,
  Message,
  RequestVoteRequest,
  RequestVoteResponse,
  ServerId,
  Term,
  WriteId,
} from './types.ts';

export function requestVoteRequest(
  term: Term,
  candidateId: ServerId,
  lastLogIndex: Index,
  lastLogTerm: Term,
): RequestVoteRequest {
  return { type: 'RequestVoteRequest', term, candidateId, lastLogIndex, lastLogTerm };
}

export function requestVoteResponse(term: Term, voteGranted: boolean): RequestVoteResponse {
  return { type: 'RequestVoteResponse', term, voteGranted };
}

export function appendEntriesRequest(
  term: Term,
  leaderId: ServerId,
  prevLogIndex: Index,
  prevLogTerm: Term,
  entries: readonly Entry[],
  leaderCommit: Index,
): AppendEntriesRequest {
  return { type: 'AppendEntriesRequest', term, leaderId, prevLogIndex, prevLogTerm, entries, leaderCommit };
}

export function appendEntriesResponse(
  term: Term,
  success: boolean,
  matchIndex: Index,
  prevLogIndex: Index,
  conflictTerm: Term,
  conflictIndex: Index,
): AppendEntriesResponse {
  return { type: 'AppendEntriesResponse', term, success, matchIndex, prevLogIndex, conflictTerm, conflictIndex };
}

/** `after`: the write that must be durable before the message leaves, 0 for none. */
export function send(to: ServerId, message: Message, after: WriteId): Effect {
  return { type: 'send', to, message, after };
}

/** EL-2: setting a timer that runs draws its duration afresh; the core never names one. */
export const SET_ELECTION_TIMER: Effect = { type: 'setTimer', timer: 'election' };
export const CLEAR_ELECTION_TIMER: Effect = { type: 'clearTimer', timer: 'election' };
export const SET_HEARTBEAT_TIMER: Effect = { type: 'setTimer', timer: 'heartbeat' };
export const CLEAR_HEARTBEAT_TIMER: Effect = { type: 'clearTimer', timer: 'heartbeat' };
