import { type RefObject, useEffect, useRef } from 'react';

/** Pixels of wheel that make one step. */
const NOTCH = 40;

/** Steps of the wheel over an element; `zooms` with Ctrl, which is also what a pinch on a touch pad sends. */
export function useWheel(element: RefObject<HTMLElement | null>, onStep: (by: number, zooms: boolean) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let rest = 0;
    const onWheel = (event: WheelEvent) => {
      // The page itself shall not zoom.
      if (event.ctrlKey) event.preventDefault();
      rest += event.deltaY;
      if (Math.abs(rest) < NOTCH) return;
      const by = Math.sign(rest);
      rest = 0;
      latest.current(by, event.ctrlKey);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element]);
}
