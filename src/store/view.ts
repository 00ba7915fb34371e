/** What the page looks at, as the worker needs to know it to keep its frames small. */
import type { StoreApi } from 'zustand';
import type { ViewPort } from '../worker/protocol.ts';
import type { State } from './types.ts';

export interface View {
  port(): ViewPort;
  /** 0 follows the longest log. */
  setLogEnd(index: number): void;
}

const LOG_COLUMNS = 40;
const MOST_MESSAGES = 100;
/** From so many servers on, lines are drawn for the selection only (design §2). */
const BIG = 26;

export function createView({ getState }: StoreApi<State>): View {
  let logEnd = 0;
  return {
    port() {
      const { selection, size } = getState();
      const inspected = selection.kind === 'server' ? selection.server : 0;
      const selected = size >= BIG ? inspected : 0;
      return { logEnd, logColumns: LOG_COLUMNS, selected, inspected, maxMessages: MOST_MESSAGES };
    },
    setLogEnd(index) {
      logEnd = Math.max(0, Math.floor(index));
    },
  };
}
