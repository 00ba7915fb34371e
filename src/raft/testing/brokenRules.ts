/** Raft with one rule broken, by its number in the list of mutants. Each replaces exactly one function. */
import { lastIndex } from '../log.ts';
import { type Rules, rules } from '../rules.ts';
import { persistentOf } from '../state.ts';
import { NOBODY } from '../types.ts';

type Broken = Partial<Rules>;

/** M01 */
export const forgetsVote: Broken = { recovered: ({ currentTerm, log }) => persistentOf(currentTerm, NOBODY, log) };
/** M02 */
export const votesTwice: Broken = { mayVote: () => true };
/** M03 */
export const halfIsEnough: Broken = { quorum: (voters) => Math.max(1, voters.length >>> 1) };
/** M04 */
export const votesForAnyLog: Broken = { upToDate: () => true };
/** M05 */
export const comparesLength: Broken = {
  upToDate: (_term, lastLogIndex, _ownTerm, ownLastIndex) => lastLogIndex >= ownLastIndex,
};
/** M06 */
export const comparesTerm: Broken = { upToDate: (lastLogTerm, _index, ownLastTerm) => lastLogTerm >= ownLastTerm };
/** M07 */
export const wantsLongerLog: Broken = {
  upToDate: (lastLogTerm, lastLogIndex, ownLastTerm, ownLastIndex) =>
    lastLogTerm > ownLastTerm || (lastLogTerm === ownLastTerm && lastLogIndex > ownLastIndex),
};
/** M08 */
export const forgetsTerm: Broken = { recovered: ({ votedFor, log }) => persistentOf(0, votedFor, log) };
/** M09 */
export const losesTail: Broken = {
  recovered: ({ currentTerm, votedFor, log }) =>
    persistentOf(currentTerm, votedFor, log.length === 0 ? log : { ...log, length: log.length - 1 }),
};
/** M10 */
export const commitsByCount: Broken = { mayCommit: () => true };
/** M11 */
export const skipsCheckOnHeartbeat: Broken = {
  consistent: (log, request) => request.entries.length === 0 || rules.consistent(log, request),
};
/** M11b */
export const appendsUnchecked: Broken = { consistent: () => true };
/** M12 */
export const commitsOwnEnd: Broken = {
  followerCommitIndex: (commitIndex, leaderCommit, _verified, last) =>
    Math.max(commitIndex, Math.min(leaderCommit, last)),
};
/** M13 */
export const keepsConflicts: Broken = { conflict: () => 0 };
/** M14 */
export const acceptsOldLeader: Broken = { refusesOldLeader: () => false };
/** M15 */
export const truncatesAlways: Broken = {
  conflict: (log, { prevLogIndex }) => (prevLogIndex < lastIndex(log) ? prevLogIndex + 1 : 0),
};
/** M16 */
export const countsLateReplies: Broken = { staleReply: () => false };
/** M17 */
export const countsLateVotes: Broken = { staleVote: () => false };
/** M18 */
export const countsUnwrittenCopy: Broken = { ownCopy: (_durable, last) => last };
/** M30 */
export const fixedTimeouts: Broken = { electionTimeout: (_drawn, min) => min };
/** M31 */
export const timerHearsRefusals: Broken = { restartsTimerOnVote: () => true };
/** M33 */
export const ignoresTermOfReplies: Broken = {
  adoptsTerm: (message, currentTerm, role) =>
    message.term > currentTerm && !(role === 'leader' && message.type.endsWith('Response')),
};
