/** What a reader set for this device; it outlives the run. */
import type { StoreApi } from 'zustand';
import type { Keeper } from './keeper.ts';
import { INTERESTS, type State } from './types.ts';

type Preferences = Pick<State, 'theme' | 'reducedMotion' | 'singleKeys' | 'verbosity' | 'interests' | 'dock'>;
const KEY = 'preferences';

/**
 * Puts the stored preferences into the state and stores every later change. Motion is stored only where it differs from
 * what the system asks for, so that a later change there is followed.
 */
export function keepPreferences(store: StoreApi<State>, keeper: Keeper): void {
  const { reducedMotion: asTheSystem } = store.getState();
  store.setState(keeper.load(KEY, read) ?? {});
  let stored = pick(store.getState());
  store.subscribe((state) => {
    const now = pick(state);
    if (keys.every((key) => now[key] === stored[key])) return;
    stored = now;
    const { reducedMotion, ...others } = now;
    keeper.save(KEY, reducedMotion === asTheSystem ? others : now);
  });
}

const valid: { readonly [K in keyof Preferences]: (value: unknown) => boolean } = {
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
  reducedMotion: (value) => typeof value === 'boolean',
  singleKeys: (value) => typeof value === 'boolean',
  verbosity: (value) => value === 'all' || value === 'key' || value === 'off',
  interests: (value) => Array.isArray(value) && value.every((one) => (INTERESTS as readonly unknown[]).includes(one)),
  dock: (value) => value === 'tape' || value === 'spaceTime',
};
const keys = Object.keys(valid) as (keyof Preferences)[];

function pick(state: State): Preferences {
  return {
    theme: state.theme,
    reducedMotion: state.reducedMotion,
    singleKeys: state.singleKeys,
    verbosity: state.verbosity,
    interests: state.interests,
    dock: state.dock,
  };
}

/** Fields that are missing or unknown fall back to the defaults; only something that is no object at all is broken. */
function read(value: unknown): Partial<Preferences> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => valid[key](fields[key])).map((key) => [key, fields[key]]));
}
