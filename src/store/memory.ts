/** Keeps the run and its time through a reload, and offers the one that was left. */
import type { StoreApi } from 'zustand';
import { parseRun } from '../sim/index.ts';
import type { Micros, Run } from '../sim/types.ts';
import type { Keeper } from './keeper.ts';
import type { Surroundings } from './surroundings.ts';
import type { State } from './types.ts';

export interface Kept {
  readonly run: Run;
  readonly at: Micros;
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
    const { run, clock, phase, continuable } = getState();
    if (run === null || phase === 'loading') return;
    if (continuable !== null) {
      // A run that was only watched must not push out the one that is still offered.
      if (run.commands.length === 0) return;
      decline();
    }
    keeper.save(KEY, { run, at: clock });
  }
  function decline(): void {
    found = null;
    setState({ continuable: null });
  }

  subscribe((state, before) => {
    if (state.run === before.run) return;
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

function read(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('run' in value) || !('at' in value)) return null;
  const { at } = value;
  const parsed = parseRun(value.run);
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  return parsed.ok ? { run: parsed.run, at } : null;
}
