/** Keeps the branch that is shown, as a run of its own, through a reload, and offers the one that was left. */
import type { StoreApi } from 'zustand';
import type { Micros, Run } from '../sim/types.ts';
import type { Keeper } from './keeper.ts';
import type { Surroundings } from './surroundings.ts';
import type { Bookmark, State } from './types.ts';

export interface Kept {
  readonly run: Run;
  readonly at: Micros;
  /** How far it is known. */
  readonly known: Micros;
  /** Those on its branch. */
  readonly bookmarks: readonly Bookmark[];
}
export interface Memory {
  /** Once, at load. The first visit has nothing to read, and needs nothing to read it with. */
  recall(): Promise<void>;
  /** The run that was found at load and has not been declined. */
  found(): Kept | null;
  decline(): void;
  save(): void;
  tick(wall: number): void;
}

const KEY = 'run';
/** Wall milliseconds. */
const AFTER_COMMAND = 400;
const WHILE_PLAYING = 2000;

export function createMemory(store: StoreApi<State>, keeper: Keeper, surroundings: Surroundings): Memory {
  const { getState, setState, subscribe } = store;
  let found: Kept | null = null;
  /** What lies in the storage is being read: nothing else may be put in its place. */
  let recalling = false;
  let savedAt = -Infinity;
  let cancel = () => {};

  function save(): void {
    cancel();
    const { phase, continuable } = getState();
    const kept = keptOf(getState());
    if (kept === null || phase === 'loading' || recalling) return;
    if (continuable !== null) {
      // A run that was only watched must not push out the one that is still offered.
      if (kept.run.commands.length === 0 && kept.bookmarks.length === 0) return;
      decline();
    }
    keeper.save(KEY, kept);
  }
  function decline(): void {
    found = null;
    setState({ continuable: null });
  }

  subscribe((state, before) => {
    if (state.run === before.run && state.bookmarks === before.bookmarks) return;
    cancel();
    cancel = surroundings.after(AFTER_COMMAND, save);
  });

  return {
    async recall() {
      if (!keeper.has(KEY)) return;
      recalling = true;
      const { readKept } = await import('./kept.ts');
      recalling = false;
      found = keeper.load(KEY, readKept);
      if (found) setState({ continuable: { at: found.at, commands: found.run.commands.length } });
    },
    found: () => found,
    decline,
    save,
    tick(wall) {
      if (wall - savedAt < WHILE_PLAYING) return;
      savedAt = wall;
      save();
    },
  };
}

/** The branch that is shown, as it can be had again. */
export function keptOf({ run, clock, end, branch, bookmarks }: State): Kept | null {
  if (run === null) return null;
  return { run, at: clock, known: end.now, bookmarks: bookmarks.filter((one) => one.branch === branch) };
}
