import { useEffect, useState } from 'react';

/** Milliseconds for which the pointer is seen after it has moved. */
const SEEN = 2500;

/** True while the pointer rests: nobody sees it then. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer = 0;
    const moved = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), SEEN);
    };
    window.addEventListener('pointermove', moved, { passive: true });
    window.addEventListener('focusin', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('focusin', moved);
    };
  }, []);
  return idle;
}
