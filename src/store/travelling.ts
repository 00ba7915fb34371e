/**
 * Actions that move the present through what is known of the run: they pause. Of seeks that follow each other faster
 * than they are answered only the latest counts, so that dragging never lags behind the hand.
 */
import type { StoreApi } from 'zustand';
import type { Target } from '../worker/protocol.ts';
import type { Notices } from './notices.ts';
import type { Player } from './player.ts';
import { isHeld, whyStill } from './playing.ts';
import type { Actions, State } from './types.ts';
import { words } from './words.ts';

type Travelling = Pick<
  Actions,
  'step' | 'stepBack' | 'nudge' | 'goToStart' | 'goToEnd' | 'seek' | 'seekEvent' | 'seekMoment'
>;
interface TravellingParts {
  readonly store: StoreApi<State>;
  readonly player: Player;
  readonly notices: Notices;
  /** Gives up what is being searched for. */
  readonly cancelSearch: () => void;
}

export function travellingActions({ store, player, notices, cancelSearch }: TravellingParts): Travelling {
  const { getState, setState } = store;
  /** Where the seek under way leads. */
  let seeking: Target | null = null;
  /** Where to go when it has been answered. */
  let next: Target | null = null;

  async function seek(to: Target): Promise<void> {
    cancelSearch();
    next = to;
    if (seeking !== null) return;
    while (next !== null) {
      seeking = next;
      next = null;
      await player.move({ type: 'seek', to: seeking });
    }
    seeking = null;
  }

  async function oneEvent(type: 'step' | 'stepBack'): Promise<void> {
    cancelSearch();
    const answer = await player.move({ type });
    if (answer?.type !== 'failed') return followSelection(store);
    if (answer.problem.kind === 'nothingBefore') notices.say('info', words.nothingBefore, 'transport');
    if (answer.problem.kind !== 'nothingHappensNext') return;
    notices.say('info', whyStill(getState()) || words.nothingHappensNext, 'transport');
  }

  /** The time that is shown, or will be when all that was asked for has been answered. */
  function time(): number {
    const target = next ?? seeking;
    return target?.kind === 'time' ? target.at : getState().clock;
  }

  return {
    step: () => void oneEvent('step'),
    stepBack: () => void oneEvent('stepBack'),
    nudge(by) {
      const { end, hold } = getState();
      const to = Math.max(0, Math.round(time() + by));
      if (to <= end.now) return void seek({ kind: 'time', at: to });
      cancelSearch();
      const still = whyStill(getState());
      if (still !== '') notices.say('info', still, 'transport');
      else if (hold === null) player.reach(to);
      else void seek({ kind: 'end' });
    },
    goToStart: () => void seek({ kind: 'start' }),
    goToEnd() {
      if (isHeld(getState())) notices.say('info', whyStill(getState()), 'transport');
      else void seek({ kind: 'end' });
    },
    seek: (at) => void (Number.isFinite(at) && seek({ kind: 'time', at: Math.max(0, Math.round(at)) })),
    seekEvent(event, side = 'after') {
      setState({ selection: { kind: 'event', event } });
      void seek({ kind: side, event });
    },
    seekMoment: (moment) => void seek({ kind: 'moment', moment }),
  };
}

/** A selected event is the one that was looked at last: it moves along. What else is selected stays. */
function followSelection({ getState, setState }: StoreApi<State>): void {
  const { selection, events } = getState();
  if (selection.kind === 'event' && events > 0) setState({ selection: { kind: 'event', event: events - 1 } });
}
