import { useEffect } from 'react';
import { keepFocusHome } from '../design/controls/index.ts';
import { useStore, type State } from '../store/index.ts';

const selectWaiting = (state: State) => state.phase === 'ready' && state.reducedMotion && state.clock === 0;

/** Play; under the manual clock there is none. */
export const focusPlay = () => firstControl()?.focus();
const firstControl = () => document.getElementById('play') ?? document.getElementById('transport');

/** With reduced motion the page opens paused, and Play has the focus, unless the reader has put it somewhere already. */
export function useFirstFocus(): void {
  useEffect(() => keepFocusHome(firstControl), []);
  const waiting = useStore(selectWaiting);
  useEffect(() => {
    if (waiting && document.activeElement === document.body) focusPlay();
  }, [waiting]);
}
