import { type RefObject, useEffect, useRef } from 'react';
import { placeIn } from '../placeIn.ts';

/** Pixels of wheel that make one step. */
const NOTCH = 40;

interface WheelActs {
  /** In or out by one step, about x pixels from the left edge of the element. Ctrl with the wheel is also what a pinch on a touch pad sends. */
  zoom(by: 1 | -1, x: number): void;
  pan(pixels: number): void;
  /** Over the heads of the rows. */
  rows(by: 1 | -1): void;
}

/** The wheel over an element whose first `head` pixels are the heads of its rows. */
export function useWheel(element: RefObject<HTMLElement | null>, head: number, acts: WheelActs): void {
  const latest = useRef({ head, acts });
  useEffect(() => {
    latest.current = { head, acts };
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let rest = 0;
    const onWheel = (event: WheelEvent) => {
      // Neither shall the page zoom, nor the browser go back a page.
      event.preventDefault();
      const { head, acts } = latest.current;
      const { clientX, clientY } = event;
      const { x } = placeIn({ clientX, clientY, currentTarget: target });
      if (!event.ctrlKey && x >= head) return acts.pan(event.deltaX + event.deltaY);
      rest += event.deltaY;
      if (Math.abs(rest) < NOTCH) return;
      const by = rest > 0 ? 1 : -1;
      rest = 0;
      if (event.ctrlKey) acts.zoom(by, x);
      else acts.rows(by);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element]);
}
