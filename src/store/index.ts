/** The door of the store: one zustand store, the live values of the rAF layer, the actions, the catalog for the views. */
export type * from './types.ts';
export { SPEEDS } from './types.ts';
export type {
  ClientOperation,
  LogCell,
  LogWindow,
  MessageState,
  NetworkState,
  ServerState,
  Stroke,
  Tape,
  TapeMark,
  Track,
  TrackPiece,
} from '../worker/protocol.ts';

import { create } from 'zustand';
import { createLive } from './live.ts';
import { initialState } from './state.ts';
import type { Actions, Live, State } from './types.ts';
import { viewingActions } from './viewing.ts';

/** Subscribe with a selector that returns the least. */
export const useStore = create<State>()(() => initialState);
/** Read by the rAF layer only, never by a component while rendering. */
export const live: Live = createLive();

const notYet = () => {};
export const actions: Actions = {
  ...viewingActions(useStore),
  play: notYet,
  pause: notYet,
  togglePlay: notYet,
  step: notYet,
  undo: notYet,
  redo: notYet,
  follow: notYet,
  setSpeed: notYet,
  faster: notYet,
  slower: notYet,
  command: () => Promise.resolve(''),
  setDial: () => Promise.resolve(''),
  newRun: notYet,
  sameSeedAgain: notYet,
  newSeed: notYet,
  continueRun: notYet,
  declineContinue: notYet,
  restartWorker: notYet,
  dismissNotice: notYet,
  setFeedFilter: notYet,
  showOlderEvents: notYet,
  showWaitingEvents: notYet,
  holdFeed: notYet,
  setLogEnd: notYet,
  sayState: notYet,
  fetchTape: (from, to) =>
    Promise.resolve({ from, to, tracks: [], marks: [], strokes: [], strokesLeftOut: false, cuts: [] }),
};
