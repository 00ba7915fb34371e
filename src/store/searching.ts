/**
 * Actions that search through time: to the next event of interest, to the next message, until a condition holds. The
 * worker searches in slices, so the page sees the search go by and can give it up where it is.
 */
import type { StoreApi } from 'zustand';
import { formatClock } from '../narration/numbers.ts';
import type { Micros, Run } from '../sim/types.ts';
import type { Goal } from '../worker/protocol.ts';
import { marksOf } from './interests.ts';
import type { Notices } from './notices.ts';
import type { Move, Player } from './player.ts';
import { isHeld, whyStill } from './playing.ts';
import type { Actions, Search, State } from './types.ts';
import { words } from './words.ts';

type Searching = Pick<
  Actions,
  'nextKey' | 'previousKey' | 'nextMessage' | 'previousMessage' | 'runUntil' | 'runTo' | 'cancelSearch' | 'setInterests'
>;

type Searched = Extract<Move, { until: Micros }>;
/** What is searched for, and how. */
type Aim = Searched extends infer S ? (S extends Searched ? Omit<S, 'until' | 'budgetMs' | 'begins'> : never) : never;

/** Simulated microseconds beyond what is known: what usually comes soon, and what may take its time. */
const SOON = 60_000_000;
const FURTHEST = 3_600_000_000;
/** Wall milliseconds of one slice. */
const SLICE = 30;

export function searchingActions(store: StoreApi<State>, player: Player, notices: Notices): Searching {
  const { getState, setState } = store;
  let search: Search | null = null;

  /** True when the goal was met, false when it was not, null when somebody gave it up. */
  async function find(label: string, aim: Aim, furthest: Micros): Promise<boolean | null> {
    const { clock, end } = getState();
    const mine: Search = { label, from: clock };
    search = mine;
    setState({ search });
    const until = Math.max(clock, end.now) + furthest;
    let met: boolean | null = null;
    let begins = true;
    while (search === mine && met === null) {
      const answer = await player.move({ ...aim, begins, until, budgetMs: SLICE });
      begins = false;
      if (search !== mine) return null;
      if (answer?.type === 'failed' && answer.problem.message !== '') {
        notices.say('problem', answer.problem.message, 'transport');
      }
      const told = answer?.type === 'frame' ? answer.frame.search : null;
      if (told === null) break;
      if (told.found || told.over) met = told.found;
    }
    if (search === mine) cancelSearch();
    return met;
  }
  function cancelSearch(): void {
    if (search === null) return;
    search = null;
    setState({ search });
  }

  /** The event that was found, shown in the place of one that was selected before it. */
  function selectFound(always: boolean): void {
    const { selection, events } = getState();
    if (always || selection.kind === 'event' || selection.kind === 'none') {
      setState({ selection: { kind: 'event', event: events - 1 } });
    }
  }

  async function go(goal: Goal, direction: 1 | -1, label: string, nothing: string): Promise<void> {
    const met = await find(label, { type: 'find', goal, direction }, SOON);
    if (met === true) selectFound(false);
    if (met === false) notices.say('info', direction === 1 ? ahead(nothing) : nothing, 'transport');
  }
  /** Where time does not pass by itself, or nobody may look further, nothing was looked for in vain but in what is known. */
  function ahead(nothing: string): string {
    if (isHeld(getState())) return whyStill(getState());
    return endsByHand(getState().run) ? words.nothingByItself : nothing;
  }
  const marks = (): Goal => ({ kind: 'marks', marks: marksOf(getState().interests) });

  return {
    nextKey: () => void go(marks(), 1, words.lookingForKey, words.noKeyAhead),
    previousKey: () => void go(marks(), -1, words.lookingForKey, words.noKeyBefore),
    nextMessage: () => void go({ kind: 'message' }, 1, words.lookingForMessage, words.noMessageAhead),
    previousMessage: () => void go({ kind: 'message' }, -1, words.lookingForMessage, words.noMessageBefore),
    async runUntil(name, args) {
      const { aimAt } = await import('./aim.ts');
      const aimed = aimAt(name, args, FURTHEST);
      if (!aimed.ok) return notices.say('problem', aimed.problem, 'transport');
      const met = await find(aimed.label, { type: 'runUntil', ...aimed.condition }, FURTHEST);
      if (met === true) selectFound(true);
      if (met === false) notices.say('info', ahead(aimed.nothing), 'transport');
    },
    runTo(at) {
      const { clock, end, manual } = getState();
      if (manual) notices.say('info', words.nothingByItself, 'transport');
      else
        void find(
          words.runningOn(formatClock(at)),
          { type: 'find', goal: { kind: 'time' }, direction: 1 },
          at - Math.max(clock, end.now),
        ).then((met) => met === false && notices.say('info', ahead(''), 'transport'));
    },
    cancelSearch,
    setInterests: (interests) => setState({ interests }),
  };
}

/** Whether the clock is manual at the end of what is known. */
function endsByHand(run: Run | null): boolean {
  const last = run?.commands.findLast(({ name }) => name === 'setClock');
  return (last?.args['clock'] ?? run?.clock) === 'manual';
}
