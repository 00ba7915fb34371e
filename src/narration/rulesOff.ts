/** What there is to say about rules that are off, or could be, for whoever may not look into `raft` itself. */
import { MUTANT_IDS, MUTANT_RULES, type MutantId } from '../raft/mutants/ids.ts';
import { MUTANT_WORDS, type MutantWords } from '../raft/mutants/words.ts';
import { type RuleId, RULES } from '../raft/rule-ids.ts';

export interface RuleOff extends MutantWords {
  readonly id: MutantId;
  readonly rule: RuleId;
  /** "§5.4.2, diss. §3.6.2" */
  readonly section: string;
}

export function ruleOff(id: MutantId): RuleOff {
  const rule = MUTANT_RULES[id];
  return { id, rule, section: RULES[rule].section, ...MUTANT_WORDS[id] };
}

/** The ways in which a rule can be switched off; none for most. */
export const waysOff = (rule: RuleId): readonly RuleOff[] =>
  MUTANT_IDS.filter((id) => MUTANT_RULES[id] === rule).map(ruleOff);

/** "Rule off: CM-1, own term only"; of several, which they are. */
export function rulesOffLine(ids: readonly MutantId[]): string {
  const [first] = ids;
  if (first === undefined) return '';
  if (ids.length === 1) return `Rule off: ${MUTANT_RULES[first]}, ${MUTANT_WORDS[first].short}`;
  return `${ids.length} rules off: ${ids.map((id) => MUTANT_RULES[id]).join(', ')}`;
}
