import { useEffect, useLayoutEffect, useRef } from 'react';
import { NOW_SHARE } from '../../geometry/spacetime-window.ts';
import type { Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';

interface MotionInput {
  /** Time at x = 0 of the strips. */
  readonly base: Micros;
  /** Pixels per microsecond. */
  readonly scale: number;
  readonly width: number;
  /** Time at the left edge; null while the window follows the present. */
  readonly from: Micros | null;
}

/**
 * Moves the strips under the now-line by transforms alone. The past is clipped at the now-line, and so is the future:
 * each clip is as wide as the plot and slides with the line, its strip slides back.
 */
export function useMotion({ base, scale, width, from }: MotionInput) {
  const ground = useRef<HTMLDivElement>(null);
  const past = useRef<HTMLDivElement>(null);
  const pastStrip = useRef<HTMLDivElement>(null);
  const future = useRef<HTMLDivElement>(null);
  const futureStrip = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let shown = Number.NaN;
    const move = () => {
      const now = live.playhead;
      const shift = Math.round((base - (from ?? now)) * scale + (from === null ? NOW_SHARE * width : 0));
      const x = Math.round((now - base) * scale) + shift;
      if (x + shift * 1e6 !== shown) {
        shown = x + shift * 1e6;
        const clip = Math.max(0, Math.min(width, x));
        slide(past.current, clip - width);
        slide(pastStrip.current, width - clip + shift);
        slide(future.current, clip);
        slide(futureStrip.current, shift - clip);
        slide(ground.current, shift);
        slide(whole.current, shift);
        slide(line.current, x);
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [base, scale, width, from]);

  useEffect(
    () =>
      useStore.subscribe((state: State, before: State) => {
        if (state.clock !== before.clock || state.playing !== before.playing || state.epoch !== before.epoch)
          requestFrame();
      }),
    [],
  );
  return { ground, past, pastStrip, future, futureStrip, whole, line };
}

function slide(element: HTMLElement | null, x: number): void {
  if (element) element.style.transform = `translateX(${x}px)`;
}
