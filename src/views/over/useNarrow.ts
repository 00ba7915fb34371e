import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 599px)';
const subscribe = (changed: () => void) => {
  const list = matchMedia(QUERY);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** True where there is room for one thing at a time: cards, or the one that is opened. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => false,
  );
