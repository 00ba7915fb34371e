/** The surroundings of a page. */
import { startWorker } from './startWorker.ts';
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
  setAddressHash(hash, entry) {
    const { pathname, search } = window.location;
    const to = hash === '' ? pathname + search : `#${hash}`;
    try {
      if (entry === 'push') window.history.pushState(null, '', to);
      else window.history.replaceState(null, '', to);
    } catch {
      // A file, a frame, or too often: the address stays as it is, and the link in Share is right.
    }
  },
  address: () => window.location.href.replace(/[?#].*$/s, ''),
  wholeAddress: () => window.location.href,
  defaultAddress: () => (import.meta.env['VITE_ADDRESS'] as string | undefined) ?? '',
  embedded: () => /[?&]embed\b/.test(window.location.search),
  copy: async (text) => (await import('./copy.ts')).copy(text),
};
