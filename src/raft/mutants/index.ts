/**
 * Raft with rules switched off, for lessons, scenarios and tests that show what a rule is there for. A rule that is
 * off never throws: it leads to states that the checks then find.
 */
import { type Rules, rules } from '../rules.ts';
import { CHANGES } from './changes.ts';
import { MUTANT_IDS, type MutantId } from './ids.ts';

export { isMutantId, MUTANT_IDS, MUTANT_RULES, type MutantId } from './ids.ts';

/** The published rules with those of `ids` replaced; the very table of the published ones when there are none. */
export function rulesWith(ids: readonly MutantId[]): Rules {
  return ids.reduce<Rules>((table, id) => ({ ...table, ...CHANGES[id] }), rules);
}

/** In the order of the registry, so that the same rules off are the same list. */
export const inOrder = (ids: readonly MutantId[]): readonly MutantId[] => MUTANT_IDS.filter((id) => ids.includes(id));

/**
 * The one of `ids` that replaces the same decision as `id` in another way: both cannot be off at once, because either
 * would hide the other.
 */
export function rivalOf(id: MutantId, ids: readonly MutantId[]): MutantId | undefined {
  const replaced = Object.keys(CHANGES[id]);
  return ids.find((other) => other !== id && replaced.some((name) => name in CHANGES[other]));
}
