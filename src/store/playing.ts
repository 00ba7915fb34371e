/** Actions of the transport that let time pass, and how fast. */
import type { StoreApi } from 'zustand';
import type { Micros, Moment } from '../sim/index.ts';
import type { Notices } from './notices.ts';
import type { Player } from './player.ts';
import { HAND_PACES, SPEEDS, type Actions, type State } from './types.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

type Playing = Pick<
  Actions,
  'play' | 'pause' | 'togglePlay' | 'follow' | 'setSpeed' | 'setHandPace' | 'faster' | 'slower' | 'setLogEnd'
>;

interface PlayingParts {
  readonly store: StoreApi<State>;
  readonly player: Player;
  readonly notices: Notices;
  readonly view: View;
  /** Gives up what is being searched for. */
  readonly cancelSearch: () => void;
}

export function playingActions(parts: PlayingParts): Playing {
  const { store, player, notices, view, cancelSearch } = parts;
  const { getState } = store;

  function play(): void {
    cancelSearch();
    const still = whyStill(getState());
    if (still !== '') notices.say('info', still, 'transport');
    else player.play();
  }
  function pause(): void {
    cancelSearch();
    player.pause();
  }
  /**
   * The named steps around the speed that is set, or around where Follow has taken it. What was reached under a set speed
   * says little: the machine may be slow, or the setting a moment old.
   */
  function shift(by: 1 | -1): void {
    const { pace, speed: followed, manual, handPace } = getState();
    if (manual) return setHandPace(HAND_PACES[HAND_PACES.findIndex((one) => one === handPace) + by] ?? handPace);
    const speed = pace.kind === 'fixed' ? pace.speed : followed;
    const next =
      by === 1 ? SPEEDS.find((step) => step > speed * 1.001) : SPEEDS.findLast((step) => step < speed * 0.999);
    if (next !== undefined) player.setPace({ kind: 'fixed', speed: next });
  }

  const setHandPace = (handPace: number) => store.setState({ handPace });

  return {
    play,
    pause,
    togglePlay: () => (getState().playing ? pause() : play()),
    follow: () => (getState().manual ? setHandPace(1) : player.setPace({ kind: 'follow' })),
    setSpeed: (speed) => player.setPace({ kind: 'fixed', speed: Math.min(Math.max(speed, SPEEDS[0]), SPEEDS.at(-1)!) }),
    setHandPace,
    faster: () => shift(1),
    slower: () => shift(-1),
    setLogEnd(index) {
      view.setLogEnd(index);
      player.look();
    },
  };
}

/** Why no time passes where one stands; '' where it does. */
export function whyStill(state: State): string {
  if (isHeld(state)) return isAsked(state) ? words.waitsForAnswer : words.waitsForLesson;
  return isStill(state) ? words.nothingByItself : '';
}

/** Nobody may look further. */
export const isHeld = ({ hold, events, clock }: State): boolean => isAt(hold, events, clock);

/** At this moment, or beyond it. */
export const isAt = (moment: Moment | null | undefined, events: number, now: Micros): boolean =>
  moment != null && events >= moment.events && now >= moment.now;

const isAsked = ({ lesson }: State): boolean => /asking|observing/.test(lesson?.standing.phase ?? '');

/** Nothing happens by itself any more: the clock is manual, and what is known of the run has been seen. */
export function isStill({ manual, events, end, run, clock }: State): boolean {
  return manual && events >= end.events && (run?.commands.at(-1)?.at ?? 0) <= clock;
}
