/** Keeps the run through a reload, and offers the one that was left. */
import type { StoreApi } from 'zustand';
import { isBare } from '../address/bare.ts';
import { ownActs } from './beats.ts';
import type { Keeper } from './keeper.ts';
import type { Keeping, Kept } from './keeping.ts';
import type { Surroundings } from './surroundings.ts';
import type { State } from './types.ts';

export interface Memory {
  /** Once, at load. The first visit has nothing to read, and needs nothing to read it with. */
  recall(): Promise<void>;
  /** When that is done. */
  recalled(): Promise<void>;
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

interface MemoryParts {
  readonly store: StoreApi<State>;
  readonly keeper: Keeper;
  readonly keeping: Keeping;
  readonly surroundings: Surroundings;
  /** Whether nothing was done in it since it was opened. */
  readonly isUntouched: (kept: Kept) => boolean;
}

export function createMemory({ store, keeper, keeping, surroundings, isUntouched }: MemoryParts): Memory {
  const { getState, setState, subscribe } = store;
  let found: Kept | null = null;
  /** What lies in the storage is being read: nothing else may be put in its place. */
  let recalling = false;
  let recalled = Promise.resolve();
  let savedAt = -Infinity;
  let cancel = () => {};

  function save(): void {
    cancel();
    const { phase } = getState();
    const kept = keeping.kept();
    if (kept === null || phase === 'loading' || recalling) return;
    // What was kept before has more than would be kept now; the branches are being asked for.
    if (!keeping.isWhole()) return;
    if (found !== null) {
      // A run that was only watched must not push out the one that was found.
      if (isUntouched(kept)) return;
      decline();
    }
    keeper.save(KEY, kept);
  }
  async function recall(): Promise<void> {
    if (!keeper.has(KEY)) return;
    const hash = surroundings.addressHash();
    recalling = true;
    const { readKept } = await import('./kept.ts');
    recalling = false;
    found = keeper.load(KEY, readKept);
    // Who has come by a link wants what it leads to.
    const commands = found && isBare(hash) ? ownActs(found.scenario?.acts ?? [], found.run.commands) : 0;
    if (found && commands > 0) setState({ continuable: { at: found.at, commands } });
  }
  function decline(): void {
    found = null;
    setState({ continuable: null });
  }

  subscribe((state, before) => {
    const isSame =
      state.run === before.run && state.branches === before.branches && state.bookmarks === before.bookmarks;
    if (isSame) return;
    cancel();
    cancel = surroundings.after(AFTER_COMMAND, save);
  });

  return {
    recall: () => (recalled = recall()),
    recalled: () => recalled,
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
