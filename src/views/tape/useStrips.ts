import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { leftEdge, placeOf } from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';
import { originNow, reachNow, useStanding } from './standing.ts';

type Box = RefObject<HTMLDivElement | null>;
export interface Strips {
  /** What is known, up to the end; beyond it what is under way. Each is a frame that shows a part of its strip. */
  readonly known: Box;
  readonly knownStrip: Box;
  readonly beyond: Box;
  readonly beyondStrip: Box;
  /** Over what is known but lies ahead of the present. */
  readonly ahead: Box;
  readonly nowLine: Box;
  /** Over the now-line: what has just happened, whole. */
  readonly just: Box;
  readonly justStrip: Box;
}

/** Pixels about the now-line in which marks are drawn over it. */
export const JUST = { before: 32, after: 18 };

/**
 * Moves strips, now-line and the edge of what is known: transforms of whole pixels, so that type stays crisp. `edge`
 * is told once when the left edge leaves the stretch from `edge.from` to `edge.until`.
 */
export function useStrips(
  base: Micros,
  time: TimeScale,
  edge: { readonly from: Micros; readonly until: Micros; readonly inset: number },
  passed: () => void,
): Strips {
  const strips: Strips = {
    known: useRef<HTMLDivElement>(null),
    knownStrip: useRef<HTMLDivElement>(null),
    beyond: useRef<HTMLDivElement>(null),
    beyondStrip: useRef<HTMLDivElement>(null),
    ahead: useRef<HTMLDivElement>(null),
    nowLine: useRef<HTMLDivElement>(null),
    just: useRef<HTMLDivElement>(null),
    justStrip: useRef<HTMLDivElement>(null),
  };
  const { known, knownStrip, beyond, beyondStrip, ahead, nowLine, just, justStrip } = strips;
  const { from, until, inset } = edge;
  useLayoutEffect(() => {
    const { width } = time;
    let shown = '';
    let told = false;
    const move = () => {
      const origin = originNow(time);
      const { now, end } = reachNow();
      const baseX = Math.round(placeOf(base, origin, time));
      const nowX = Math.round(placeOf(now, origin, time));
      // The frame of what is known ends there, or beyond the edge of the plot.
      const endX = Math.min(width + 1, end === now ? nowX : Math.round(placeOf(end, origin, time)));
      const place = `${baseX} ${nowX} ${endX}`;
      if (place !== shown) {
        shown = place;
        moveTo(known, endX - width);
        moveTo(knownStrip, width - endX + baseX);
        moveTo(beyond, endX);
        moveTo(beyondStrip, baseX - endX);
        // Out of sight where nothing lies ahead.
        moveTo(ahead, endX > nowX ? nowX : width + 1);
        moveTo(nowLine, nowX);
        moveTo(just, nowX - JUST.before);
        moveTo(justStrip, baseX - nowX + JUST.before);
      }
      const left = leftEdge(origin, time) + inset;
      if (!told && (left >= until || left < from)) {
        told = true;
        passed();
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [base, time, from, until, inset, passed, known, knownStrip, beyond, beyondStrip, ahead, nowLine, just, justStrip]);
  useMoves();
  return strips;
}

/** What stands still moves again when time, the run or the window has been moved. */
export function useMoves(): void {
  useEffect(() => useStore.subscribe((state, before) => isMove(state, before) && requestFrame()), []);
  useEffect(() => useStanding.subscribe(requestFrame), []);
}

const isMove = (state: State, before: State): boolean =>
  state.clock !== before.clock ||
  state.playing !== before.playing ||
  state.epoch !== before.epoch ||
  state.end !== before.end;

export function moveTo({ current }: RefObject<HTMLElement | null>, x: number): void {
  if (current) current.style.transform = `translateX(${x}px)`;
}
