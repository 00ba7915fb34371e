/** Opens what an address says, and says in an address what is shown. Loaded when there is either. */
import type { StoreApi } from 'zustand';
import { readAddress, writeCluster } from '../../address/index.ts';
import { defaultRun, type KeptBranches } from '../../sim/index.ts';
import type { Keeping, Kept } from '../keeping.ts';
import type { Memory } from '../memory.ts';
import type { Notices } from '../notices.ts';
import type { LateOpening } from '../opening/index.ts';
import type { Runs } from '../runs.ts';
import { DEFAULT_SEED } from '../state.ts';
import type { Surroundings } from '../surroundings.ts';
import type { State } from '../types.ts';
import { lookAt } from './look.ts';
import { reads } from './reading.ts';
import { words } from './words.ts';
import { hashOf } from './writing.ts';

export interface LocatorParts {
  readonly store: StoreApi<State>;
  readonly surroundings: Surroundings;
  readonly runs: Runs;
  readonly keeping: Keeping;
  readonly memory: Memory;
  readonly notices: Notices;
  readonly loadOpening: () => Promise<LateOpening>;
  /** The run of an address that says nothing. */
  readonly openDefault: () => Promise<string>;
}

export interface Locator {
  /** `first`: nothing is shown yet. */
  open(first: boolean): Promise<void>;
  /** The address says what is shown now. */
  write(): Promise<void>;
  /** `shown` has taken the place of `left`. */
  moved(left: State, kept: Kept | null, shown: State): Promise<void>;
}

/** Runs that were left, as they were. */
const MOST_LEFT = 20;
/** What a page without an address shows. */
const BARE = writeCluster(DEFAULT_SEED, defaultRun(DEFAULT_SEED).options.servers).slice(1);

/** `begunAt`: the address that the page was opened with. */
export function createLocator(parts: LocatorParts, begunAt: string): Locator {
  const { store, surroundings, runs, keeping, notices, loadOpening, openDefault } = parts;
  const { getState, setState } = store;
  const left = new Map<string, Kept>();
  let here = begunAt;
  /** One address is written after the other. */
  let writing = Promise.resolve();
  /** Addresses that were asked for: by then what was to be written is of no use any more. */
  let asked = 0;
  let writes = 0;

  /** `isWanted`: nothing has made it void meanwhile. */
  function inTurn(write: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const before = asked;
    writing = writing.then(() => write(() => asked === before)).catch(() => {});
    return writing;
  }

  function put(hash: string, entry: 'replace' | 'push'): void {
    if (hash === here) return;
    here = hash;
    surroundings.setAddressHash(hash, entry);
  }

  function remember(kept: Kept | null): void {
    if (kept === null) return;
    left.delete(here);
    left.set(here, kept);
    for (const oldest of [...left.keys()].slice(0, left.size - MOST_LEFT)) left.delete(oldest);
  }

  /** A page that was opened without an address keeps none while nothing was done. */
  async function hashNow(state: State, branches: KeptBranches | null): Promise<string> {
    const hash = await hashOf({ state, branches, opensAt: 'moment' }, loadOpening);
    return here === '' && hash === BARE ? here : hash;
  }

  function write(): Promise<void> {
    const mine = ++writes;
    return inTurn(async (isWanted) => {
      const state = getState();
      if (mine !== writes || state.embedded || state.phase !== 'ready') return;
      const hash = await hashNow(state, await keeping.branches());
      if (isWanted() && mine === writes) put(hash, 'replace');
    });
  }

  function moved(before: State, kept: Kept | null, shown: State): Promise<void> {
    if (shown.embedded) return Promise.resolve();
    return inTurn(async (isWanted) => {
      const was = before.run && (await hashNow(before, (kept?.branches ?? null) as KeptBranches | null));
      const is = await hashOf({ state: shown, branches: null, opensAt: 'moment' }, loadOpening);
      if (!isWanted()) return;
      if (was !== null) put(was, 'replace');
      remember(kept);
      put(is, 'push');
    });
  }

  function refuse(problem: string, text: string, first: boolean): void {
    const copy = async () => {
      const copied = await surroundings.copy(text);
      notices.say(copied ? 'info' : 'problem', copied ? words.copied : words.copyRefused, 'address');
    };
    const told = first ? words.showsDefault(problem) : words.changesNothing(problem);
    notices.say('problem', told, 'address', { label: words.copy, run: () => void copy() });
    if (first) void openDefault();
  }

  async function open(first: boolean): Promise<void> {
    const hash = surroundings.addressHash();
    if (!first && hash === here) return;
    const turn = ++asked;
    const was = left.get(hash);
    if (!first && keeping.isWhole()) remember(keeping.kept());
    here = hash;
    if (was !== undefined) return void (await runs.visit(was, { playing: false, entry: false }));
    const read = await reads(await readAddress(hash), parts, first);
    if (turn !== asked) return;
    if (read.kind === 'nothing') return void (first && (await openDefault()));
    if (read.kind === 'problem') return refuse(read.problem, hash, first);
    const { kept, look, playing } = read;
    const problem = first ? await runs.begin(kept, playing) : await runs.visit(kept, { playing, entry: false });
    if (problem !== '') return refuse(words.notARun(problem), hash, first);
    if (look !== null) setState(lookAt(look, getState()));
    const says = getState().embedded ? read.warns : read.says;
    if (says !== '') notices.say('info', says, 'address');
  }

  return { open, write, moved };
}
