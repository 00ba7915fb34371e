/**
 * Which step of a scenario the present stands at, and how far the shown line is what the scenario tells: as far as the
 * acts are the same, whichever rules are switched.
 */
import type { BranchId, BranchInfo } from '../sim/index.ts';
import type { RunCommand } from '../sim/types.ts';
import type { OpenScenario, State } from './types.ts';

export type Beat = OpenScenario['beats'][number];

/** The first acts that are not the same in the scenario and in the shown line; undefined for one that has no more. */
interface Parting {
  readonly told: RunCommand | undefined;
  readonly done: RunCommand | undefined;
}
const SAME: Parting = { told: undefined, done: undefined };

const isAct = ({ name }: RunCommand): boolean => name !== 'setRule';
const isSame = (a: RunCommand | undefined, b: RunCommand | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

/** Where the acts part. Another rule changes what comes of an act, but not who does what when. */
export function partingOf(told: readonly RunCommand[], done: readonly RunCommand[]): Parting {
  if (told === done) return SAME;
  const [ours, theirs] = [told.filter(isAct), done.filter(isAct)];
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
    (_, i) => !isSame(ours[i], theirs[i]),
  );
  return at === -1 ? SAME : { told: ours[at], done: theirs[at] };
}

/** Of what was done in a line, that which its scenario did not do. */
export function ownActs(told: readonly RunCommand[], done: readonly RunCommand[]): number {
  const all = new Set(told.map(keyOf));
  return done.filter((command) => !all.has(keyOf(command))).length;
}
const keyOf = ({ at, name, args }: RunCommand): string => JSON.stringify([at, name, args]);

let asked: readonly unknown[] = [];
let known = SAME;
/** The same question is asked with every picture. */
function parting({ scenario, run }: Pick<State, 'scenario' | 'run'>): Parting {
  if (scenario === null || run === null) return SAME;
  if (asked[0] !== scenario.acts || asked[1] !== run.commands) {
    asked = [scenario.acts, run.commands];
    known = partingOf(scenario.acts, run.commands);
  }
  return known;
}

const isBefore = ({ moment: { now } }: Beat, { told, done }: Parting): boolean =>
  now < (told?.at ?? Infinity) && now <= (done?.at ?? Infinity);

/** Whether the shown line comes to this beat. */
export const isTold = (state: Pick<State, 'scenario' | 'run'>, beat: Beat): boolean => isBefore(beat, parting(state));

/** The shown branch, what it forks from, and so on, up to the one that forks from nobody. */
function ancestry(branches: readonly BranchInfo[], shown: BranchId): readonly BranchInfo[] {
  const branch = branches.find(({ id }) => id === shown);
  return branch === undefined ? [] : [branch, ...ancestry(branches, branch.parent)];
}

/** Up to how many events the shown branch has those of the first one, number by number. */
export function sameUntil(branches: readonly BranchInfo[], shown: BranchId): number {
  const forks = ancestry(branches, shown).filter(({ parent }) => parent !== 0);
  return Math.min(Infinity, ...forks.map(({ fork }) => fork.events));
}

/** The branch that the scenario began as: it forks from nobody. 0 where there are no branches. */
export const firstBranch = (branches: readonly BranchInfo[], shown: BranchId): BranchId =>
  ancestry(branches, shown).at(-1)?.id ?? 0;

type Present = Pick<State, 'scenario' | 'run' | 'events' | 'clock' | 'branches' | 'branch'>;

/** The beat that is told now; -1 for none. */
export function presentBeat(state: Present): number {
  const { scenario, events, clock, branches, branch } = state;
  if (scenario === null) return -1;
  const where = parting(state);
  // Elsewhere the same acts have other numbers: the switch of a rule is an event, too.
  const most = events <= sameUntil(branches, branch) ? events : Infinity;
  return scenario.beats.findLastIndex(
    (beat) => beat.moment.events <= most && beat.moment.now <= clock && isBefore(beat, where),
  );
}

/** The reader has left the story: acted before its end, or gone on without an act of it. */
export function hasLeft(state: Present & Pick<State, 'takenNow'>): boolean {
  const { scenario, clock, takenNow } = state;
  if (scenario === null) return false;
  const { told, done } = parting(state);
  const acted = done !== undefined && (done.at < clock || (done.at === clock && done.after < takenNow));
  const missed = told !== undefined && told.at <= clock;
  return (acted || missed) && scenario.beats.some((beat) => !isBefore(beat, { told, done }));
}
