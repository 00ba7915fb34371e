/** The only hint of the page (design §10): some seconds after the first leader, once, until anything was clicked. */
import type { StoreApi } from 'zustand';
import type { Keeper } from './keeper.ts';
import type { State } from './types.ts';

export interface Hint {
  tick(wall: number): void;
  dismiss(): void;
}

const KEY = 'hintSeen';
/** Wall milliseconds of play. */
const AFTER = 8000;

export function createHint({ getState, setState }: StoreApi<State>, keeper: Keeper): Hint {
  let gone = keeper.load(KEY, (value) => (typeof value === 'boolean' ? value : null)) === true;
  let from: number | null = null;
  return {
    tick(wall) {
      const { hint, scenario } = getState();
      // A scenario says itself what to look at.
      if (gone || hint !== 'none' || scenario !== null) return;
      from ??= wall;
      const led = getState().servers.some((server) => server.role === 'leader' && server.status === 'up');
      if (led && wall - from >= AFTER) setState({ hint: 'crashLeader' });
    },
    dismiss() {
      if (gone) return;
      gone = true;
      keeper.save(KEY, true);
      setState({ hint: 'none' });
    },
  };
}
