import { type PointerEvent, useRef } from 'react';

/** A finger that moves up or down over the rows scrolls them, one row for each row's height. */
export function useRowDrag(row: number, onStep: (by: number) => void) {
  const from = useRef<number | null>(null);
  const end = () => {
    from.current = null;
  };
  return {
    onPointerDown(event: PointerEvent) {
      from.current = event.pointerType === 'touch' ? event.clientY : null;
    },
    onPointerMove(event: PointerEvent) {
      if (from.current === null) return;
      const by = Math.trunc((from.current - event.clientY) / row);
      if (by === 0) return;
      from.current -= by * row;
      onStep(by);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
