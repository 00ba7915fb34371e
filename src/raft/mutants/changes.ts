/** What servers do instead of what a rule asks. Each replaces exactly one function of the table. */
import { lastIndex } from '../log.ts';
import { rules } from '../rules.ts';
import { persistentOf } from '../state.ts';
import { NOBODY } from '../types.ts';
import type { Changes } from './rivals.ts';

export const CHANGES = {
  forgetsVote: { recovered: ({ currentTerm, log }) => persistentOf(currentTerm, NOBODY, log) },
  forgetsTerm: { recovered: ({ votedFor, log }) => persistentOf(0, votedFor, log) },
  losesTail: {
    recovered: ({ currentTerm, votedFor, log }) =>
      persistentOf(currentTerm, votedFor, log.length === 0 ? log : { ...log, length: log.length - 1 }),
  },
  countsUnwrittenCopy: { ownCopy: (_durable, last) => last },

  ignoresTermOfReplies: {
    adoptsTerm: (message, currentTerm, role) =>
      message.term > currentTerm && !(role === 'leader' && message.type.endsWith('Response')),
  },
  countsLateVotes: { staleVote: () => false },
  countsLateReplies: { staleReply: () => false },

  votesTwice: { mayVote: () => true },
  votesForAnyLog: { upToDate: () => true },
  comparesLength: { upToDate: (_term, lastLogIndex, _ownTerm, ownLastIndex) => lastLogIndex >= ownLastIndex },
  comparesTerm: { upToDate: (lastLogTerm, _index, ownLastTerm) => lastLogTerm >= ownLastTerm },
  wantsLongerLog: {
    upToDate: (lastLogTerm, lastLogIndex, ownLastTerm, ownLastIndex) =>
      lastLogTerm > ownLastTerm || (lastLogTerm === ownLastTerm && lastLogIndex > ownLastIndex),
  },
  timerHearsRefusals: { restartsTimerOnVote: () => true },
  fixedTimeouts: { electionTimeout: (_drawn, min) => min },
  halfIsEnough: { quorum: (voters) => Math.max(1, voters.length >>> 1) },

  acceptsOldLeader: { refusesOldLeader: () => false },
  skipsCheckOnHeartbeat: {
    consistent: (log, request) => request.entries.length === 0 || rules.consistent(log, request),
  },
  appendsUnchecked: { consistent: () => true },
  keepsConflicts: { conflict: () => 0 },
  truncatesAlways: {
    conflict: (log, { prevLogIndex }) => (prevLogIndex < lastIndex(log) ? prevLogIndex + 1 : 0),
  },
  commitsOwnEnd: {
    followerCommitIndex: (commitIndex, leaderCommit, _verified, last) =>
      Math.max(commitIndex, Math.min(leaderCommit, last)),
  },

  commitsByCount: { mayCommit: () => true },
  lowersCommitIndex: {
    followerCommitIndex: (_commitIndex, leaderCommit, verified) => Math.min(leaderCommit, verified),
  },
} as const satisfies Changes;
