/** How the reader looks at the diagram: which time, how wide, with or without heartbeats. It lasts as long as the page. */
import { create } from 'zustand';
import { fitted, following, panned, type TimeWindow, zoomed } from '../../geometry/spacetime-window.ts';
import type { Micros } from '../../sim/types.ts';
import { live, useStore } from '../../store/index.ts';

interface Look {
  /** null: it follows the present. */
  readonly window: TimeWindow | null;
  /** Width while it follows; null: as the speed wants it. */
  readonly span: Micros | null;
  readonly collapsed: boolean;
}

/** About three flights of a message, which is what one reads at a time. */
const USUAL_SPAN = 50_000;

/** Times the length of the run; a run that has just begun counts as this long. */
const WIDEST = 1.6;
const MOST_EMPTY = 200_000;

export const useLook = create<Look>()(() => ({ window: null, span: null, collapsed: false }));
let automaticSpan = USUAL_SPAN;

/** The span while nobody has chosen one. */
export const setAutomaticSpan = (span: Micros): void => {
  automaticSpan = span;
};

/** What is seen at this instant. */
export function seenWindow(): TimeWindow {
  const { window, span } = useLook.getState();
  return window ?? following(live.playhead, span ?? automaticSpan);
}

export const panBy = (by: Micros): void => useLook.setState({ window: panned(seenWindow(), by) });

/** Zooms about a time; while the window follows the present it goes on doing so. */
export function zoomBy(factor: number, at: Micros = live.playhead): void {
  const { window } = useLook.getState();
  const seen = seenWindow();
  // Wider than the run there is nothing to see.
  const most = Math.max(seen.span, WIDEST * Math.max(MOST_EMPTY, useStore.getState().end.now));
  const next = zoomed(seen, at, Math.min(factor, most / seen.span));
  useLook.setState(window === null ? { span: next.span } : { window: next, span: next.span });
}

export function fitTo(from: Micros, to: Micros): void {
  const window = fitted(from, to);
  useLook.setState({ window, span: window.span });
}

/** Stays where it is although the present moves. */
export const holdWindow = (): void => useLook.setState({ window: seenWindow() });
export const followNow = (): void => useLook.setState({ window: null });

/** Brings a time into view with as little movement as can be. */
export function bringIntoView(at: Micros): void {
  const { from, span } = seenWindow();
  const margin = span * 0.1;
  if (at < from + margin) panBy(at - margin - from);
  else if (at > from + span - margin) panBy(at + margin - from - span);
}

export const toggleCollapsed = (): void => useLook.setState(({ collapsed }) => ({ collapsed: !collapsed }));
