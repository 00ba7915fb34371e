/** How each property is checked. A list of its own, because the page knows checks by their words alone. */
import type { CheckId } from '../types.ts';
import type { Watch } from './define.ts';
import { electionSafetyWatch } from './election-safety.ts';
import { leaderAppendOnlyWatch } from './leader-append-only.ts';
import { leaderCompletenessWatch } from './leader-completeness.ts';
import { logMatchingWatch } from './log-matching.ts';
import { stateMachineSafetyWatch } from './state-machine-safety.ts';

/** In the order of `CHECKS`, in which they look. */
export const WATCHES: Readonly<Record<CheckId, Watch>> = {
  electionSafety: electionSafetyWatch,
  leaderAppendOnly: leaderAppendOnlyWatch,
  logMatching: logMatchingWatch,
  leaderCompleteness: leaderCompletenessWatch,
  stateMachineSafety: stateMachineSafetyWatch,
};
