/** Keeps the branch that is shown, as a run of its own, through a reload, and offers the one that was left. */
import type { StoreApi } from 'zustand';
import { parseRun } from '../sim/index.ts';
import type { Micros, Run } from '../sim/types.ts';
import type { Keeper } from './keeper.ts';
import type { Surroundings } from './surroundings.ts';
import { isTime, readBookmarks } from './bookmarks.ts';
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
  /** Once, at load. */
  recall(): void;
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
  let savedAt = -Infinity;
  let cancel = () => {};

  function save(): void {
    cancel();
    const { phase, continuable } = getState();
    const kept = keptOf(getState());
    if (kept === null || phase === 'loading') return;
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
    recall() {
      found = keeper.load(KEY, read);
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

function read(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('at' in value)) return null;
  const { at, known = at, bookmarks = [] } = value as Record<string, unknown>;
  const parsed = parseRun(value.run);
  if (!parsed.ok || !isTime(at) || !isTime(known)) return null;
  return { run: parsed.run, at, known, bookmarks: readBookmarks(bookmarks) };
}
