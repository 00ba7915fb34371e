/** What an address asks for, as a run that can be opened. */
import type { Address, Look } from '../../address/index.ts';
import { defaultRun, type Run, SIMULATOR_VERSION } from '../../sim/index.ts';
import { FIRST_BRANCH } from '../bookmarks.ts';
import type { Kept } from '../keeping.ts';
import { atStart } from '../runs.ts';
import { DEFAULT_SEED } from '../state.ts';
import type { State } from '../types.ts';
import type { LocatorParts } from './index.ts';
import { isSame } from './same.ts';
import { words } from './words.ts';

export type Read =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problem: string }
  /** Lessons open themselves; the answer is '' or why they cannot be opened. */
  | { readonly kind: 'lesson'; readonly open: (first: boolean) => Promise<string> }
  | {
      readonly kind: 'run';
      readonly kept: Kept;
      /** Null: as it is. */
      readonly look: Look | null;
      /** Told of it as it is shown then. */
      readonly says: (shown: Pick<State, 'clock' | 'takenNow'>) => string;
      /** Of that, what must be said even where there is little room. */
      readonly warns: string;
    };

type Parts = Pick<LocatorParts, 'memory' | 'loadOpening' | 'loadLearning' | 'openDefault'>;

export async function reads(address: Address, parts: Parts, first: boolean): Promise<Read> {
  switch (address.kind) {
    case 'none':
      return { kind: 'nothing' };
    case 'unreadable':
      return { kind: 'problem', problem: address.problem };
    case 'cluster': {
      const { seed = DEFAULT_SEED, servers } = address;
      const kept = atStart(defaultRun(seed, servers));
      return { kind: 'run', kept, look: null, says: () => '', warns: '' };
    }
    case 'lessons':
    case 'experiment':
      return {
        kind: 'lesson',
        async open(first) {
          const { showPage } = await parts.loadLearning();
          const problem = first ? await parts.openDefault() : '';
          showPage(address.kind);
          return problem;
        },
      };
    case 'lesson': {
      const { lesson, step } = address;
      const { openAt } = await parts.loadLearning();
      return { kind: 'lesson', open: (first) => openAt(lesson, step, first ? 'first' : 'there') };
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
  const differs = simulatorVersion !== SIMULATOR_VERSION;
  const warns = differs ? words.otherVersion(simulatorVersion, SIMULATOR_VERSION) : '';
  const says = ({ clock }: Pick<State, 'clock'>) =>
    `${words.shared(title, run.commands.length, clock)} ${warns}`.trimEnd();
  return { kind: 'run', kept, look, says, warns };
}

async function readScenario(
  { name, place, look }: Extract<Address, { kind: 'scenario' }>,
  { loadOpening }: Parts,
): Promise<Read> {
  const opening = await loadOpening();
  const kept = await opening.keptOf(name);
  if (kept === null) return { kind: 'problem', problem: words.noScenario(name) };
  const title = kept.scenario?.title ?? name;
  if (place === null) return { kind: 'run', kept, look, says: () => words.scenario(title, kept.at), warns: '' };
  const { events: _, ...rest } = kept;
  const end = kept.known.now;
  // Where time passes by itself, the run goes on behind its last step.
  const isBeyond = place.at > end && endsStill(kept.run);
  const standing: Kept = isBeyond ? { ...rest, at: end, events: kept.known.events } : { ...rest, ...place };
  const says = ({ clock, takenNow }: Pick<State, 'clock' | 'takenNow'>): string => {
    if (isBeyond) return words.beyondEnd(title, clock, place.at);
    const isShort = clock === place.at && takenNow < place.taken;
    return isShort ? words.fewerEvents(title, clock, takenNow, place.taken) : words.scenario(title, clock);
  };
  return { kind: 'run', kept: standing, look, says, warns: '' };
}

/** Under the manual clock no time passes after its last step. */
function endsStill({ clock, commands }: Run): boolean {
  const last = commands.findLast(({ name }) => name === 'setClock');
  return (last?.args['clock'] ?? clock) === 'manual';
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
  return { ...read, kept: { ...read.kept, bookmarks, scenario: scenario ?? read.kept.scenario }, says: () => '' };
}

const sameBranches = (a: unknown, b: unknown) => (a === null) === (b === null);
