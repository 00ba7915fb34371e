import { useEffect } from 'react';
import { useStore, type State } from '../store/index.ts';

const selectWaiting = (state: State) => state.phase === 'ready' && state.reducedMotion && state.clock === 0;

/** With reduced motion the page opens paused, and Play has the focus, unless the reader has put it somewhere already. */
export function useFirstFocus(): void {
  const waiting = useStore(selectWaiting);
  useEffect(() => {
    if (waiting && document.activeElement === document.body) document.getElementById('play')?.focus();
  }, [waiting]);
}
