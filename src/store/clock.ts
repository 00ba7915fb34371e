/**
 * The clock of the page: before each picture it asks the worker for the next frame, never two at once. Between frames
 * the playhead runs on alone, but not past the next event, because what happens there is not known yet.
 */
import type { Frame } from '../worker/protocol.ts';
import type { WritableLive } from './live.ts';
import type { Surroundings } from './surroundings.ts';

interface ClockParts {
  readonly surroundings: Surroundings;
  readonly live: WritableLive;
  /** Credit for one frame up to `to`; `arrived` gives it back. */
  ask(to: number): void;
  /** Simulated per wall time for the next frame, `elapsed` wall milliseconds long. */
  speed(elapsed: number, wall: number): number;
  /** Wall milliseconds between two frames at least: 0, or a step's length where motion is reduced. */
  interval(): number;
  /** After each picture. */
  ticked(wall: number): void;
}

export interface Clock {
  start(): void;
  stop(): void;
  /** The page can be seen again. */
  wake(): void;
  /** While paused: a frame of this very moment, because the page looks at another part of it. */
  look(): void;
  /** A frame has come, `asked` when it answers the credit. */
  arrived(frame: Frame, asked: boolean): void;
  /** The frame that was asked for will not come. */
  lost(): void;
  /** Another request moves the present. Until it is answered no time is the right one to ask for. */
  hold(): void;
  release(): void;
  /** While paused: on to this time. */
  reach(to: number): void;
}

/** After a gap longer than this, in wall milliseconds, time is not made up for. */
const LONGEST_FRAME = 100;

export function createClock(parts: ClockParts): Clock {
  const { surroundings, live } = parts;
  let looping = false;
  let askedTo: number | null = null;
  /** The time wanted, with the fraction of a microsecond that the worker does not see. */
  let wanted = 0;
  let nextAt = Infinity;
  let lookAgain = false;
  let held = 0;
  let lastPicture = NaN;
  let lastAsk = NaN;

  function loop(): void {
    if (looping || !live.playing || surroundings.hidden()) return;
    looping = true;
    lastPicture = lastAsk = NaN;
    surroundings.onNextPicture(picture);
  }

  function picture(wall: number): void {
    looping = live.playing && !surroundings.hidden();
    if (!looping) return;
    if (held === 0 && askedTo === null) askFor(wall);
    else if (parts.interval() === 0) runOn(wall);
    lastPicture = wall;
    parts.ticked(wall);
    surroundings.onNextPicture(picture);
  }

  function runOn(wall: number): void {
    const reachable = Math.min(live.playhead + run(wall, lastPicture), askedTo ?? live.playhead, nextAt);
    live.playhead = Math.max(live.playhead, reachable);
  }

  function askFor(wall: number): void {
    if (wall - lastAsk < parts.interval()) return;
    live.speed = parts.speed(since(wall, lastAsk), wall);
    wanted += run(wall, lastAsk);
    lastAsk = wall;
    spend();
  }
  function spend(): void {
    askedTo = Math.floor(wanted);
    parts.ask(askedTo);
  }
  function look(): void {
    if (live.playing) return;
    lookAgain = askedTo !== null || held > 0;
    if (!lookAgain) spend();
  }

  const since = (wall: number, before: number) =>
    Number.isNaN(before) ? 0 : Math.min(wall - before, Math.max(LONGEST_FRAME, parts.interval()));
  /** Simulated microseconds that pass between two moments of wall time. */
  const run = (wall: number, before: number) => since(wall, before) * 1000 * live.speed;

  return {
    start() {
      live.playing = true;
      loop();
    },
    stop() {
      live.playing = false;
    },
    wake: loop,
    look,
    arrived(frame, asked) {
      if (!asked || frame.now !== askedTo) wanted = frame.now;
      if (asked) askedTo = null;
      nextAt = frame.nextAt;
      live.playhead = Math.max(wanted, frame.now);
      live.timers = frame.timers;
      if (asked && lookAgain) look();
    },
    lost() {
      askedTo = null;
    },
    hold() {
      held++;
    },
    release() {
      held--;
      if (held === 0 && askedTo === null && lookAgain) look();
    },
    reach(to) {
      wanted = to;
      look();
    },
  };
}
