/** The five properties of Figure 3, in the order in which they are always shown. */
import type { CheckId, Violation } from '../../../sim/types.ts';
import { words } from '../words.ts';

export interface Property {
  readonly id: CheckId;
  readonly name: string;
  /** In our own words. */
  readonly line: string;
  readonly section: string;
}

const ORDER = [
  'electionSafety',
  'leaderAppendOnly',
  'logMatching',
  'leaderCompleteness',
  'stateMachineSafety',
] as const satisfies readonly CheckId[];

export const PROPERTIES: readonly Property[] = ORDER.map((id) => ({ id, ...words.safety.property[id] }));

export const brokenChecks = (violations: readonly Violation[]): ReadonlySet<CheckId> =>
  new Set(violations.map(({ check }) => check));
