/**
 * The list of events, newest first. The worker keeps the events; this asks for the rows that are shown. While playing
 * it grows by at most four rows a second, and it never moves under a pointer or a focus: what is newer waits on top.
 */
import type { StoreApi } from 'zustand';
import type { EventsQuery, Response } from '../worker/protocol.ts';
import type { Session } from './session.ts';
import type { Actions, Feed, State } from './types.ts';

type FeedActions = Pick<Actions, 'setFeedFilter' | 'showOlderEvents' | 'showWaitingEvents' | 'holdFeed'>;
interface FeedKeeper extends FeedActions {
  /** After each picture while playing. */
  tick(wall: number): void;
  /** Something was done or shown: up to date at once, unless the reader is at the list. */
  refresh(): void;
  /** The present has moved while paused: up to date where the list is shown, and when it is shown again. */
  moved(): void;
}

type Answer = Extract<Response, { type: 'events' }>;

/** Rows of one query: an answer stays below the size of a frame. */
const PAGE = 24;
const MOST_ROWS = 480;
/** Wall milliseconds for one row. */
const PER_ROW = 250;

export function createFeed({ getState, setState, subscribe }: StoreApi<State>, ask: Session['ask']): FeedKeeper {
  let held = false;
  let lastRowAt = -Infinity;
  /** Questions for the newest rows: the last one asked, and the last one answered. Only the last one counts. */
  let asked = 0;
  let answered = 0;
  /** Events taken when the newest rows were last seen, and how many matched when the top row was the newest. */
  let seen = -1;
  let shownMatching = 0;
  let epoch = -1;

  const update = (changes: Partial<Feed>) => setState({ feed: { ...getState().feed, ...changes } });

  async function query(before: EventsQuery['before']) {
    const { feed, epoch: askedIn } = getState();
    const { filter, server } = feed;
    const answer = await ask({ type: 'events', query: { filter, server, before, limit: PAGE } });
    const { feed: now, epoch: current } = getState();
    if (answer?.type !== 'events' || askedIn !== current) return null;
    return now.filter === filter && now.server === server ? answer : null;
  }

  /** `most`: how many rows may be added on top; the others wait. */
  async function askNewest(most: number): Promise<void> {
    const turn = ++asked;
    const answer = await query(Infinity);
    if (turn !== asked) return;
    answered = turn;
    if (answer !== null) showNewest(answer, most);
  }

  function showNewest({ rows: newest, matching, total }: Answer, most: number): void {
    const { feed, epoch: current } = getState();
    const { rows: before } = feed;
    const top = before[0]?.id ?? -1;
    const wentBack = top >= total;
    const anew = current !== epoch || before.length === 0;
    epoch = current;
    seen = total;
    const fresh = newest.filter((row) => row.id > top);
    const whole = fresh.length < newest.length || fresh.length === matching;
    // What lies ahead of the present is not listed. Whoever is at the list keeps the other rows under his hand.
    const past = held && wentBack && !anew ? before.filter(({ id }) => id < total) : [];
    if (past.length > 0) {
      shownMatching = matching;
      return update({ rows: past, matching, total, waiting: 0 });
    }
    if (anew || wentBack || (most >= fresh.length && !whole)) {
      shownMatching = matching;
      return update({ rows: newest, matching, total, waiting: 0 });
    }
    // Rows follow each other without a gap, so what can be added is the oldest of what is newer.
    const added = whole ? fresh.slice(Math.max(0, fresh.length - most)) : [];
    shownMatching += added.length;
    const rows = added.length === 0 ? before : [...added, ...before].slice(0, MOST_ROWS);
    update({ rows, matching, total, waiting: Math.max(0, matching - shownMatching) });
  }

  const isShown = ({ railOpen, railTab, phoneView }: State) =>
    (railOpen && railTab === 'events') || phoneView === 'events';
  const refresh = () => void askNewest(held ? 0 : Infinity);
  subscribe((state, before) => {
    const stopped = before.playing && !state.playing;
    if (stopped || (isShown(state) && !isShown(before))) refresh();
  });

  return {
    tick(wall) {
      const state = getState();
      if (wall - lastRowAt < PER_ROW || asked !== answered || !isShown(state)) return;
      if (state.events <= seen && state.feed.waiting === 0) return;
      lastRowAt = wall;
      void askNewest(held ? 0 : 1);
    },
    refresh,
    moved: () => void (isShown(getState()) && refresh()),
    setFeedFilter(filter, server) {
      update({ filter, server, rows: [], waiting: 0 });
      refresh();
    },
    async showOlderEvents() {
      const { rows } = getState().feed;
      const oldest = rows.at(-1);
      if (!oldest) return;
      const answer = await query(oldest.id);
      const { rows: now } = getState().feed;
      if (answer !== null && now.at(-1) === oldest) update({ rows: [...now, ...answer.rows].slice(0, 2 * MOST_ROWS) });
    },
    showWaitingEvents: () => void askNewest(Infinity),
    holdFeed(on) {
      held = on;
    },
  };
}
