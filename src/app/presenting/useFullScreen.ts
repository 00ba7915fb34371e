import { useEffect } from 'react';

interface Locking {
  lock?(keys: readonly string[]): Promise<void>;
  unlock?(): void;
}

/**
 * Fills the screen where the browser allows it; else the window is the wall. The browser's own Esc ends it without
 * telling the page which key it was, so `onEnd` is asked what that leaves.
 */
export function useFullScreen(onEnd: () => void): void {
  useEffect(() => {
    const { keyboard } = navigator as Navigator & { readonly keyboard?: Locking };
    const page = document.documentElement;
    let ours = false;
    const changed = () => {
      if (document.fullscreenElement === page) ours = true;
      else if (ours) {
        ours = false;
        onEnd();
      }
    };
    document.addEventListener('fullscreenchange', changed);
    if (document.fullscreenElement === null && document.fullscreenEnabled)
      void page
        .requestFullscreen({ navigationUI: 'hide' })
        // Then Esc is the page's own: it closes what lies on top first.
        .then(() => keyboard?.lock?.(['Escape']))
        .catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      keyboard?.unlock?.();
      if (document.fullscreenElement === page) void document.exitFullscreen().catch(() => undefined);
    };
  }, [onEnd]);
}
