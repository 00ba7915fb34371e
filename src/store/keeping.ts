/**
 * What has to be kept of a run so that another worker can show it as it is: after a reload, after a death, after the look
 * at another run. Of the branches that are not shown the worker tells, whenever they have changed.
 */
import type { StoreApi } from 'zustand';
import type { BranchId, KeptBranches, Moment } from '../sim/index.ts';
import type { Micros, Run } from '../sim/types.ts';
import type { Session } from './session.ts';
import type { Bookmark, OpenScenario, State } from './types.ts';

export interface Kept {
  /** The branch that is shown, as a run of its own. */
  readonly run: Run;
  readonly at: Micros;
  /** Events taken, where that is known: while playing it is not. */
  readonly events?: number;
  /** Events taken at exactly `at`, where that is known instead. */
  readonly taken?: number;
  readonly known: Moment;
  readonly branch: BranchId;
  /** All branches, where there are several; from storage they are read by the worker. */
  readonly branches: unknown;
  readonly bookmarks: readonly Bookmark[];
  /** What it began as. */
  readonly scenario: OpenScenario | null;
}

export interface Keeping {
  /** Null when there is no run yet. */
  kept(): Kept | null;
  /** Whether `kept` has all branches. */
  isWhole(): boolean;
  /** All of them, asked for where `kept` does not have them; null where there is one alone. */
  branches(): Promise<KeptBranches | null>;
}

export function createKeeping({ getState, subscribe }: StoreApi<State>, ask: Session['ask']): Keeping {
  let told: KeptBranches | null = null;

  async function refresh(): Promise<void> {
    const { branches } = getState();
    if (branches.length < 2) return void (told = null);
    const answer = await ask({ type: 'keep' });
    if (answer?.type === 'kept' && getState().branches === branches) told = answer.branches;
  }
  subscribe((state, before) => {
    if (state.branches !== before.branches) void refresh();
  });

  const isWhole = () => {
    const { branches, branch } = getState();
    return branches.length < 2 || withShown(getState(), told)?.shown === branch;
  };

  return {
    kept: () => keptOf(getState(), told),
    isWhole,
    async branches() {
      if (!isWhole()) await refresh();
      return withShown(getState(), told);
    },
  };
}

function keptOf(state: State, told: KeptBranches | null): Kept | null {
  const { run, clock, events, playing, end, branch, bookmarks, scenario } = state;
  if (run === null) return null;
  const place = playing ? { at: clock } : { at: clock, events };
  return { run, ...place, known: end, branch, branches: withShown(state, told), bookmarks, scenario };
}

/** The branch that is shown has changed since: of it the page knows more than it was told. */
function withShown({ run, end, branch, branches }: State, told: KeptBranches | null): KeptBranches | null {
  if (run === null || branches.length < 2 || !told?.list.some(({ id }) => id === branch)) return null;
  const list = told.list.map((one) =>
    one.id === branch ? { ...one, end, commands: run.commands.slice(one.shared) } : one,
  );
  return { ...told, list, shown: branch };
}
