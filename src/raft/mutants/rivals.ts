/** Which rules cannot be off at once. Apart from what they change, because whoever reads a run needs no more than this. */
import type { Rules } from '../rules.ts';
import type { MutantId } from './ids.ts';

/** The decision that each takes in another way; `changes.ts` is held to it. */
const DECISIONS = {
  forgetsVote: 'recovered',
  forgetsTerm: 'recovered',
  losesTail: 'recovered',
  countsUnwrittenCopy: 'ownCopy',
  ignoresTermOfReplies: 'adoptsTerm',
  countsLateVotes: 'staleVote',
  countsLateReplies: 'staleReply',
  votesTwice: 'mayVote',
  votesForAnyLog: 'upToDate',
  comparesLength: 'upToDate',
  comparesTerm: 'upToDate',
  wantsLongerLog: 'upToDate',
  timerHearsRefusals: 'restartsTimerOnVote',
  fixedTimeouts: 'electionTimeout',
  halfIsEnough: 'quorum',
  acceptsOldLeader: 'refusesOldLeader',
  skipsCheckOnHeartbeat: 'consistent',
  appendsUnchecked: 'consistent',
  keepsConflicts: 'conflict',
  truncatesAlways: 'conflict',
  commitsOwnEnd: 'followerCommitIndex',
  commitsByCount: 'mayCommit',
  lowersCommitIndex: 'followerCommitIndex',
} as const satisfies Record<MutantId, keyof Rules>;

export type Changes = { readonly [Id in MutantId]: Pick<Rules, (typeof DECISIONS)[Id]> };

/**
 * The one of `ids` that replaces the same decision as `id` in another way: both cannot be off at once, because either
 * would hide the other.
 */
export const rivalOf = (id: MutantId, ids: readonly MutantId[]): MutantId | undefined =>
  ids.find((other) => other !== id && DECISIONS[other] === DECISIONS[id]);
