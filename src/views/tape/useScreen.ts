import { useSyncExternalStore } from 'react';
import { screenOf, type Screen } from '../../geometry/rows.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};
const present = () => screenOf(window.innerWidth, window.innerHeight);
const unknown = (): Screen => 'desktop';

/** The breakpoint of the page; it changes rarely, however often the window is dragged. */
export const useScreen = (): Screen => useSyncExternalStore(subscribe, present, unknown);

/** True where the logs are a page of their own, with no tape beside them: in a tablet's sheet and on a phone. */
export const useAlone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => present() === 'tablet' || window.innerWidth < 600,
    () => false,
  );
