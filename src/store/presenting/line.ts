/** The line between the windows of one wall: a channel that has the wall's own name, so no other wall hears it. */

export interface Line {
  say(message: unknown): void;
  listen(heard: (message: unknown) => void): void;
  close(): void;
}

const PREFIX = 'raftarium-wall-';
export const isWallName = (name: string): boolean => /^[a-z0-9]{6,24}$/.test(name);

/** Null where the browser has no such channel. */
export function openLine(name: string): Line | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(PREFIX + name);
  return {
    say: (message) => channel.postMessage(message),
    listen: (heard) => channel.addEventListener('message', (event) => heard(event.data)),
    close: () => channel.close(),
  };
}
