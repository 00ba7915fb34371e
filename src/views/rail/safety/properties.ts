import type { CheckId, Violation } from '../../../sim/types.ts';

export const brokenChecks = (violations: readonly Violation[]): ReadonlySet<CheckId> =>
  new Set(violations.map(({ check }) => check));
