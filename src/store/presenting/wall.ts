/** The wall's end of the line: tells whoever speaks what is shown, and does what it is asked. */
import { noteOf } from './note.ts';
import { heardFromSpeaker, type FromWall, type SpeakerAct, type Talk } from './messages.ts';
import type { Line } from './line.ts';
import type { State } from '../types.ts';

/** Milliseconds without a word after which nobody speaks any more. */
const SILENT = 4000;

interface WallParts {
  readonly line: Line;
  /** Of this page alone: a copy of it has the same name, and another of these. */
  readonly wall: string;
  readonly state: () => State;
  /** Calls back on every change; the answer ends it. */
  readonly onChange: (changed: () => void) => () => void;
  /** Milliseconds of this device's time. */
  readonly time: () => number;
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  readonly act: (act: Exclude<SpeakerAct, 'start' | 'stop' | 'reset'>) => void;
  readonly setHands: (option: number, count: number) => void;
  /** Whether a second window listens. */
  readonly setSpeaker: (listens: boolean) => void;
  /** The clock of the talk outlives the wall. */
  readonly talk: { load(): Talk; save(talk: Talk): void };
  /** The title of the lesson that comes after the open one; '' for none. */
  readonly following: () => string;
}

export interface Wall {
  close(): void;
}

export function createWall(parts: WallParts): Wall {
  const { line, wall, state, onChange, time, after, act, setHands, setSpeaker } = parts;
  let talk = parts.talk.load();
  let told = '';
  let forget = () => {};

  const say = (message: FromWall) => line.say(message);
  function tell(always: boolean): void {
    const note = noteOf(state(), talk, parts.following());
    const text = JSON.stringify(note);
    if (!always && text === told) return;
    told = text;
    say({ kind: 'note', wall, note });
  }
  function keepTime(act: 'start' | 'stop' | 'reset'): void {
    const gone = talk.before + (talk.since === null ? 0 : time() - talk.since);
    if (act === 'start') talk = { since: talk.since ?? time(), before: talk.before };
    if (act === 'stop') talk = { since: null, before: gone };
    if (act === 'reset') talk = { since: talk.since === null ? null : time(), before: 0 };
    parts.talk.save(talk);
    tell(false);
  }
  function silence(): void {
    forget();
    setSpeaker(false);
  }
  line.listen((data) => {
    const heard = heardFromSpeaker(data);
    // Who follows another wall means another wall.
    if (heard === null || (heard.wall !== wall && heard.wall !== '')) return;
    if (heard.kind === 'gone') return silence();
    forget();
    forget = after(SILENT, () => setSpeaker(false));
    setSpeaker(true);
    if (heard.kind === 'ask') return tell(true);
    if (heard.kind === 'hands') return setHands(heard.option, heard.count);
    if (heard.act === 'start' || heard.act === 'stop' || heard.act === 'reset') return keepTime(heard.act);
    act(heard.act);
  });
  const leave = onChange(() => state().speaker && tell(false));

  return {
    close() {
      leave();
      silence();
      say({ kind: 'closed', wall });
      line.close();
    },
  };
}
