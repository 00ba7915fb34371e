/** Actions of the transport: play, pace, single steps, undo and redo. */
import type { StoreApi } from 'zustand';
import type { Notices } from './notices.ts';
import type { Player } from './player.ts';
import type { Session } from './session.ts';
import { SPEEDS, type Actions, type State } from './types.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

type Playing = Pick<
  Actions,
  'play' | 'pause' | 'togglePlay' | 'step' | 'undo' | 'redo' | 'follow' | 'setSpeed' | 'faster' | 'slower' | 'setLogEnd'
>;

export interface PlayingParts {
  readonly store: StoreApi<State>;
  readonly player: Player;
  readonly ask: Session['ask'];
  readonly notices: Notices;
  readonly view: View;
  /** Undoes what the worker knows nothing of; false when there is nothing. */
  readonly undoNewRun: () => boolean;
}

export function playingActions(parts: PlayingParts): Playing {
  const { store, player, ask, notices, view } = parts;
  const { getState } = store;

  const isManual = () => getState().run?.clock === 'manual';
  function play(): void {
    if (isManual()) notices.say('info', words.nothingByItself, 'transport');
    else player.play();
  }
  async function goPaused(type: 'step' | 'undo' | 'redo'): Promise<void> {
    player.pause();
    const answer = await ask({ type, view: view.port() });
    if (answer?.type !== 'failed') return;
    if (answer.problem.kind !== 'nothingHappensNext') return;
    notices.say('info', isManual() ? words.nothingByItself : words.nothingHappensNext, 'transport');
  }
  /**
   * The named steps around the speed that is set, or around where Follow has taken it. What was reached under a set speed
   * says little: the machine may be slow, or the setting a moment old.
   */
  function shift(by: 1 | -1): void {
    const { pace, speed: followed } = getState();
    const speed = pace.kind === 'fixed' ? pace.speed : followed;
    const next =
      by === 1 ? SPEEDS.find((step) => step > speed * 1.001) : SPEEDS.findLast((step) => step < speed * 0.999);
    if (next !== undefined) player.setPace({ kind: 'fixed', speed: next });
  }

  return {
    play,
    pause: player.pause,
    togglePlay: () => (getState().playing ? player.pause() : play()),
    step: () => void goPaused('step'),
    undo: () => void (parts.undoNewRun() || goPaused('undo')),
    redo: () => void goPaused('redo'),
    follow: () => player.setPace({ kind: 'follow' }),
    setSpeed: (speed) => player.setPace({ kind: 'fixed', speed: Math.min(Math.max(speed, SPEEDS[0]), SPEEDS.at(-1)!) }),
    faster: () => shift(1),
    slower: () => shift(-1),
    setLogEnd(index) {
      view.setLogEnd(index);
      player.look();
    },
  };
}
