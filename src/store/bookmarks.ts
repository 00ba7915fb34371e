/** Moments that the reader has marked. They belong to a branch and are kept with the run. */
import type { StoreApi } from 'zustand';
import type { BranchId } from '../sim/index.ts';
import type { Actions, Bookmark, State } from './types.ts';

type Marking = Pick<Actions, 'addBookmark' | 'renameBookmark' | 'removeBookmark' | 'goToBookmark'>;

/** In letters. */
const LONGEST_NOTE = 120;
const MOST_BOOKMARKS = 100;

export function bookmarkActions(
  { getState, setState, subscribe }: StoreApi<State>,
  { showBranch, seekMoment }: Pick<Actions, 'showBranch' | 'seekMoment'>,
): Marking {
  subscribe(({ branches, bookmarks }, before) => {
    if (branches === before.branches) return;
    const kept = bookmarks.filter(({ branch }) => branches.some(({ id }) => id === branch));
    if (kept.length < bookmarks.length) setState({ bookmarks: kept });
  });

  return {
    addBookmark(note = '') {
      const { branch, events, clock, bookmarks } = getState();
      const id = Math.max(0, ...bookmarks.map((bookmark) => bookmark.id)) + 1;
      const added: Bookmark = { id, branch, moment: { events, now: clock }, note: trimmed(note) };
      setState({ bookmarks: [...bookmarks, added].slice(-MOST_BOOKMARKS) });
    },
    renameBookmark(id, note) {
      const bookmarks = getState().bookmarks.map((one) => (one.id === id ? { ...one, note: trimmed(note) } : one));
      setState({ bookmarks });
    },
    removeBookmark: (id) => setState({ bookmarks: getState().bookmarks.filter((one) => one.id !== id) }),
    goToBookmark(id) {
      const { bookmarks, branch } = getState();
      const bookmark = bookmarks.find((one) => one.id === id);
      if (bookmark === undefined) return;
      if (bookmark.branch !== branch) showBranch(bookmark.branch);
      seekMoment(bookmark.moment);
    },
  };
}

const trimmed = (note: string) => note.trim().slice(0, LONGEST_NOTE);

/** Bookmarks are numbered anew; what is none is left out. `alone`: they are all of one branch, which is the first. */
export function readBookmarks(value: unknown, alone: boolean): readonly Bookmark[] {
  const read = Array.isArray(value) ? value.map(readBookmark).filter((one) => one !== null) : [];
  return read
    .slice(0, MOST_BOOKMARKS)
    .map((bookmark, i) => ({ ...bookmark, id: i + 1, branch: alone ? FIRST_BRANCH : bookmark.branch }));
}

export const FIRST_BRANCH = 1;

/** Those of branches that could be had again. Where only the one that was shown could, it has another number now. */
export function bookmarksIn(
  { branch, branches }: Pick<State, 'branch' | 'branches'>,
  kept: { readonly branch: BranchId; readonly bookmarks: readonly Bookmark[] },
): readonly Bookmark[] {
  if (branch !== kept.branch) {
    return kept.bookmarks.filter((one) => one.branch === kept.branch).map((one) => ({ ...one, branch }));
  }
  return kept.bookmarks.filter((one) => branches.some(({ id }) => id === one.branch));
}

function readBookmark(value: unknown): Bookmark | null {
  const { moment, note, branch = FIRST_BRANCH } = (value ?? {}) as Record<string, unknown>;
  const { events, now } = (moment ?? {}) as Record<string, unknown>;
  if (!isTime(events) || !isTime(now) || !isTime(branch) || typeof note !== 'string') return null;
  return { id: 0, branch, moment: { events, now }, note: trimmed(note) };
}

export const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
