/** The report of a rule: which one, whether it acted or refused, and the values it looked at. */
import type { RuleId } from './rule-ids.ts';

export interface Fired {
  readonly rule: RuleId;
  readonly verdict: 'acted' | 'refused';
  /** Values behind the verdict, under Figure 2's names; empty where whoever tells of it can read them off the states. */
  readonly facts: Facts;
}
export type Facts = Readonly<Record<string, number>>;

const NO_FACTS: Facts = {};

/** For module level: a report without facts, made once and shared by every step that gives it. */
export const acted = (rule: RuleId): readonly Fired[] => [{ rule, verdict: 'acted', facts: NO_FACTS }];

/** A report with its facts, made when it is given. */
export const actedOn = (rule: RuleId, facts: Facts): readonly Fired[] => [{ rule, verdict: 'acted', facts }];

/** A refusal with what it was founded on. */
export const refused = (rule: RuleId, facts: Facts): readonly Fired[] => [{ rule, verdict: 'refused', facts }];
