/**
 * Every decision of the protocol, one function each, in one table. The rest of the room asks the table in
 * `options.rules` and decides nothing itself, so that a lesson or a mutant breaks Raft by replacing exactly one of
 * these. They are pure, see only numbers and logs, and are named by what they answer.
 */
import { nextAfterRefusal } from './backtracking.ts';
import { majorityOf } from './configuration.ts';
import { firstOfTerm, lastIndex, type Log, termAt } from './log.ts';
import { agreedIndex } from './quorum.ts';
import { NOBODY } from './types.ts';
import type {
  AppendEntriesRequest,
  AppendEntriesResponse,
  Index,
  Message,
  Persistent,
  RoleName,
  ServerId,
  Term,
  WriteId,
  Writes,
} from './types.ts';

export interface Rules {
  // State: what lasts, and what may be said before it does

  /** PS-1, PS-2, PS-4: what a restarted server finds of its durable copy. All of it, and nothing else. */
  readonly recovered: (durable: Persistent) => Persistent;
  /** PS-1, RV-4: the write that a message must wait for because it shows currentTerm or a vote; 0 for none. */
  readonly waitsForTerm: (writes: Writes) => WriteId;
  /** PS-3: the write that an acknowledgement must wait for because it promises the log; 0 for none. */
  readonly waitsForLog: (writes: Writes) => WriteId;
  /** PS-3: how far a leader counts its own copy: as far as its disk holds it. */
  readonly ownCopy: (durableIndex: Index, lastIndex: Index) => Index;
  /** PS-2: whether a candidate's vote for itself counts yet: when its disk holds it. */
  readonly ownVote: (writes: Writes) => boolean;

  // Rules for servers: terms and roles

  /** TM-1: whether a message makes this server adopt its term: any message, in any role, if the term is higher. */
  readonly adoptsTerm: (message: Message, currentTerm: Term, role: RoleName) => boolean;
  /** PS-2: whether following `term` clears the vote: only if it is a new term. */
  readonly clearsVote: (term: Term, currentTerm: Term) => boolean;
  /** EL-8: who is taken for the leader of a term that has just begun: nobody. */
  readonly leaderOfNewTerm: (formerLeader: ServerId) => ServerId;
  /** TM-3: whether a vote comes too late: its term is over. */
  readonly staleVote: (term: Term, currentTerm: Term) => boolean;
  /** TM-3: whether an answer to AppendEntries comes too late: its term is over. */
  readonly staleReply: (term: Term, currentTerm: Term) => boolean;
  /** RO-2: whether AppendEntries of the current term ends this role: a candidacy, never a leadership. */
  readonly yieldsToLeader: (role: RoleName) => boolean;

  // RequestVote and elections

  /** EL-1, EL-4: whether an election timeout starts an election: at followers and candidates. */
  readonly campaigns: (role: RoleName) => boolean;
  /** EL-1: the term a candidate campaigns in. */
  readonly campaignTerm: (currentTerm: Term) => Term;
  /** EL-2: how long an election timer runs, given a fresh uniform draw from [min, max). The simulator asks. */
  readonly electionTimeout: (drawn: number, min: number) => number;
  /** RV-1: whether a request for votes is refused because its term is over. */
  readonly refusesOldCandidate: (term: Term, currentTerm: Term) => boolean;
  /** RV-2: whether this server may still give this candidate its vote of the term. */
  readonly mayVote: (votedFor: ServerId, candidateId: ServerId) => boolean;
  /** RV-3: whether the candidate's log is at least as up-to-date as the voter's: term first, then index (§5.4.1). */
  readonly upToDate: (lastLogTerm: Term, lastLogIndex: Index, ownLastTerm: Term, ownLastIndex: Index) => boolean;
  /** RV-5: whether answering a request for votes restarts the voter's election timer. */
  readonly restartsTimerOnVote: (granted: boolean) => boolean;
  /** EL-3: what a voter's answer leaves in its slot: 0 none, 1 yes, 2 no. A yes is for the whole term. */
  readonly ballot: (before: number, granted: boolean) => number;
  /** EL-3: votes (and CM-1: copies) needed to decide: a majority of the whole configuration. */
  readonly quorum: (voters: readonly ServerId[]) => number;
  /** EL-5: a new leader's nextIndex for every server. */
  readonly initialNextIndex: (lastIndex: Index) => Index;
  /** EL-5: a new leader's matchIndex for every other server: it knows nothing of them. */
  readonly initialMatchIndex: (lastIndex: Index) => Index;

  // AppendEntries at a follower

  /** AE-1: whether AppendEntries is refused because its term is over. */
  readonly refusesOldLeader: (term: Term, currentTerm: Term) => boolean;
  /** AE-1, AE-2: whether AppendEntries restarts the election timer: not if its term is over, but if it does not fit. */
  readonly restartsTimerOnAppend: (outcome: AppendOutcome) => boolean;
  /** AE-2: whether this log holds prevLogTerm at prevLogIndex. Heartbeats are checked like all others. */
  readonly consistent: (log: Log, request: AppendEntriesRequest) => boolean;
  /** AE-3: the lowest index where the log holds another term than the request: deleted from there on; 0 for none. */
  readonly conflict: (log: Log, request: AppendEntriesRequest) => Index;
  /** AE-4: how many of the request's entries the log holds already. The rest is appended. */
  readonly heldAlready: (log: Log, request: AppendEntriesRequest) => number;
  /** AE-5, CM-3: commitIndex after a request that verified the log up to `verified`; never lower than before. */
  readonly followerCommitIndex: (commitIndex: Index, leaderCommit: Index, verified: Index, lastIndex: Index) => Index;
  /** LR-6: the term that a refusal names: the follower's own at prevLogIndex, 0 when its log is too short. */
  readonly conflictTerm: (log: Log, prevLogIndex: Index) => Term;
  /** LR-6: the index that a refusal names: where that term begins, or last index + 1 when the log is too short. */
  readonly conflictIndex: (log: Log, prevLogIndex: Index) => Index;

