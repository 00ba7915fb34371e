/** Opens a run with all its branches, as the page has kept them. Loaded when there are any. */
import { parseBranches } from '../sim/branches/parse.ts';
import { type Restored, restoreBranches } from '../sim/branches/restore.ts';
import { type Branches, createBranches, type HistoryOptions, present, type Run } from '../sim/index.ts';
import type { Within } from './showing.ts';
import { openAt, standAt, type Wanted } from './travel.ts';

/** What could not be had again, in sentences. */
interface Opened {
  readonly branches: Branches;
  readonly lost: readonly string[];
}

/** So many sentences are told. */
const MOST_TOLD = 3;

/** Where the branches are of no use, the one that was shown is opened from its run. `budget`: wall milliseconds. */
export function restored(
  run: Run,
  wanted: Wanted & { readonly branches: unknown },
  within: Within,
  budget: number,
  options: HistoryOptions,
): Opened {
  const { kept, problems } = parseBranches(wanted.branches, run);
  const all = kept === null ? null : restoreBranches(run, kept, within(budget), options);
  if (all === null) {
    const alone = createBranches(openAt(run, wanted, within(budget), options));
    return { branches: alone, lost: told([...problems, 'Only the branch that was shown is there.']) };
  }
  standAt(present(all.branches), wanted, within(budget));
  return { branches: all.branches, lost: told([...problems, ...losses(all)]) };
}

/** Of the branch that is shown everybody sees how far it is known. */
function losses({ branches, lost, shortened }: Restored): string[] {
  return [
    ...lost.map((id) => `Branch ${id} could not be made again: where it begins was not reached.`),
    ...shortened
      .filter((id) => id !== branches.shown)
      .map((id) => `Branch ${id} takes long to replay, so it ends earlier. It goes on from there when it is played.`),
  ];
}

function told(problems: readonly string[]): readonly string[] {
  const others = problems.length - MOST_TOLD;
  if (others <= 0) return problems;
  return [...problems.slice(0, MOST_TOLD), `${others} more ${others === 1 ? 'thing is' : 'things are'} missing.`];
}
