/** Keeps text in the browser's storage. Storage may be forbidden, full or broken: that is said once and nothing stops. */
import { words } from './words.ts';
import type { StorageLike, Surroundings } from './surroundings.ts';

export interface Keeper {
  has(key: string): boolean;
  /** The value under `key`, null when there is none. Text that `read` refuses is put aside under another key. */
  load<T>(key: string, read: (value: unknown) => T | null): T | null;
  save(key: string, value: unknown): void;
  forget(key: string): void;
}

const PREFIX = 'raftarium.';
export const ASIDE = '.unreadable';

export function createKeeper(surroundings: Surroundings, say: (text: string) => void): Keeper {
  let complained = false;
  function guarded<T>(act: (storage: StorageLike) => T, otherwise: T): T {
    try {
      // Within somebody else's page nothing is kept.
      if (surroundings.embedded()) return otherwise;
      return act(surroundings.storage());
    } catch {
      if (!complained) say(words.storageFails);
      complained = true;
      return otherwise;
    }
  }

  return {
    has: (key) => guarded((storage) => storage.getItem(PREFIX + key) !== null, false),
    load: (key, read) =>
      guarded((storage) => {
        const text = storage.getItem(PREFIX + key);
        if (text === null) return null;
        const value = read(parse(text));
        if (value === null) {
          storage.setItem(PREFIX + key + ASIDE, text);
          storage.removeItem(PREFIX + key);
          say(words.storedStateBroken(PREFIX + key + ASIDE));
        }
        return value;
      }, null),
    save: (key, value) => guarded((storage) => storage.setItem(PREFIX + key, JSON.stringify(value)), undefined),
    forget: (key) => guarded((storage) => storage.removeItem(PREFIX + key), undefined),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
