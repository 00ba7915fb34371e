/**
 * Raft with rules switched off, for lessons, scenarios and tests that show what a rule is there for. A rule that is
 * off never throws: it leads to states that the checks then find.
 */
import { type Rules, rules } from '../rules.ts';
import { CHANGES } from './changes.ts';
import type { MutantId } from './ids.ts';

export { inOrder, isMutantId, MUTANT_IDS, MUTANT_RULES, type MutantId } from './ids.ts';
export { rivalOf } from './rivals.ts';

/** The published rules with those of `ids` replaced; the very table of the published ones when there are none. */
export function rulesWith(ids: readonly MutantId[]): Rules {
  return ids.reduce<Rules>((table, id) => ({ ...table, ...CHANGES[id] }), rules);
}