  // Rules for leaders: replication and commitment

  /** LR-1, CL-1: whether a client's command is taken here. */
  readonly takesCommand: (role: RoleName) => boolean;
  /** LR-4: matchIndex after a success that verified the follower's log up to `verified`; never lower than before. */
  readonly matchAfterSuccess: (matchIndex: Index, verified: Index, lastIndex: Index) => Index;
  /** LR-5: whether a refusal answers an earlier request than the one that nextIndex stands for now. */
  readonly staleRefusal: (prevLogIndex: Index, nextIndex: Index) => boolean;
  /** LR-5, LR-6: nextIndex after a refusal: lower than before, never below matchIndex + 1. */
  readonly nextAfterRefusal: (log: Log, nextIndex: Index, matchIndex: Index, refusal: AppendEntriesResponse) => Index;
  /** CM-1, counting: the highest index that `needed` voters hold, if above `commitIndex`; else `commitIndex`. */
  readonly agreedIndex: (
    matchIndex: readonly Index[],
    voters: readonly ServerId[],
    needed: number,
    commitIndex: Index,
  ) => Index;
  /** CM-1, current term: whether a leader may commit the entry at `index` because a majority holds it (§5.4.2). */
  readonly mayCommit: (log: Log, index: Index, currentTerm: Term, commitIndex: Index) => boolean;
  /** LR-2: whether the client that waits for `index` is answered now: once the entry is applied. */
  readonly mayAnswer: (index: Index, lastApplied: Index) => boolean;
}

/** How AppendEntries fared: its term is over, or its prevLogIndex does not fit, or it was taken. */
export type AppendOutcome = 'old' | 'mismatch' | 'taken';

/** Raft as published. */
export const rules: Rules = {
  recovered: (durable) => durable,
  waitsForTerm: (writes) => (writes.term > writes.written ? writes.term : 0),
  waitsForLog: (writes) => (writes.log > writes.written ? writes.log : 0),
  ownCopy: (durableIndex) => durableIndex,
  ownVote: (writes) => writes.term <= writes.written,

  adoptsTerm: (message, currentTerm) => message.term > currentTerm,
  clearsVote: (term, currentTerm) => term > currentTerm,
  leaderOfNewTerm: () => NOBODY,
  staleVote: (term, currentTerm) => term < currentTerm,
  staleReply: (term, currentTerm) => term < currentTerm,
  yieldsToLeader: (role) => role === 'candidate',

  campaigns: (role) => role !== 'leader',
  campaignTerm: (currentTerm) => currentTerm + 1,
  electionTimeout: (drawn) => drawn,
  refusesOldCandidate: (term, currentTerm) => term < currentTerm,
  mayVote: (votedFor, candidateId) => votedFor === NOBODY || votedFor === candidateId,
  upToDate: (lastLogTerm, lastLogIndex, ownLastTerm, ownLastIndex) =>
    lastLogTerm > ownLastTerm || (lastLogTerm === ownLastTerm && lastLogIndex >= ownLastIndex),
  restartsTimerOnVote: (granted) => granted,
  ballot: (before, granted) => (before === 1 || granted ? 1 : 2),
  quorum: majorityOf,
  initialNextIndex: (last) => last + 1,
  initialMatchIndex: () => 0,

  refusesOldLeader: (term, currentTerm) => term < currentTerm,
  restartsTimerOnAppend: (outcome) => outcome !== 'old',
  consistent: (log, { prevLogIndex, prevLogTerm }) => termAt(log, prevLogIndex) === prevLogTerm,
  conflict: (log, { prevLogIndex, entries }) => {
    const overlap = Math.min(entries.length, lastIndex(log) - prevLogIndex);
    for (let i = 0; i < overlap; i++) {
      const index = prevLogIndex + 1 + i;
      if (termAt(log, index) !== entries[i]!.term) return index;
    }
    return 0;
  },
  heldAlready: (log, { prevLogIndex, entries }) => Math.min(entries.length, lastIndex(log) - prevLogIndex),
  followerCommitIndex: (commitIndex, leaderCommit, verified) => Math.max(commitIndex, Math.min(leaderCommit, verified)),
  conflictTerm: (log, prevLogIndex) => termAt(log, prevLogIndex),
  conflictIndex: (log, prevLogIndex) =>
    prevLogIndex > lastIndex(log) ? lastIndex(log) + 1 : firstOfTerm(log, prevLogIndex),

  takesCommand: (role) => role === 'leader',
  matchAfterSuccess: (matchIndex, verified) => Math.max(matchIndex, verified),
  staleRefusal: (prevLogIndex, nextIndex) => prevLogIndex !== nextIndex - 1,
  nextAfterRefusal,
  agreedIndex,
  mayCommit: (log, index, currentTerm) => termAt(log, index) === currentTerm,
  mayAnswer: (index, lastApplied) => index <= lastApplied,
};
