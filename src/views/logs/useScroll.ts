import { type PointerEvent, useEffect, useRef, type RefObject, type MouseEvent } from 'react';
import { actions, useStore } from '../../store/index.ts';

/** Shows the columns so that `end` is the last; at the end of the longest log the view follows it again. */
export function scrollTo(end: number, columns: number): void {
  const { longest } = useStore.getState().logs;
  const wanted = Math.max(Math.min(columns, longest), end);
  actions.setLogEnd(wanted >= longest ? 0 : wanted);
}

/** Wheel and drag through the columns of the logs. */
export function useScroll(view: RefObject<HTMLElement | null>, pitch: number, columns: number) {
  const drag = useRef({ startX: 0, end: 0, active: false, moved: false });

  useEffect(() => {
    const element = view.current;
    if (!element) return;
    let rest = 0;
    // Not passive: a page must not go back because someone scrolled the logs to their start.
    const onWheel = (event: WheelEvent) => {
      const { last, longest } = useStore.getState().logs;
      const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
      if (delta === 0 || longest <= columns) return;
      event.preventDefault();
      rest += delta;
      const by = Math.trunc(rest / pitch);
      if (by === 0) return;
      rest -= by * pitch;
      scrollTo(last + by, columns);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [view, pitch, columns]);

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button === 0)
        drag.current = { startX: event.clientX, end: useStore.getState().logs.last, active: true, moved: false };
    },
    onPointerMove(event: PointerEvent) {
      const { startX, end, active, moved } = drag.current;
      if (!active) return;
      const by = Math.round((event.clientX - startX) / pitch);
      if (by === 0 && !moved) return;
      if (!moved) event.currentTarget.setPointerCapture(event.pointerId);
      drag.current.moved = true;
      scrollTo(end - by, columns);
    },
    onPointerUp() {
      drag.current.active = false;
    },
    onPointerCancel() {
      drag.current.active = false;
    },
    /** The click that ends a drag chooses nothing. */
    onClickCapture(event: MouseEvent) {
      if (drag.current.moved) event.stopPropagation();
      drag.current.moved = false;
    },
  };
}
