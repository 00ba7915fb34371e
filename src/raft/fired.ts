/** The report of a rule: which one, whether it acted or refused, and the values it looked at. */
import type { RuleId } from './rule-ids.ts';

export interface Fired {
  readonly rule: RuleId;
  readonly verdict: 'acted' | 'refused';
  /** Values behind the verdict, under Figure 2's names; empty where the states before and after say everything. */
  readonly facts: Facts;
}
export type Facts = Readonly<Record<string, number>>;
