/** The door of the store: one zustand store, the live values of the rAF layer, the actions, the catalog for the views. */
import { assemble } from './assemble.ts';
import { browser } from './browser.ts';

export type * from './types.ts';
export { type Beat, firstBranch, hasLeft, isTold, presentBeat, sameUntil } from './beats.ts';
export { INTERESTS, HAND_PACES, SPEEDS } from './types.ts';
export { type Catalog, catalog, type CatalogCheck, type CatalogCommand, isFault } from './catalog.ts';
export type { CatalogCondition } from './conditions.ts';
export type {
  ClientOperation,
  EventDetail,
  FiringsQuery,
  LogCell,
  LogWindow,
  MessageField,
  MessageState,
  NetworkState,
  ServerState,
} from '../worker/protocol.ts';
export type {
  BranchId,
  BranchInfo,
  Choice,
  Comparison,
  Difference,
  Dot,
  Explanation,
  Knowledge,
  Link,
  Moment,
  Question,
  RuleCount,
  Stroke,
  Tape,
  TapeCommit,
  TapeMark,
} from '../sim/index.ts';

const store = assemble(browser);

/** Subscribe with a selector that returns the least. */
export const useStore = store.useStore;
/** Read by the rAF layer only, never by a component while rendering. */
export const live = store.live;
export const actions = store.actions;
/** Once, by the app: reads what is stored and starts the worker with its run. */
export const start = store.start;
