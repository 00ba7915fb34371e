/** An address that cannot be opened: it is told of, can be copied, and stays in the address bar until the reader goes on. */
import type { LocatorParts } from './index.ts';
import { words } from './words.ts';

export interface Refused {
  /** What stands behind `#`. */
  readonly hash: string;
  /** The whole address as it stood there. */
  readonly address: string;
}

export interface Refusing {
  /** `told`: what is said; `shown`: the address of what is shown meanwhile. */
  refuse(told: string, refused: Refused, shown: () => Promise<string>): void;
  /** Whether the address bar keeps what it says, though this is the address of what is shown. */
  keeps(hash: string): Promise<boolean>;
  /** Something else stands in the address bar. */
  end(): void;
}

interface RefusingParts extends Pick<LocatorParts, 'store' | 'surroundings' | 'notices'> {
  /** Has it stand in the address bar again. */
  readonly restore: (hash: string) => void;
  /** The reader has dismissed what was said. */
  readonly dismissed: () => void;
}

export const PLACE = 'address';

export function createRefusing({ store, surroundings, notices, restore, dismissed }: RefusingParts): Refusing {
  /** The address of what is shown, as long as nothing was done since the other one was refused. */
  let untouched: Promise<string> | null = null;

  store.subscribe((state, before) => {
    if (untouched === null || state.notices === before.notices) return;
    if (state.notices.some(({ at, tone }) => at === PLACE && tone === 'problem')) return;
    untouched = null;
    dismissed();
  });

  function refuse(told: string, refused: Refused, shown: () => Promise<string>): void {
    const copy = async () => {
      if (await surroundings.copy(refused.address)) return notices.say('info', words.copied, PLACE);
      // What was done meanwhile may have put another one there.
      restore(refused.hash);
      refuse(words.copyRefused, refused, shown);
    };
    notices.say('problem', told, PLACE, { label: words.copy, run: () => void copy() });
    // What cannot be written has no address that could take its place.
    untouched = shown().catch(() => '');
  }

  return {
    refuse,
    keeps: async (hash) => untouched !== null && (await untouched) === hash,
    end: () => (untouched = null),
  };
}
