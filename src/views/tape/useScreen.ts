import { useSyncExternalStore } from 'react';
import { screenOf, type Screen } from '../../geometry/rows.ts';
import { type State, useStore } from '../../store/index.ts';

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};
const present = () => screenOf(window.innerWidth, window.innerHeight);
const unknown = (): Screen => 'desktop';

const selectPresenting = (state: State) => state.presenting;

/** The breakpoint of the page; it changes rarely, however often the window is dragged. */
export function useScreen(): Screen {
  const screen = useSyncExternalStore(subscribe, present, unknown);
  return useStore(selectPresenting) ? 'wall' : screen;
}

/** True where the logs are a page of their own, with no tape beside them: in a tablet's sheet, a low window, on a phone. */
export const useAlone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !useStore.getState().presenting && (/tablet|short/.test(present()) || window.innerWidth < 600),
    () => false,
  );
