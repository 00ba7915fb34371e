import { useSyncExternalStore } from 'react';
import { screenOf, type Screen } from '../geometry/rows.ts';

/** wide: one fixed frame; tablet: the rail is a sheet at the foot; phone: one view at a time (design §2). */
export type Layout = 'wide' | 'tablet' | 'phone';

/** The breakpoint of the window; it changes rarely, however often the window is dragged. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => screenOf(window.innerWidth, window.innerHeight));
}

/** A low window has no room for a sheet: from 600 px on it gets the wide frame, folded. */
export function useLayout(screen: Screen): Layout {
  const narrow = useSyncExternalStore(subscribe, () => window.innerWidth < 600);
  if (screen === 'tablet') return 'tablet';
  return narrow ? 'phone' : 'wide';
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
