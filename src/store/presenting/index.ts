/** What presenting does: goes on by the clicker, hides, points, and joins the second window. */
import type { StoreApi } from 'zustand';
import type { Surroundings } from '../surroundings.ts';
import type { Actions, PresentingActions, State } from '../types.ts';
import { browser, type WallSurroundings } from './browser.ts';
import { goOn } from './going.ts';
import type { SpeakerAct } from './messages.ts';
import { createWall, type Wall } from './wall.ts';
import { words } from './words.ts';

export interface PresentingParts {
  readonly store: StoreApi<State>;
  readonly surroundings: Pick<Surroundings, 'after'>;
  readonly actions: () => Actions;
}

const OFF = { presenting: false, blank: false, pointer: null, spotlight: false } as const;

export function createPresenting(parts: PresentingParts, around: WallSurroundings = browser): PresentingActions {
  const { store, surroundings, actions } = parts;
  const { getState, setState } = store;
  let wall: Wall | null = null;
  /** Nobody who follows this page takes a copy of it for it. */
  const self = around.token();

  function act(asked: Exclude<SpeakerAct, 'start' | 'stop' | 'reset'>): void {
    const { blank, dialog } = getState();
    switch (asked) {
      case 'next':
        return goOn(getState(), actions(), 1);
      case 'previous':
        return goOn(getState(), actions(), -1);
      case 'blank':
        return setState({ blank: !blank });
      case 'code':
        return setState({ dialog: dialog === 'code' ? 'none' : 'code' });
      case 'reveal':
        return actions().reveal();
    }
  }
  function join(): void {
    const line = wall === null ? around.openLine(around.wallName()) : null;
    if (line === null) return;
    wall = createWall({
      line,
      wall: self,
      state: getState,
      onChange: store.subscribe,
      time: around.time,
      after: surroundings.after,
      act,
      setHands: (option, count) => actions().setHands(option, count),
      setSpeaker: (speaker) => getState().speaker !== speaker && setState({ speaker }),
    });
  }
  function part(): void {
    wall?.close();
    wall = null;
  }
  around.onHide(part);
  around.onShow(() => getState().presenting && join());

  return {
    present() {
      const { lesson, scenario, presenting } = getState();
      if (presenting) return;
      setState({ ...OFF, presenting: true });
      join();
      if (lesson === null && scenario !== null && scenario.beats.length > 0) void actions().openScenarioAsLesson();
    },
    leavePresenting() {
      part();
      setState(OFF);
      if (getState().lesson?.ofScenario) actions().leaveLesson();
    },
    presentNext: () => goOn(getState(), actions(), 1),
    presentPrevious: () => goOn(getState(), actions(), -1),
    setBlank: (blank) => setState({ blank }),
    setPointer: (pointer) => setState({ pointer }),
    setSpotlight: (spotlight) => setState({ spotlight }),
    openSpeaker() {
      const name = around.wallName();
      if (wall === null) return Promise.resolve(words.noLine);
      return Promise.resolve(around.openWindow(`?speaker=${name}`, `speaker-${name}`) ? '' : words.blocked);
    },
  };
}
