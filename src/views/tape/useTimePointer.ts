import { type PointerEvent, useRef } from 'react';
import { timeAt } from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { actions } from '../../store/index.ts';
import { placeIn } from '../placeIn.ts';
import { originNow, pan, reachNow, timeUnder } from './standing.ts';

/** A pointer that moves further than this is no click. */
const SLACK = 4;
/** Two fingers zoom by one step when their distance has changed by this factor. */
const PINCH = 1.5;

interface Gesture {
  readonly x: number;
  readonly y: number;
  /** What a drag does; null until it is one. */
  drags: 'scrub' | 'pan' | null;
  lastX: number;
}

/**
 * A pointer on the plot: a click is the caller's, a drag scrubs through what is known. Where nothing has happened yet
 * it slides the window instead, and two fingers zoom.
 */
export function useTimePointer(
  time: TimeScale,
  acts: { readonly click: (x: number, y: number) => void; readonly zoom: (by: 1 | -1, x: number) => void },
) {
  const gesture = useRef<Gesture | null>(null);
  const fingers = useRef(new Map<number, number>());
  const pinch = useRef(0);
  const end = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    gesture.current = null;
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const { x, y } = placeIn(event);
      if (event.pointerType === 'touch') fingers.current.set(event.pointerId, x);
      if (fingers.current.size === 2) {
        gesture.current = null;
        pinch.current = span(fingers.current);
      } else gesture.current = { x, y, drags: null, lastX: x };
    },
    onPointerMove(event: PointerEvent) {
      const { x, y } = placeIn(event);
      if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, x);
      if (fingers.current.size === 2) {
        const wide = span(fingers.current);
        const ratio = wide / Math.max(1, pinch.current);
        if (ratio < PINCH && ratio > 1 / PINCH) return;
        pinch.current = wide;
        return acts.zoom(ratio > 1 ? -1 : 1, x);
      }
      const now = gesture.current;
      if (!now) return;
      if (now.drags === null) {
        const [across, down] = [Math.abs(x - now.x), Math.abs(y - now.y)];
        if (across < SLACK || across < down) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = timeAt(now.x, originNow(time), time);
        now.drags = at < 0 || at > reachNow().end + SLACK / time.scale ? 'pan' : 'scrub';
      }
      if (now.drags === 'pan') pan(now.lastX - x, time);
      else actions.seek(timeUnder(x, time));
      now.lastX = x;
    },
    onPointerUp(event: PointerEvent) {
      const now = gesture.current;
      end(event);
      if (now?.drags !== null) return;
      const { x, y } = placeIn(event);
      acts.click(x, y);
    },
    onPointerCancel: end,
  };
}

function span(fingers: ReadonlyMap<number, number>): number {
  const [a = 0, b = 0] = fingers.values();
  return Math.abs(a - b);
}
