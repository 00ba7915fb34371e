/** Opens what an address says, and says in an address what is shown. Loaded when there is either. */
import type { StoreApi } from 'zustand';
import { isBare } from '../../address/bare.ts';
import { type Look, readAddress, writeCluster } from '../../address/index.ts';
import { defaultRun, type KeptBranches } from '../../sim/index.ts';
import type { Keeping, Kept } from '../keeping.ts';
import type { LateLearning } from '../learning/index.ts';
import type { Memory } from '../memory.ts';
import type { Notices } from '../notices.ts';
import type { LateOpening } from '../opening/index.ts';
import type { Runs } from '../runs.ts';
import { DEFAULT_SEED } from '../state.ts';
import type { Surroundings } from '../surroundings.ts';
import type { State } from '../types.ts';
import { lookAt, lookOf } from './look.ts';
import { type Read, reads } from './reading.ts';
import { createRefusing, PLACE, type Refused } from './refusing.ts';
import { words } from './words.ts';
import { hashOf, lessonHash } from './writing.ts';

export interface LocatorParts {
  readonly store: StoreApi<State>;
  readonly surroundings: Surroundings;
  readonly runs: Runs;
  readonly keeping: Keeping;
  readonly memory: Memory;
  readonly notices: Notices;
  readonly loadOpening: () => Promise<LateOpening>;
  readonly loadLearning: () => Promise<LateLearning>;
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

/** A run that was left, as it was, and what was looked at. */
interface Left {
  readonly kept: Kept;
  readonly look: Look;
}

/** So many of them. */
const MOST_LEFT = 20;
/** What a page without an address shows. */
const BARE = writeCluster(DEFAULT_SEED, defaultRun(DEFAULT_SEED).options.servers).slice(1);

/** `begunAt`: the address that the page was opened with. */
export function createLocator(parts: LocatorParts, begunAt: string): Locator {
  const { store, surroundings, runs, keeping, notices, loadOpening, openDefault } = parts;
  const { getState, setState } = store;
  const left = new Map<string, Left>();
  /** What stands in the address bar. */
  let here = begunAt;
  /** The address that led to what is shown: another one than `here` where that was refused. */
  let shown: string | null = isBare(begunAt) ? begunAt : null;
  /** One address is written after the other. */
  let writing = Promise.resolve();
  /** Addresses that were asked for: by then what was to be written is of no use any more. */
  let asked = 0;
  /** The last of them that was opened or refused. */
  let answered = 0;
  let writes = 0;

  /** `isWanted`: nothing has made it void meanwhile. */
  function inTurn(write: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const before = asked;
    writing = writing.then(() => write(() => asked === before)).catch(() => {});
    return writing;
  }

  const refusing = createRefusing({
    store,
    surroundings,
    notices,
    restore(hash) {
      here = hash;
      surroundings.setAddressHash(hash, 'replace');
    },
    dismissed: () => void (getState().playing || write()),
  });

  function put(hash: string, entry: 'replace' | 'push'): void {
    refusing.end();
    shown = hash;
    if (hash === here) return;
    here = hash;
    surroundings.setAddressHash(hash, entry);
  }

  function remember(kept: Kept | null, look: Look): void {
    if (kept === null || shown === null) return;
    left.delete(shown);
    left.set(shown, { kept, look });
    for (const oldest of [...left.keys()].slice(0, left.size - MOST_LEFT)) left.delete(oldest);
  }

  const addressOf = async (state: State, branches: KeptBranches | null): Promise<string> =>
    lessonHash(state) ?? hashOf({ state, branches, opensAt: 'moment' }, loadOpening);

  const hashOfShown = async (): Promise<string> => {
    const state = getState();
    return state.run ? addressOf(state, await keeping.branches()) : '';
  };

  /** A page that was opened without an address keeps none while nothing was done. */
  async function hashNow(state: State, branches: KeptBranches | null): Promise<string> {
    const hash = await addressOf(state, branches);
    return here === '' && hash === BARE ? here : hash;
  }

  function write(): Promise<void> {
    const mine = ++writes;
    return inTurn(async (isWanted) => {
      const state = getState();
      if (mine !== writes || state.embedded || state.phase !== 'ready') return;
      const hash = await hashNow(state, await keeping.branches());
      // While an address is read it is not known yet whether it has to be kept.
      const keeps = answered !== asked || (await refusing.keeps(hash));
      if (!keeps && isWanted() && mine === writes) put(hash, 'replace');
    });
  }

  function moved(before: State, kept: Kept | null, after: State): Promise<void> {
    if (after.embedded) return Promise.resolve();
    return inTurn(async (isWanted) => {
      const was = before.run && (await hashNow(before, (kept?.branches ?? null) as KeptBranches | null));
      const is = await addressOf(after, null);
      if (!isWanted()) return;
      if (was !== null) put(was, 'replace');
      if (lessonHash(before) === null) remember(kept, lookOf(before));
      put(is, 'push');
    });
  }

  async function open(first: boolean): Promise<void> {
    const hash = surroundings.addressHash();
    if (!first && hash === here) return;
    refusing.end();
    here = hash;
    // Back from an address that opened nothing.
    if (hash === shown && answered === asked) return;
    const turn = ++asked;
    try {
      await openThat(hash, first, () => turn === asked);
    } finally {
      if (turn === asked) answered = turn;
    }
  }

  async function openThat(hash: string, first: boolean, isWanted: () => boolean): Promise<void> {
    const address = surroundings.wholeAddress();
    if (!first && keeping.isWhole() && lessonHash(getState()) === null) remember(keeping.kept(), lookOf(getState()));
    const again = left.get(hash);
    const read = again ? asItWas(again) : await reads(await readAddress(hash), parts, first);
    if (!isWanted()) return;
    if (read.kind === 'nothing') return void (first && (await openDefault()));
    if (read.kind === 'problem') return refuse(read.problem, { hash, address }, first);
    if (read.kind === 'lesson') {
      const problem = await read.open(first);
      if (problem === '') shown = hash;
      else if (isWanted()) refuse(problem, { hash, address }, first);
      return;
    }
    const { kept, look } = read;
    // What lies over the run belongs to the address that was left.
    const { page } = getState();
    if (page === 'lessons' || page === 'experiment') setState({ page: 'run' });
    // Whoever is sent an address sees what its sender saw, and plays it when ready.
    const problem = first ? await runs.begin(kept, false) : await runs.visit(kept, { playing: false, entry: false });
    if (problem === '') shown = hash;
    if (!isWanted()) return;
    if (problem !== '') return refuse(words.notARun(problem), { hash, address }, first);
    if (look !== null) setState(lookAt(look, getState()));
    const says = getState().embedded ? read.warns : read.says(getState());
    // What was said of the address before is past.
    for (const { id, at } of getState().notices) if (at === PLACE) notices.dismiss(id);
    if (says !== '') notices.say('info', says, PLACE);
  }

  function refuse(problem: string, refused: Refused, first: boolean): void {
    const told = first ? words.showsDefault(problem) : words.changesNothing(problem);
    const opened = first ? openDefault() : Promise.resolve('');
    refusing.refuse(told, refused, () => opened.then(hashOfShown));
  }

  return { open, write, moved };
}

const asItWas = ({ kept, look }: Left): Read => ({
  kind: 'run',
  kept,
  look,
  says: () => '',
  warns: '',
});
