/** All conditions, in the order in which menus show them. */
import { applies } from './applies.ts';
import { clientHears } from './client-hears.ts';
import { clientWrites } from './client-writes.ts';
import { commits } from './commits.ts';
import type { ConditionDefinition } from './define.ts';
import { entryRemoved } from './entry-removed.ts';
import { leaderElected } from './leader-elected.ts';
import { logsAgree } from './logs-agree.ts';
import { messageArrives } from './message-arrives.ts';
import { networkHeals } from './network-heals.ts';
import { networkParts } from './network-parts.ts';
import { serverCrashes } from './server-crashes.ts';
import { serverRestarts } from './server-restarts.ts';
import { splitVote } from './split-vote.ts';
import { startsElection } from './starts-election.ts';
import { termReaches } from './term-reaches.ts';
import { twoLeaders } from './two-leaders.ts';
import { violation } from './violation.ts';
import { voteRefused } from './vote-refused.ts';
import { waitsForOwnTerm } from './waits-for-own-term.ts';

export const CONDITIONS = [
  leaderElected,
  startsElection,
  voteRefused,
  splitVote,
  twoLeaders,
  termReaches,
  commits,
  applies,
  logsAgree,
  entryRemoved,
  waitsForOwnTerm,
  messageArrives,
  clientWrites,
  clientHears,
  serverCrashes,
  serverRestarts,
  networkParts,
  networkHeals,
  violation,
] as const satisfies readonly ConditionDefinition[];

export type ConditionName = (typeof CONDITIONS)[number]['id'];

const BY_NAME: ReadonlyMap<string, ConditionDefinition<ConditionName>> = new Map(
  CONDITIONS.map((condition) => [condition.id, condition]),
);

export function conditionNamed(name: string): ConditionDefinition<ConditionName> | undefined {
  return BY_NAME.get(name);
}
