/** The five safety properties of Figure 3, in its order: that of the safety strip. */
import type { CheckId, Violation } from '../types.ts';
import type { Check } from './define.ts';
import { electionSafety } from './election-safety.ts';
import { leaderAppendOnly } from './leader-append-only.ts';
import { leaderCompleteness } from './leader-completeness.ts';
import { logMatching } from './log-matching.ts';
import { stateMachineSafety } from './state-machine-safety.ts';

export const CHECKS = [
  electionSafety,
  leaderAppendOnly,
  logMatching,
  leaderCompleteness,
  stateMachineSafety,
] as const satisfies readonly Check[];

export function checkOf(id: CheckId): Check {
  return CHECKS.find((check) => check.id === id)!;
}

/** What was broken, in one sentence. */
export function violationSentence(violation: Violation): string {
  return checkOf(violation.check).sentence(violation);
}
