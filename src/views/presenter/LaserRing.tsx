import { useEffect, useRef } from 'react';
import { actions, type State, useStore } from '../../store/index.ts';
import styles from './presenter.module.css';

const selectPointer = (state: State) => state.pointer;

/** Where the pointer was last, for a ring that is asked for while it rests. */
let last = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => (last = { x, y }), { passive: true });

/** A hollow ring that hides nothing: it follows the pointer until a click puts it down. */
export function LaserRing() {
  const pointer = useStore(selectPointer);
  const ring = useRef<HTMLDivElement>(null);
  const shown = pointer !== null;
  useEffect(() => {
    const place = ({ x, y }: { readonly x: number; readonly y: number }) => {
      if (ring.current) ring.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    if (shown) place(last);
    if (pointer !== 'follows') return undefined;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => place({ x, y });
    // This click puts the ring down, and means nothing to what lies under it.
    const spend = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'click') actions.setPointer('held');
    };
    const spent = ['pointerdown', 'pointerup', 'click', 'dblclick'];
    window.addEventListener('pointermove', move, { passive: true });
    for (const type of spent) window.addEventListener(type, spend, { capture: true });
    return () => {
      window.removeEventListener('pointermove', move);
      for (const type of spent) window.removeEventListener(type, spend, { capture: true });
    };
  }, [pointer, shown]);
  if (!shown) return null;
  return (
    <div ref={ring} className={styles.ring} data-ring={pointer} aria-hidden="true">
      <i />
    </div>
  );
}
