/** All that the store takes from the browser, in one place, so that tests bring their own. */
import type { WorkerLike } from './connection.ts';

export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Surroundings {
  startWorker(): WorkerLike;
  /** Throws where storage is forbidden, as the browser does. */
  storage(): StorageLike;
  /** Calls back before the next picture; wall milliseconds. */
  onNextPicture(callback: (wall: number) => void): void;
  /** Calls back after so many wall milliseconds; the answer cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Wall milliseconds since some moment. */
  wall(): number;
  hidden(): boolean;
  onVisibilityChange(callback: () => void): void;
  onLeave(callback: () => void): void;
  prefersReducedMotion(): boolean;
  /** 32 bits unsigned, different each time. */
  freshSeed(): number;
  /** The part of the address after `#`, without it. */
  addressHash(): string;
  /** Somebody has put another text there while the page is open, or went back or forward to one. */
  onAddressChange(callback: () => void): void;
  /** Puts another text there, in the place of the present entry or as one more. Where that is forbidden nothing happens. */
  setAddressHash(hash: string, entry: 'replace' | 'push'): void;
  /** The whole address without the part from `#` on, and without what asks for a part of the page. */
  address(): string;
  /** The whole address as it stands there. */
  wholeAddress(): string;
  /** Where others find the page, as whoever built it has said; '' where nobody has. */
  defaultAddress(): string;
  /** Shown within somebody else's page. */
  embedded(): boolean;
  /** False where the browser refuses. */
  copy(text: string): Promise<boolean>;
}
