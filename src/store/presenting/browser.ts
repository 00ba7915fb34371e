/** What presenting takes from the browser, beside what every page does (`../surroundings.ts`); tests bring their own. */
import { isWallName, openLine, type Line } from './line.ts';

export interface WallSurroundings {
  /** Null where the browser has no such line. */
  openLine(name: string): Line | null;
  /** The same through a reload, so that a window that is open already finds the wall again. */
  wallName(): string;
  /** The clock of the talk as it was kept with that name; '' for none. */
  keptTalk(): string;
  keepTalk(talk: string): void;
  /** Sixteen letters and digits, different each time. */
  token(): string;
  /** Milliseconds of this device's time. */
  time(): number;
  /** False where the browser refuses. */
  openWindow(address: string, name: string): boolean;
  /** The page is left, by closing it or for another one; it has come back. */
  onHide(callback: () => void): void;
  onShow(callback: () => void): void;
}

const KEPT = 'raftarium.wall';
const TALK = 'raftarium.talk';
let named = '';

export const browser: WallSurroundings = {
  openLine,
  wallName() {
    if (named !== '') return named;
    try {
      const kept = sessionStorage.getItem(KEPT) ?? '';
      named = isWallName(kept) ? kept : token();
      sessionStorage.setItem(KEPT, named);
    } catch {
      named = token();
    }
    return named;
  },
  keptTalk() {
    try {
      return sessionStorage.getItem(TALK) ?? '';
    } catch {
      return '';
    }
  },
  keepTalk(talk) {
    try {
      sessionStorage.setItem(TALK, talk);
    } catch {
      // It lasts as long as the page.
    }
  },
  token,
  time: () => Date.now(),
  openWindow: (address, name) => window.open(address, name, 'popup,width=1100,height=760') !== null,
  onHide: (callback) => window.addEventListener('pagehide', callback),
  onShow: (callback) => window.addEventListener('pageshow', callback),
};

/** Also where the page is not served securely, so that there is no `randomUUID`. */
function token(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join('');
}
