/** What the pointer means on the diagram: drag and wheel pan, Ctrl with the wheel and a pinch zoom, a click selects. */
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../geometry/plane.ts';
import { placeIn } from '../placeIn.ts';
import { panBy, seenWindow, zoomBy } from './look.ts';

interface PointerInput {
  /** Pixels left of the plot. */
  readonly gutter: number;
  /** Pixels across which the window is seen. */
  readonly width: number;
  readonly onClick: (at: Point) => void;
  readonly onDoubleClick: (at: Point) => void;
}

/** A press that stays within so many pixels is a click. */
const STILL = 5;
/** Pixels of wheel that double the span. */
const DOUBLING = 320;

export function usePointer(
  element: RefObject<HTMLElement | null>,
  { gutter, width, onClick, onDoubleClick }: PointerInput,
) {
  const pressed = useRef(new Map<number, Point>());
  const moved = useRef(false);

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const onWheel = (event: WheelEvent) => {
      const { from, span } = seenWindow();
      const perPixel = span / width;
      if (event.ctrlKey) {
        const x = event.clientX - target.getBoundingClientRect().left - gutter;
        zoomBy(2 ** (event.deltaY / DOUBLING), from + x * perPixel);
      } else if (target.scrollHeight > target.clientHeight + 1 && Math.abs(event.deltaY) > Math.abs(event.deltaX))
        return;
      else panBy((event.deltaX + event.deltaY) * perPixel);
      // The page itself shall neither zoom nor go back in its history.
      event.preventDefault();
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element, gutter, width]);

  const pointOf = (event: MouseEvent): Point => {
    const { x, y } = placeIn(event);
    return { x: x - gutter, y: y + event.currentTarget.scrollTop };
  };
  const release = (event: PointerEvent) => void pressed.current.delete(event.pointerId);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || isControl(event)) return;
      if (pressed.current.size === 0) moved.current = false;
      pressed.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const before = pressed.current.get(event.pointerId);
      if (!before) return;
      const here = { x: event.clientX, y: event.clientY };
      if (!moved.current && Math.abs(here.x - before.x) < STILL && pressed.current.size === 1) return;
      if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
      moved.current = true;
      const perPixel = seenWindow().span / width;
      const other = [...pressed.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const [was, is] = [Math.abs(before.x - other.x), Math.abs(here.x - other.x)];
        const middle = (here.x + other.x) / 2 - event.currentTarget.getBoundingClientRect().left - gutter;
        if (was > 8 && is > 8) zoomBy(was / is, seenWindow().from + middle * perPixel);
      } else panBy((before.x - here.x) * perPixel);
      pressed.current.set(event.pointerId, here);
    },
    onPointerUp: release,
    onPointerCancel: release,
    onClick(event: MouseEvent<HTMLElement>) {
      if (!moved.current && event.detail === 1 && !isControl(event)) onClick(pointOf(event));
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (!isControl(event)) onDoubleClick(pointOf(event));
    },
  };
}

const isControl = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('button, [role=slider], [role=grid]') !== null;
