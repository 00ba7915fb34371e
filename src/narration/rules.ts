/** What the rules say, for whoever may not look into `raft` itself. */
import { type RuleBox, type RuleEntry, type RuleId, RULES } from '../raft/rule-ids.ts';

export interface RuleText {
  /** Section of the extended paper, and of the dissertation: "§5.3, diss. §3.5". */
  readonly section: string;
  readonly line: string;
}

/** `undefined` for what is no rule: you, cut, lost. */
export function ruleText(rule: string): RuleText | undefined {
  return rule in RULES ? RULES[rule as RuleId] : undefined;
}

export interface RuleRow extends RuleText {
  readonly id: RuleId;
  /** Where the rule lives when no event can report it; '' for the others. */
  readonly byConstruction: string;
}

export interface RulesOfBox {
  readonly box: RuleBox;
  readonly rules: readonly RuleRow[];
}

const BOXES: readonly RuleBox[] = ['State', 'RequestVote', 'AppendEntries', 'Rules for servers'];

/** Figure 2: its four boxes in their order, each with its rules. */
export function rulesByBox(): readonly RulesOfBox[] {
  const all = Object.entries(RULES) as [RuleId, RuleEntry][];
  return BOXES.map((box) => ({
    box,
    rules: all
      .filter(([, rule]) => rule.box === box)
      .map(([id, { section, line, byConstruction = '' }]) => ({ id, section, line, byConstruction })),
  }));
}
