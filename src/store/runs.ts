/** Actions that start another run, and the way back from one. */
import type { StoreApi } from 'zustand';
import type { Dials, Run } from '../sim/types.ts';
import { FIRST_BRANCH } from './bookmarks.ts';
import type { Keeping, Kept } from './keeping.ts';
import type { Memory } from './memory.ts';
import type { Notices } from './notices.ts';
import type { Player } from './player.ts';
import { isStill } from './playing.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import type { Actions, State } from './types.ts';
import { words } from './words.ts';

export interface Runs extends Pick<
  Actions,
  'newRun' | 'sameSeedAgain' | 'newSeed' | 'continueRun' | 'declineContinue' | 'restartWorker'
> {
  /** The run that the page begins with. The answer is '' or why it cannot be opened; likewise below. */
  begin(kept: Kept, playing: boolean): Promise<string>;
  /** Another run; the present one can be had back. */
  visit(kept: Kept, how: Visit): Promise<string>;
  /** Whether nothing was done in it since it was opened. */
  isUntouched(kept: Kept): boolean;
  /** Back to the run before this one, as long as nothing was done in this one. */
  undoNewRun(): boolean;
  /** `run`: the one that is shown. */
  canUndoNewRun(run: Run | null): boolean;
}

export interface Visit {
  readonly playing: boolean;
  /** False where the browser has made the entry for it. */
  readonly entry: boolean;
}

interface RunsParts {
  readonly store: StoreApi<State>;
  readonly session: Session;
  readonly player: Player;
  readonly memory: Memory;
  readonly keeping: Keeping;
  readonly notices: Notices;
  readonly surroundings: Surroundings;
  /** Another run is shown now than in this state, which can be had again from what was kept of it. */
  readonly moved: (left: State, kept: Kept | null) => void;
}

/** What the page offers; an address may ask for up to 51. */
const SIZES = { min: 1, max: 9 };
const MOST_SEED = 0xffff_ffff;

export function createRuns(parts: RunsParts): Runs {
  const { store, session, player, memory, keeping, notices, surroundings } = parts;
  const { getState, setState } = store;
  let before: Kept | null = null;
  let opened: Kept | null = null;
  let turns = 0;

  async function open(kept: Kept, playing: boolean): Promise<string> {
    const turn = ++turns;
    const last = opened;
    player.pause();
    opened = kept;
    const problem = await session.open(kept);
    if (problem !== '') {
      opened = last;
      return problem;
    }
    setState(NOTHING_LOOKED_AT);
    // Who opens the next run before this one is there wants to see that one, as it opens.
    const { reducedMotion, embedded } = getState();
    // An embed plays when its page asks for it.
    const waits = reducedMotion || embedded || isStill(getState());
    if (playing && turn === turns && !waits) player.play();
    return '';
  }

  async function visit(kept: Kept, { playing, entry }: Visit): Promise<string> {
    memory.decline();
    const [last, left] = [before, getState()];
    before = keeping.kept();
    const problem = await open(kept, playing);
    if (problem !== '') before = last;
    else if (entry) parts.moved(left, before);
    return problem;
  }

  /** A run from its start. */
  async function leaveFor(another: Run): Promise<void> {
    const problem = await visit(atStart(another), { playing: true, entry: true });
    if (problem !== '') notices.say('problem', words.runRefused(problem));
  }

  /** A fresh start of the present run with changes. */
  async function startAnew(changes: { readonly seed?: number; readonly servers?: number }): Promise<void> {
    const { run, network } = getState();
    if (run === null) return;
    const { seed = run.seed, servers = run.options.servers } = changes;
    const problem = problemOf(seed, servers, run.options.servers);
    if (problem !== '') return void notices.say('problem', problem, 'newRun');
    if (servers !== run.options.servers) notices.say('info', words.sizeStartsAnew);
    await leaveFor(fresh(run, seed, servers, network.dials));
  }

  // Back from a lesson is to leave it.
  const canUndoNewRun = (shown: Run | null) =>
    before !== null && getState().lesson === null && shown?.commands.length === opened?.run.commands.length;

  return {
    visit,
    begin: open,
    isUntouched: ({ run, branches, bookmarks }) =>
      run.commands.length === opened?.run.commands.length &&
      bookmarks.length === opened.bookmarks.length &&
      (branches === null) === (opened.branches === null),
    newRun: (changes) => void startAnew({ seed: surroundings.freshSeed(), ...changes }),
    sameSeedAgain: () => void startAnew({}),
    newSeed: () => void startAnew({ seed: surroundings.freshSeed() }),
    continueRun() {
      const kept = memory.found();
      memory.decline();
      if (kept) void open(kept, false);
    },
    declineContinue: memory.decline,
    restartWorker: session.restart,
    canUndoNewRun,
    undoNewRun() {
      // What can be undone in the run itself comes first.
      if (before === null || getState().canUndo !== words.undoNewRun) return false;
      const kept = before;
      before = null;
      void open(kept, false);
      return true;
    },
  };
}

/** What another run has nothing of. */
const NOTHING_LOOKED_AT = {
  selection: { kind: 'none' },
  tool: 'select',
  question: null,
  comparing: 0,
  viewAs: 0,
} as const satisfies Partial<State>;

const START = { events: 0, now: 0 };
/** A run of which nothing is known yet. */
export const atStart = (run: Run): Kept => ({
  run,
  at: 0,
  known: START,
  branch: FIRST_BRANCH,
  branches: null,
  bookmarks: [],
  scenario: null,
});

function problemOf(seed: number, servers: number, present: number): string {
  if (!isWhole(servers, SIZES.min, SIZES.max) && servers !== present) return words.sizeOutOfRange(servers);
  return isWhole(seed, 0, MOST_SEED) ? '' : words.seedOutOfRange(seed);
}

const isWhole = (n: number, low: number, high: number) => Number.isInteger(n) && n >= low && n <= high;

/** Another seed or size goes on with the dials as they stand now; the same seed begins exactly as it began. */
function fresh(run: Run, seed: number, servers: number, dials: Dials): Run {
  const { initial, ...rest } = run;
  const same = servers === run.options.servers;
  const options = same && seed === run.seed ? run.options : { ...run.options, servers, dials };
  // An initial history names servers, so it fits no other size.
  return { ...rest, ...(same && initial ? { initial } : {}), seed, options, commands: [] };
}
