/** The surroundings of a page. */
import { startWorker } from './connection.ts';
import type { Surroundings } from './surroundings.ts';

export const browser: Surroundings = {
  startWorker,
  storage: () => window.localStorage,
  onNextPicture: (callback) => void requestAnimationFrame(callback),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  wall: () => performance.now(),
  hidden: () => document.hidden,
  onVisibilityChange: (callback) => document.addEventListener('visibilitychange', callback),
  onLeave: (callback) => window.addEventListener('pagehide', callback),
  prefersReducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  freshSeed: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
  addressHash: () => window.location.hash.slice(1),
  onAddressChange: (callback) => window.addEventListener('hashchange', callback),
};
