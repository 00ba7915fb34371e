/** Sentences for the user that stay until they are dismissed. */
import type { StoreApi } from 'zustand';
import type { Notice, State } from './types.ts';

export interface Notices {
  /** A sentence that already stands at the same place is not said twice. */
  say(tone: Notice['tone'], text: string, at?: string): void;
  dismiss(id: number): void;
}

/** Older notices than these many are forgotten. */
const MOST = 4;

export function createNotices({ getState, setState }: StoreApi<State>): Notices {
  let last = 0;
  return {
    say(tone, text, at = '') {
      const others = getState().notices.filter((notice) => notice.text !== text || notice.at !== at);
      setState({ notices: [...others, { id: ++last, tone, text, at }].slice(-MOST) });
    },
    dismiss: (id) => setState({ notices: getState().notices.filter((notice) => notice.id !== id) }),
  };
}
