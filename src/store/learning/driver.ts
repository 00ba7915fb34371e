/** Has the run stand where a lesson wants it, on the lesson's own line, whatever the reader has done meanwhile. */
import type { StoreApi } from 'zustand';
import type { Place, Stand } from '../../lessons/index.ts';
import { isBefore, type Moment } from '../../sim/history/moment.ts';
import { firstBranch } from '../beats.ts';
import type { Holding } from '../holding.ts';
import type { Player } from '../player.ts';
import type { Runs } from '../runs.ts';
import type { State } from '../types.ts';
import { isWhole, type Line, standsAt } from './lines.ts';

export interface Driver {
  /**
   * Leads the run to where it has to stand; `arrived` is called once it does. Gives up what was wanted before. The answer
   * is '' or why its run cannot be opened, which `open` does where it is another one than before.
   */
  lead(stand: Stand, line: Line, open?: Open): Promise<string>;
  /** Where this place lies, once the lesson's own line is shown again; null where there is none. */
  returnFor(place: Place): Promise<Moment | null>;
  /** What is looked at is no longer ours, or nobody's. */
  stop(): void;
}

type Open = (line: Line) => Promise<string>;

interface DriverParts {
  readonly store: StoreApi<State>;
  readonly runs: Runs;
  readonly player: Player;
  readonly holding: Holding;
  readonly arrived: () => void;
  /** Another run has been opened by somebody else. */
  readonly left: () => void;
}

export function createDriver({ store, runs, player, holding, arrived, left }: DriverParts): Driver {
  const { getState } = store;
  let run = '';
  let line: Line | null = null;
  let held: Moment | null = null;
  let turn = 0;
  let opening = 0;

  store.subscribe((state, before) => {
    if (line === null || opening > 0) return;
    if (state.scenario !== line.kept.scenario) return void (stop(), left());
    // Another worker knows nothing of it.
    const isLost = held !== null && state.hold === null && before.hold !== null;
    if (isLost && isOnLine() && isWhole(line, state)) void holding.hold(held);
  });

  function isOnLine(): boolean {
    const { branches, branch } = getState();
    return branches.length < 2 || branch === firstBranch(branches, branch);
  }

  const again: Open = ({ kept }) => runs.begin(kept, false);

  async function opened(its: Line, open: Open): Promise<string> {
    opening++;
    const problem = await open(its);
    opening--;
    return problem;
  }

  /** On the lesson's own line, whatever the reader has done to it. */
  async function returnTo(its: Line): Promise<string> {
    const { branches, branch } = getState();
    const first = firstBranch(branches, branch);
    if (!isOnLine()) await player.move({ type: 'branch', change: { op: 'show', branch: first } });
    return isWhole(its, getState()) ? '' : opened(its, again);
  }

  async function lead(stand: Stand, its: Line, open: Open = again): Promise<string> {
    const mine = ++turn;
    const isWanted = () => mine === turn;
    const moment = momentIn(its, stand.to);
    const isOther = stand.run !== run;
    [run, line] = [stand.run, its];
    const problem = isOther ? await opened(its, open) : moment !== null ? await returnTo(its) : '';
    if (problem !== '' || !isWanted()) return problem;
    held = momentIn(its, stand.hold);
    if (isOnLine()) await holding.hold(held);
    const from = momentIn(its, stand.from);
    if (isWanted() && from !== null && !standsAt(getState(), from)) await holding.jumpTo(from);
    if (!isWanted() || (moment !== null && !(await stands(moment, stand.how, isWanted)))) return '';
    if (isWanted()) arrived();
    return '';
  }

  /** False where the reader has left the line on the way: then he says when to go on. */
  async function stands(moment: Moment, how: Stand['how'], isWanted: () => boolean): Promise<boolean> {
    const { events, clock } = getState();
    if (standsAt({ events, clock }, moment)) return true;
    const isAhead = isBefore({ events, now: clock }, moment);
    if (how !== 'jump' && isAhead && (await holding.playTo(moment, how))) return true;
    // Another worker has taken its place meanwhile, or the run stands beyond.
    return isWanted() && isOnLine() && holding.jumpTo(moment);
  }

  function stop(): void {
    turn++;
    run = '';
    line = held = null;
  }

  async function returnFor(place: Place): Promise<Moment | null> {
    const its = line;
    if (its === null || (await returnTo(its)) !== '') return null;
    return momentIn(its, place);
  }

  return { lead, returnFor, stop };
}

const momentIn = (line: Line, place: Place | null): Moment | null =>
  place === null ? null : (line.momentOf(place) ?? null);
