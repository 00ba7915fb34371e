/** What an address asks for, as a run that can be opened. */
import type { Address, Look } from '../../address/index.ts';
import { defaultRun, SIMULATOR_VERSION } from '../../sim/index.ts';
import { FIRST_BRANCH } from '../bookmarks.ts';
import type { Kept } from '../keeping.ts';
import { atStart } from '../runs.ts';
import { DEFAULT_SEED } from '../state.ts';
import type { LocatorParts } from './index.ts';
import { isSame } from './same.ts';
import { words } from './words.ts';

type Read =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problem: string }
  | {
      readonly kind: 'run';
      readonly kept: Kept;
      readonly playing: boolean;
      /** Null: as it is. */
      readonly look: Look | null;
      readonly says: string;
      /** Of it, what must be said even where there is little room. */
      readonly warns: string;
    };

type Parts = Pick<LocatorParts, 'memory' | 'loadOpening'>;

export async function reads(address: Address, parts: Parts, first: boolean): Promise<Read> {
  switch (address.kind) {
    case 'none':
      return { kind: 'nothing' };
    case 'unreadable':
      return { kind: 'problem', problem: address.problem };
    case 'cluster': {
      const { seed = DEFAULT_SEED, servers } = address;
      return { kind: 'run', kept: atStart(defaultRun(seed, servers)), playing: true, look: null, says: '', warns: '' };
    }
    case 'run':
      return first ? continued(readRun(address), parts) : readRun(address);
    case 'scenario': {
      const read = await readScenario(address, parts);
      return first ? continued(read, parts) : read;
    }
  }
}

function readRun({ shared }: Extract<Address, { kind: 'run' }>): Read {
  const { run, branches, moment, end, look, title } = shared;
  const { simulatorVersion } = run;
  const kept: Kept = {
    // It is this simulator that plays it, and it says so.
    run: { ...run, simulatorVersion: SIMULATOR_VERSION },
    at: moment.now,
    events: moment.events,
    known: end,
    branch: branches?.shown ?? FIRST_BRANCH,
    branches,
    bookmarks: [],
    scenario: title === '' ? null : { name: '', title, beats: [], acts: [], text: '' },
  };
  const said = words.shared(title, run.commands.length, moment.now);
  const differs = simulatorVersion !== SIMULATOR_VERSION;
  const warns = differs ? words.otherVersion(simulatorVersion, SIMULATOR_VERSION) : '';
  return { kind: 'run', kept, playing: false, look, says: `${said} ${warns}`.trimEnd(), warns };
}

async function readScenario(
  { name, place, look }: Extract<Address, { kind: 'scenario' }>,
  { loadOpening }: Parts,
): Promise<Read> {
  const opening = await loadOpening();
  const kept = await opening.keptOf(name);
  if (kept === null) return { kind: 'problem', problem: words.noScenario(name) };
  const says = words.scenario(kept.scenario?.title ?? name, place?.at ?? 0);
  const standing = place === null ? kept : { ...kept, events: undefined, ...place };
  return { kind: 'run', kept: standing as Kept, playing: false, look, says, warns: '' };
}

/** The page was loaded anew: the run is the one that was left here, with the bookmarks and all that a link leaves out. */
async function continued(read: Read, { memory }: Parts): Promise<Read> {
  if (read.kind !== 'run') return read;
  await memory.recalled();
  const found = memory.found();
  const isIt = found !== null && isSame(found.run, read.kept.run) && sameBranches(found.branches, read.kept.branches);
  if (!isIt) return read;
  memory.decline();
  const { bookmarks, scenario } = found;
  return { ...read, kept: { ...read.kept, bookmarks, scenario: scenario ?? read.kept.scenario }, says: '' };
}

const sameBranches = (a: unknown, b: unknown) => (a === null) === (b === null);
