/** Which scenarios of the library the reader has seen to their end, on this device. */
import type { StoreApi } from 'zustand';
import type { Performance } from '../../scenarios/index.ts';
import type { Keeper } from '../keeper.ts';
import type { State } from '../types.ts';

const KEY = 'done';

export function watchEnds(
  { store: { getState, setState, subscribe }, keeper }: { readonly store: StoreApi<State>; readonly keeper: Keeper },
  known: (name: string) => Performance | undefined,
): void {
  setState({ done: keeper.load(KEY, readNames) ?? [] });
  subscribe(({ scenario, events, branch, branches, run, done }, before) => {
    if (events === before.events || scenario === null || scenario.name === '' || done.includes(scenario.name)) return;
    const performance = known(scenario.name);
    if (performance === undefined || events < performance.end.events) return;
    // Of another future the end is another one.
    const isIts = branch === branches[0]?.id && (run?.commands.length ?? 0) >= performance.run.commands.length;
    if (!isIts) return;
    setState({ done: [...getState().done, scenario.name] });
    keeper.save(KEY, getState().done);
  });
}

function readNames(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : null;
}
