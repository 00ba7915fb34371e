/** The speaker's end of the line: follows one wall, the first that answers, for as long as it does. */
import type { Line } from './line.ts';
import { heardFromWall, type FromSpeaker, type Note, type SpeakerAct } from './messages.ts';

/** Milliseconds between two questions, and without an answer after which the wall is closed. */
export const ASKING = 1000;
const SILENT = 3500;

export interface Heard {
  /** waiting: nobody has answered yet. */
  readonly wall: 'waiting' | 'open' | 'closed';
  /** The last that was told. */
  readonly note: Note | null;
}

export interface Speaking {
  heard(): Heard;
  /** Calls back when it has changed; the answer ends it. */
  onChange(changed: () => void): () => void;
  /** Every second, by a timer. */
  tick(): void;
  act(act: SpeakerAct): void;
  setHands(option: number, count: number): void;
  /** The window is closed; one that comes back goes on asking. */
  leave(): void;
}

/** `time`: milliseconds of any clock. */
export function createSpeaking(line: Line, time: () => number): Speaking {
  let followed = '';
  let heardAt = time();
  let now: Heard = { wall: 'waiting', note: null };
  const listeners = new Set<() => void>();

  const say = (message: FromSpeaker) => line.say(message);
  function set(next: Heard): void {
    now = next;
    for (const listener of listeners) listener();
  }
  function lose(): void {
    followed = '';
    if (now.wall === 'open') set({ ...now, wall: 'closed' });
  }
  line.listen((data) => {
    const heard = heardFromWall(data);
    if (heard === null || (followed !== '' && heard.wall !== followed)) return;
    if (heard.kind === 'closed') return lose();
    followed = heard.wall;
    heardAt = time();
    set({ wall: 'open', note: heard.note });
  });
  function tick(): void {
    if (time() - heardAt > SILENT) lose();
    say({ kind: 'ask', wall: followed });
  }
  tick();

  return {
    heard: () => now,
    onChange(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    tick,
    act: (act) => followed !== '' && say({ kind: 'act', wall: followed, act }),
    setHands: (option, count) => followed !== '' && say({ kind: 'hands', wall: followed, option, count }),
    leave: () => followed !== '' && say({ kind: 'gone', wall: followed }),
  };
}
