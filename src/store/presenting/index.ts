/** What presenting does: goes on by the clicker, hides, points, and joins the second window. */
import type { StoreApi } from 'zustand';
import type { Actions, PresentingActions, State } from '../types.ts';
import { goOn } from './going.ts';
import { isWallName, openLine } from './line.ts';
import { createWall, type Wall } from './wall.ts';
import { words } from './words.ts';

export interface PresentingParts {
  readonly store: StoreApi<State>;
  readonly actions: () => Actions;
}

const OFF = { presenting: false, blank: false, pointer: null, spotlight: false } as const;

export function createPresenting({ store, actions }: PresentingParts): PresentingActions {
  const { getState, setState } = store;
  let wall: Wall | null = null;
  // Nobody follows a copy of this page for it.
  const self = token();

  function join(): void {
    const line = wall ? null : openLine(wallName());
    if (line === null) return;
    wall = createWall({
      line,
      wall: self,
      state: getState,
      onChange: store.subscribe,
      time: () => Date.now(),
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      act(act) {
        if (act === 'next') return goOn(getState(), actions(), 1);
        if (act === 'previous') return goOn(getState(), actions(), -1);
        if (act === 'blank') return setState(({ blank }) => ({ blank: !blank }));
        if (act === 'reveal') return actions().reveal();
        setState(({ dialog }) => ({ dialog: dialog === 'code' ? 'none' : 'code' }));
      },
      setHands: (option, count) => actions().setHands(option, count),
      setSpeaker: (speaker) => getState().speaker !== speaker && setState({ speaker }),
    });
  }
  function leave(): void {
    wall?.close();
    wall = null;
  }
  globalThis.addEventListener?.('pagehide', leave);
  globalThis.addEventListener?.('pageshow', () => getState().presenting && join());

  return {
    present() {
      const { lesson, scenario, presenting } = getState();
      if (presenting) return;
      setState({ ...OFF, presenting: true });
      join();
      if (lesson === null && scenario !== null && scenario.beats.length > 0) void actions().openScenarioAsLesson();
    },
    leavePresenting() {
      leave();
      setState(OFF);
      if (getState().lesson?.ofScenario) actions().leaveLesson();
    },
    presentNext: () => goOn(getState(), actions(), 1),
    presentPrevious: () => goOn(getState(), actions(), -1),
    setBlank: (blank) => setState({ blank }),
    setPointer: (pointer) => setState({ pointer }),
    setSpotlight: (spotlight) => setState({ spotlight }),
    openSpeaker() {
      if (typeof BroadcastChannel === 'undefined') return Promise.resolve(words.noChannel);
      const name = wallName();
      const opened = window.open(`?speaker=${name}`, `speaker-${name}`, 'popup,width=1100,height=760');
      return Promise.resolve(opened === null ? words.blocked : '');
    },
  };
}

const KEPT = 'raftarium.wall';
let named = '';

/** The same through a reload, so that a window that is open already finds the wall again. */
function wallName(): string {
  if (named !== '') return named;
  try {
    const kept = sessionStorage.getItem(KEPT) ?? '';
    named = isWallName(kept) ? kept : token();
    sessionStorage.setItem(KEPT, named);
  } catch {
    named = token();
  }
  return named;
}

/** Sixteen letters and digits; also where the page is not served securely, so no randomUUID. */
function token(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join('');
}
