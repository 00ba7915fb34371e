import { useEffect } from 'react';

interface Locking {
  lock?(keys: readonly string[]): Promise<void>;
  unlock?(): void;
}

/** Milliseconds in which a window that opens may take the screen away. */
const OPENING = 3000;
let opensUntil = 0;

/** A second window is about to open: browsers end the full screen for it, and nobody has asked to leave. */
export function anotherWindowOpens(): void {
  opensUntil = performance.now() + OPENING;
}

/**
 * Fills the screen where the browser allows it; else the window is the wall. The browser's own Esc ends it without
 * telling the page which key it was, so `onEnd` is asked what that leaves. Taken away by another window, it comes back
 * with the next key or click: browsers want one.
 */
export function useFullScreen(onEnd: () => void): void {
  useEffect(() => {
    const { keyboard } = navigator as Navigator & { readonly keyboard?: Locking };
    const page = document.documentElement;
    let ours = false;
    let taken = false;
    const fill = () =>
      page
        .requestFullscreen({ navigationUI: 'hide' })
        // Then Esc is the page's own: it closes what lies on top first.
        .then(() => keyboard?.lock?.(['Escape']))
        .catch(() => undefined);
    const changed = () => {
      if (document.fullscreenElement === page) ours = true;
      else if (ours) {
        ours = false;
        taken = performance.now() < opensUntil;
        if (!taken) onEnd();
      }
    };
    const again = () => {
      if (!taken) return;
      taken = false;
      void fill();
    };
    document.addEventListener('fullscreenchange', changed);
    window.addEventListener('keydown', again);
    window.addEventListener('pointerdown', again);
    if (document.fullscreenElement === null && document.fullscreenEnabled) void fill();
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      window.removeEventListener('keydown', again);
      window.removeEventListener('pointerdown', again);
      keyboard?.unlock?.();
      if (document.fullscreenElement === page) void document.exitFullscreen().catch(() => undefined);
    };
  }, [onEnd]);
}
