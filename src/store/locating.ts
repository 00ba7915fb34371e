/**
 * The address and what is shown keep to each other: what the address asks for is opened, and while the run is paused the
 * address tells where it stands. The first picture of a bare address needs neither.
 */
import type { StoreApi } from 'zustand';
import { isBare } from '../address/bare.ts';
import type { Locator, LocatorParts } from './locating/index.ts';
import type { Kept } from './keeping.ts';
import type { State } from './types.ts';
import { words } from './words.ts';

export interface Locating {
  /** Once, at load: opens what the address asks for, and listens to it from then on. */
  begin(): void;
  /** Another run is shown now: it has an entry of its own, and the one before it leads back to what was left. */
  moved(left: State, kept: Kept | null): void;
}

/** Wall milliseconds after which the address follows what was done. */
const SETTLED = 500;
/** What an address tells. */
const TOLD = [
  'run',
  'events',
  'clock',
  'branch',
  'branches',
  'dock',
  'phoneView',
  'railTab',
  'selection',
  'viewAs',
  'rule',
  'playing',
  'page',
  'lesson',
] as const satisfies readonly (keyof State)[];

export function createLocating(store: StoreApi<State>, parts: LocatorParts): Locating {
  const { surroundings, openDefault } = parts;
  let loaded: Promise<Locator> | null = null;
  let cancel = () => {};
  let begunAt = '';
  const load = () =>
    (loaded ??= import('./locating/index.ts').then(({ createLocator }) => createLocator(parts, begunAt)));
  /** Without it the page does all else. */
  const attempt = (act: (locator: Locator) => Promise<void>): Promise<boolean> =>
    load()
      .then(act)
      .then(
        () => true,
        () => false,
      );

  const complain = () => parts.notices.say('problem', words.partMissing);

  store.subscribe((state, before) => {
    if (TOLD.every((key) => state[key] === before[key])) return;
    cancel();
    if (!state.playing && state.phase === 'ready')
      cancel = surroundings.after(SETTLED, () => void attempt((locator) => locator.write()));
  });

  async function beginThere(): Promise<void> {
    if (await attempt((locator) => locator.open(true))) return;
    complain();
    await openDefault();
  }

  return {
    begin() {
      begunAt = surroundings.addressHash();
      surroundings.onAddressChange(() => {
        void attempt((locator) => locator.open(false)).then((done) => done || complain());
      });
      void (isBare(begunAt) ? openDefault() : beginThere());
    },
    moved(left, kept) {
      const shown = store.getState();
      void attempt((locator) => locator.moved(left, kept, shown));
    },
  };
}
