/**
 * Leads a run from place to place for a lesson: holds it where a question is asked, plays it up to a moment, and waits
 * for what the reader is to do. Loaded with the lessons.
 */
import type { StoreApi } from 'zustand';
import type { CommandArgs, Moment } from '../sim/index.ts';
import type { Player } from './player.ts';
import { isAt } from './playing.ts';
import type { State } from './types.ts';

export interface Holding {
  /** Nobody looks beyond this moment from now on; null frees the run. False when the worker is gone or knows no such moment. */
  hold(moment: Moment | null): Promise<boolean>;
  /**
   * Plays on to a moment and pauses there; `slow`, at about half the speed. The reader may pause, play on or step
   * meanwhile. True when the present has come there; false when another line is shown, or something else here was called.
   */
  playTo(moment: Moment, how: 'play' | 'slow'): Promise<boolean>;
  /** There at once. */
  jumpTo(moment: Moment): Promise<boolean>;
  /** True once the condition has come true from here on; false when something else is waited for, or nothing (null). */
  watch(condition: { readonly name: string; readonly args: CommandArgs } | null): Promise<boolean>;
}

export function createHolding(store: StoreApi<State>, player: Player): Holding {
  const { getState, subscribe } = store;
  let leaveWay = () => {};
  let leaveWatch = () => {};
  let watches = 0;

  /** True once `isMet`; false when `isLost` comes first, or when it is given up. */
  function waitFor(
    isMet: (state: State) => boolean,
    isLost: (state: State) => boolean,
    giveUp: (leave: () => void) => void,
  ) {
    return new Promise<boolean>((resolve) => {
      const settle = (met: boolean) => {
        stop();
        resolve(met);
      };
      const look = (state: State) => {
        if (isLost(state)) settle(false);
        else if (isMet(state)) settle(true);
      };
      const stop = subscribe(look);
      giveUp(() => settle(false));
      look(getState());
    });
  }

  return {
    async hold(moment) {
      leaveWay();
      return (await player.move({ type: 'hold', at: moment }))?.type === 'frame';
    },
    async playTo(moment, how) {
      leaveWay();
      if (isThere(getState(), moment)) return true;
      const { epoch } = getState();
      const way = { stop: moment, slow: how === 'slow' };
      player.play(way);
      const came = await waitFor(
        (state) => isThere(state, moment),
        (state) => state.epoch !== epoch,
        (give) => (leaveWay = give),
      );
      player.release(way);
      if (came && getState().playing) player.pause();
      return came;
    },
    async jumpTo(moment) {
      leaveWay();
      return (await player.move({ type: 'seek', to: { kind: 'moment', moment } }))?.type === 'frame';
    },
    async watch(condition) {
      leaveWatch();
      const mine = ++watches;
      const answer = await player.move({ type: 'watch', condition });
      if (answer?.type !== 'frame' || condition === null || mine !== watches) return false;
      return waitFor(
        ({ came }) => came,
        () => false,
        (give) => (leaveWatch = give),
      );
    },
  };
}

/** Or beyond it, as whoever steps on by hand. */
const isThere = ({ events, clock }: State, moment: Moment): boolean => isAt(moment, events, clock);
