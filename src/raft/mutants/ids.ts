/**
 * The rules that can be switched off, each by the name of what servers do instead, in the order of Figure 2's boxes.
 * A list of its own, because links, commands and menus need no more than these names: what such a server does stands
 * in `changes.ts`, what is said about it in `words.ts`.
 */
import type { RuleId } from '../rule-ids.ts';

export const MUTANT_RULES = {
  forgetsVote: 'PS-2',
  forgetsTerm: 'PS-1',
  losesTail: 'PS-3',
  countsUnwrittenCopy: 'PS-3',
  ignoresTermOfReplies: 'TM-1',
  countsLateVotes: 'TM-3',
  countsLateReplies: 'TM-3',
  votesTwice: 'RV-2',
  votesForAnyLog: 'RV-3',
  comparesLength: 'RV-3',
  comparesTerm: 'RV-3',
  wantsLongerLog: 'RV-3',
  timerHearsRefusals: 'RV-5',
  fixedTimeouts: 'EL-2',
  halfIsEnough: 'EL-3',
  acceptsOldLeader: 'AE-1',
  skipsCheckOnHeartbeat: 'AE-2',
  appendsUnchecked: 'AE-2',
  keepsConflicts: 'AE-3',
  truncatesAlways: 'AE-4',
  commitsOwnEnd: 'AE-5',
  commitsByCount: 'CM-1',
  lowersCommitIndex: 'CM-3',
} as const satisfies Record<string, RuleId>;

export type MutantId = keyof typeof MUTANT_RULES;

export const MUTANT_IDS = Object.keys(MUTANT_RULES) as readonly MutantId[];

export const isMutantId = (id: unknown): id is MutantId => typeof id === 'string' && Object.hasOwn(MUTANT_RULES, id);

/** In the order of the registry, so that the same rules off are the same list. */
export const inOrder = (ids: readonly MutantId[]): readonly MutantId[] => MUTANT_IDS.filter((id) => ids.includes(id));
