import { useEffect } from 'react';

/**
 * In front of a class nothing leaves by accident: closing and reloading ask first, and Back (of a mouse, a clicker, a
 * swipe) leads nowhere. What it would have opened is not opened: it is gone forward again before anybody hears of it.
 */
export function useStaying(): void {
  useEffect(() => {
    const ask = (event: Event) => event.preventDefault();
    const goForward = (event: Event) => {
      event.stopImmediatePropagation();
      window.history.forward();
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('hashchange', goForward, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('hashchange', goForward, { capture: true });
    };
  }, []);
}
