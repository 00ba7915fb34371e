/** Which step of a scenario the present stands at, and which of them lie on the branch that is shown. */
import type { BranchId, BranchInfo, Moment, OpenScenario, State } from '../../store/index.ts';

export type Beat = OpenScenario['beats'][number];

/** The last beat at or before a moment; -1 before the first. */
export function beatAt(beats: readonly Beat[], { events, now }: Moment): number {
  return beats.findLastIndex(({ moment }) => moment.events <= events && moment.now <= now);
}

/** The shown branch, what it forks from, and so on, up to the one that forks from nobody. */
function ancestry(branches: readonly BranchInfo[], shown: BranchId): readonly BranchInfo[] {
  const line: BranchInfo[] = [];
  let branch = branches.find(({ id }) => id === shown);
  while (branch !== undefined) {
    line.push(branch);
    const { parent } = branch;
    branch = branches.find(({ id }) => id === parent);
  }
  return line;
}

/** Up to how many events the shown branch is what the scenario tells: where the reader acted, another future began. */
export function toldUntil(branches: readonly BranchInfo[], shown: BranchId): number {
  const forks = ancestry(branches, shown).filter(({ parent }) => parent !== 0);
  return Math.min(Infinity, ...forks.map(({ fork }) => fork.events));
}

/** The branch that the scenario tells: it forks from nobody. 0 where there are no branches. */
export const toldBranch = (branches: readonly BranchInfo[], shown: BranchId): BranchId =>
  ancestry(branches, shown).at(-1)?.id ?? 0;

/** The beat that is told now; -1 for none. */
export function presentBeat({ scenario, events, clock, branches, branch }: State): number {
  if (!scenario) return -1;
  return beatAt(scenario.beats, { events: Math.min(events, toldUntil(branches, branch)), now: clock });
}

/** The reader has left the story: acted before its end, and gone on from there. */
export function hasLeft({ scenario, branches, branch, events }: State): boolean {
  const until = toldUntil(branches, branch);
  return scenario !== null && events > until && scenario.beats.some(({ moment }) => moment.events > until);
}
