/** What a rule says, for whoever may not look into `raft` itself. */
import { RULES, type RuleId } from '../raft/rule-ids.ts';

export interface RuleText {
  /** Section of the paper: "§5.4.2". */
  readonly section: string;
  readonly line: string;
}

/** `undefined` for what is no rule: you, cut, lost. */
export function ruleText(rule: string): RuleText | undefined {
  return rule in RULES ? RULES[rule as RuleId] : undefined;
}
