import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TimeScale } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';

/**
 * Moves the strips of past and future under the now-line: one transform each, whole pixels so that type stays crisp.
 * `edge` is told once when the left edge passes `edgeUntil`.
 */
export function useStrips(
  base: Micros,
  { nowX, scale }: TimeScale,
  edgeUntil: Micros,
  edge: () => void,
): { readonly past: RefObject<HTMLDivElement | null>; readonly future: RefObject<HTMLDivElement | null> } {
  const past = useRef<HTMLDivElement>(null);
  const future = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let shown = Number.NaN;
    let told = false;
    const move = () => {
      const x = Math.round((live.playhead - base) * scale);
      if (x !== shown) {
        shown = x;
        if (past.current) past.current.style.transform = `translateX(${nowX - x}px)`;
        if (future.current) future.current.style.transform = `translateX(${-x}px)`;
      }
      if (!told && live.playhead >= edgeUntil) {
        told = true;
        edge();
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [base, nowX, scale, edgeUntil, edge]);

  useEffect(
    () =>
      useStore.subscribe((state: State, before: State) => {
        if (state.clock !== before.clock || state.playing !== before.playing || state.epoch !== before.epoch)
          requestFrame();
      }),
    [],
  );
  return { past, future };
}
