/** All kinds of expectation, in the order in which the README explains them. */
import { breaks, holds } from './checks.ts';
import { clients } from './clients.ts';
import { committed } from './committed.ts';
import type { AnyExpectation } from './define.ts';
import { leader } from './leader.ts';
import { matchIndex, nextIndex } from './leader-slots.ts';
import { leaders } from './leaders.ts';
import { log } from './log.ts';
import { mismatches } from './mismatches.ts';
import { commitIndex, currentTerm, lastApplied } from './numbers.ts';
import { role } from './role.ts';
import { fires, refuses } from './rules.ts';
import { store } from './store.ts';
import { votedFor } from './voted-for.ts';

export const EXPECTATIONS = [
  log,
  leader,
  leaders,
  role,
  currentTerm,
  votedFor,
  commitIndex,
  lastApplied,
  nextIndex,
  matchIndex,
  committed,
  store,
  clients,
  fires,
  refuses,
  mismatches,
  holds,
  breaks,
] as const satisfies readonly AnyExpectation[];

export type ExpectationName = (typeof EXPECTATIONS)[number]['id'];

export function expectationNamed(name: string): AnyExpectation | undefined {
  return (EXPECTATIONS as readonly AnyExpectation[]).find(({ id }) => id === name);
}
