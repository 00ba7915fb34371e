import { useEffect } from 'react';

/** Keeps the screen awake where the browser can; it lets go whenever the page is hidden, and is asked again. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (over) void given.release();
        else lock = given;
      } catch {
        // Not served securely, or the battery is low: the screen goes dark as it would anyway.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
