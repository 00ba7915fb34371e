import { useEffect } from 'react';
import { following } from '../../geometry/spacetime-window.ts';
import { useStore } from '../../store/index.ts';
import { followNow, useLook } from './look.ts';

/** Play goes on with the present in view; a step or a jump out of view takes the window along. */
export function useFollowing(): void {
  useEffect(
    () =>
      useStore.subscribe((state, before) => {
        if (state.playing && !before.playing) followNow();
        const { window } = useLook.getState();
        if (window === null || state.playing || state.clock === before.clock) return;
        const { clock } = state;
        if (clock < window.from || clock > window.from + window.span)
          useLook.setState({ window: following(clock, window.span) });
      }),
    [],
  );
}
