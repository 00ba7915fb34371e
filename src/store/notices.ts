/** Sentences for the user: a problem stays until it is dismissed, what is worth knowing of a place until time is moved. */
import type { StoreApi } from 'zustand';
import type { Notice, State } from './types.ts';

export interface Notices {
  /** Of those at one place, the newest alone stands; of those at none, the same sentence stands once. */
  say(tone: Notice['tone'], text: string, at?: string, act?: Notice['act']): void;
  dismiss(id: number): void;
}

/** Older notices than these many are forgotten. */
const MOST = 4;

export function createNotices({ getState, setState, subscribe }: StoreApi<State>): Notices {
  let last = 0;
  subscribe(({ jumps, run, notices }, before) => {
    if (jumps === before.jumps && run?.commands.length === before.run?.commands.length) return;
    const left = notices.filter(({ tone, at }) => tone === 'problem' || at === '');
    if (left.length < notices.length) setState({ notices: left });
  });
  return {
    say(tone, text, at = '', act) {
      const others = getState().notices.filter((notice) => notice.at !== at || (at === '' && notice.text !== text));
      const notice = { id: ++last, tone, text, at, ...(act && { act }) };
      setState({ notices: [...others, notice].slice(-MOST) });
    },
    dismiss: (id) => setState({ notices: getState().notices.filter((notice) => notice.id !== id) }),
  };
}
